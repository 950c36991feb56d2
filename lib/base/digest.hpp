// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace cgov {

/// SHA-256 of the bytes, 64 lower-case hex digits: what `sha256sum` prints.
std::string sha256_hex(std::string_view bytes);
/// Of the parts, one after the other.
std::string sha256_hex(std::initializer_list<std::string_view> parts);

/// The id that git gives a file with these bytes: SHA-1 with 40 hex digits, or SHA-256 where `digits` is 64.
std::string git_blob_id(std::string_view bytes, std::size_t digits);

} // namespace cgov
