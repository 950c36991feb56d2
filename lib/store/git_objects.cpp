// SPDX-License-Identifier: MIT
#include "store/git_objects.hpp"

#include "base/text.hpp"
#include "store/git.hpp"

#include <charconv>

#include <fmt/format.h>

namespace cgov {

std::vector<std::string> GitTree::files(const std::string& directory) const {
    const auto listed = ask_git(root_, {"ls-tree", "-r", "-z", "--name-only", commit_, "--", directory});
    std::vector<std::string> paths;
    for (const auto path : split(listed.out, '\0'))
        if (!path.empty()) paths.emplace_back(path);
    return paths;
}

std::map<std::string, std::optional<std::string>>
GitTree::contents(const std::vector<std::string>& paths) const {
    std::map<std::string, std::optional<std::string>> result;
    if (paths.empty()) return result;
    std::string questions;
    for (const auto& path : paths) questions += fmt::format("{}:./{}\n", commit_, path);
    const auto answer = ask_git(root_, {"cat-file", "--batch"}, questions);
    // For each: "ID blob SIZE\n", the bytes, "\n"; or "NAME missing\n".
    std::string_view rest = answer.out;
    for (const auto& path : paths) {
        auto& content = result[path];
        const auto line_end = rest.find('\n');
        if (line_end == std::string_view::npos) continue;
        const auto words = split(rest.substr(0, line_end), ' ');
        rest.remove_prefix(line_end + 1);
        std::size_t size = 0;
        if (words.size() != 3 || words[1] != "blob" ||
            std::from_chars(words[2].data(), words[2].data() + words[2].size(), size).ec != std::errc() ||
            size + 1 > rest.size())
            continue;
        content = rest.substr(0, size);
        rest.remove_prefix(size + 1);
    }
    return result;
}

} // namespace cgov
