// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "store/git.hpp"

namespace cgov {
namespace {

constexpr std::string_view symbolic = "ref: ";

/// A SHA-1 or SHA-256 in hex.
bool is_hash(std::string_view text) {
    return (text.size() == 40 || text.size() == 64) &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<std::string> packed(const FileSystem& files, const std::string& directory,
                                  const std::string& ref) {
    const auto text = read_file(files, directory + "/packed-refs").value_or("");
    for (const auto line : split(text, '\n')) {
        const auto space = line.find(' ');
        if (space != std::string_view::npos && line.substr(space + 1) == ref &&
            is_hash(line.substr(0, space)))
            return std::string(line.substr(0, space));
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> head_commit(const FileSystem& files, const std::string& git_dir) {
    // The refs of all work trees of a repository lie together; only HEAD is each one's own.
    auto common = git_dir;
    if (const auto text = read_file(files, git_dir + "/commondir", 4096)) {
        const auto target = std::string(trim_ascii(*text));
        common = target.starts_with('/') ? target : git_dir + "/" + target;
    }
    auto text = read_file(files, git_dir + "/HEAD", 4096);
    for (int depth = 0; text && depth < 5; ++depth) {
        const auto content = std::string(trim_ascii(*text));
        if (is_hash(content)) return content;
        if (!content.starts_with(symbolic)) return std::nullopt;
        const auto ref = content.substr(symbolic.size());
        if (!ref.starts_with("refs/") || ref.find("..") != std::string::npos) return std::nullopt;
        text = read_file(files, common + "/" + ref, 4096);
        if (!text) return packed(files, common, ref);
    }
    return std::nullopt;
}

} // namespace cgov
