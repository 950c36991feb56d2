// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace cgov {

/// A file of data-schema/ as it was when the program was built, byte for byte.
struct EmbeddedFile {
    std::string_view path; ///< relative to data-schema/: "hours.toml", "template/rules/moral-bank.toml"
    std::string_view text;
};

/// data-schema/*.toml and everything under data-schema/template/, sorted by path. The build writes the
/// definition (lib/embed.cmake).
std::span<const EmbeddedFile> embedded_files();

} // namespace cgov
