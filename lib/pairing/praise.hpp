// SPDX-License-Identifier: MIT
#pragma once

#include "store/writer.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cgov {

inline constexpr const char* praise_channels[] = {"phone", "visit", "letter", "app"};
/// The word itself; Error{input} with the nearest one for another.
std::string praise_channel(std::string_view word);

/// A good word about a person, a group, or a case.
struct Praise {
    std::string id; ///< empty before it is recorded
    Date date;
    std::string target; ///< a person's id, a group's handle, or a case's id
    std::string from;   ///< a person's id or a group's handle
    std::string channel, text;
    std::string by; ///< who recorded it
};
/// Records it and prints its id. Error{input} for a day still to come or an empty text.
void add_praise(WriteSession& session, const Praise& praise);
/// In the order recorded.
std::vector<Praise> read_praise(const Store& store, std::optional<Instant> until = std::nullopt);

} // namespace cgov
