// SPDX-License-Identifier: MIT
#pragma once

#include <libintl.h>
#include <string>
#include <utility>

#include <fmt/format.h>

/// Marks a string for translation where it stands in a table; the reader of the table calls translate().
#define N_(text) text

namespace cgov {

/// The text in the user's language (gettext, domain "cgov"); the text itself when there is no translation.
inline const char* translate(const char* text) {
    return *text ? dgettext("cgov", text) : text;
}

/// A translated message with `{}` / `{0}` places (fmt). xgettext knows it as a keyword.
template <typename... Args>
std::string message(const char* text, Args&&... args) {
    return fmt::format(fmt::runtime(translate(text)), std::forward<Args>(args)...);
}

} // namespace cgov
