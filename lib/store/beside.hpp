// SPDX-License-Identifier: MIT
#pragma once

#include "store/files.hpp"

#include <string>
#include <string_view>

namespace cgov {

/// The two halves of replace_file: the new content is written and synced beside the file, then it takes its
/// place.
void write_beside(const FileSystem& files, const std::string& path, std::string_view bytes,
                  mode_t mode = 0644);
void put_in_place(const FileSystem& files, const std::string& path);
std::string beside(const std::string& path); ///< where write_beside() writes
void remove_file(const std::string& path);   ///< if it can be; a failure is not told

} // namespace cgov
