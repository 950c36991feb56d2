// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace cgov {

/// SHA-256 of the bytes, 64 lower-case hex digits: what `sha256sum` prints.
std::string sha256_hex(std::string_view bytes);

} // namespace cgov
