// SPDX-License-Identifier: MIT
#pragma once

#include "store/files.hpp"

#include <string>
#include <string_view>

namespace cgov {

/// Writes what a user wants at a path of their own: a file is replaced as a whole, a device or a pipe is
/// written to and stays what it is (/dev/null). Throws Error{io}.
void write_output(const FileSystem& files, const std::string& path, std::string_view bytes, mode_t mode);

} // namespace cgov
