// SPDX-License-Identifier: MIT
#pragma once

#include "store/files.hpp"

#include <map>
#include <optional>
#include <string>

namespace cgov {

/// What a repository's own configuration file says, by "section.subsection.key" (section and key in small
/// letters), the last value of each. It is what git would answer for settings that are made with
/// `git config --local`, at a tenth of the cost of asking. Nothing, and git has to be asked, where git might
/// answer otherwise: the file includes others, is not this user's, is written in a way that takes more than a
/// glance (escapes, quotes, continued lines), or the repository is a linked work tree or has a configuration
/// for each. `root`: the work tree.
std::optional<std::map<std::string, std::string>>
read_own_git_config(const FileSystem& files, const std::string& root, const std::string& git_dir);

} // namespace cgov
