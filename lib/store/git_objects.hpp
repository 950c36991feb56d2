// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// What a commit has of a store, whatever is checked out.
class GitTree {
  public:
    GitTree(std::string root, std::string commit) : root_(std::move(root)), commit_(std::move(commit)) {}

    /// The paths of the files below this directory, relative to the store.
    std::vector<std::string> files(const std::string& directory) const;
    /// The bytes of these files; nothing for one that the commit has not. One process for all of them.
    std::map<std::string, std::optional<std::string>> contents(const std::vector<std::string>& paths) const;

  private:
    std::string root_, commit_;
};

} // namespace cgov
