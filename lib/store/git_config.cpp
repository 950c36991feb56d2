// SPDX-License-Identifier: MIT
#include "store/git_config.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <unistd.h>

#include <sys/stat.h>

namespace cgov {
namespace {

bool is_own(const std::string& path) {
    struct stat status {};
    return lstat(path.c_str(), &status) == 0 && status.st_uid == geteuid();
}

bool is_name(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// `[name]` or `[name "sub"]` as the beginning of keys; nothing for any other line.
std::optional<std::string> section_of(std::string_view line) {
    if (line.size() < 3 || line.back() != ']') return std::nullopt;
    const auto inner = line.substr(1, line.size() - 2);
    const auto space = inner.find(' ');
    const auto name = inner.substr(0, space);
    if (!is_name(name)) return std::nullopt;
    if (space == std::string_view::npos) return ascii_lower(name) + ".";
    const auto sub = inner.substr(space + 1);
    if (sub.size() < 2 || sub.front() != '"' || sub.back() != '"' ||
        sub.substr(1, sub.size() - 2).find('"') != std::string_view::npos)
        return std::nullopt;
    return ascii_lower(name) + "." + std::string(sub.substr(1, sub.size() - 2)) + ".";
}

} // namespace

std::optional<std::map<std::string, std::string>>
read_own_git_config(const FileSystem& files, const std::string& root, const std::string& git_dir) {
    const auto path = git_dir + "/config";
    if (git_dir != root + "/.git" || !is_own(root) || !is_own(git_dir) || !is_own(path) ||
        exists(git_dir + "/commondir"))
        return std::nullopt;
    std::optional<std::string> text;
    try {
        text = read_file(files, path, 1 << 20);
    } catch (const Error&) { // git may know what to make of it
    }
    if (!text || text->find('\\') != std::string::npos) return std::nullopt;
    std::map<std::string, std::string> values;
    std::string section;
    for (const auto each : split(*text, '\n')) {
        const auto line = trim_ascii(each);
        if (line.empty() || line.front() == '#' || line.front() == ';') continue;
        if (line.front() == '[') {
            const auto begun = section_of(line);
            if (!begun || begun->starts_with("include")) return std::nullopt;
            section = *begun;
            continue;
        }
        if (line.find_first_of("\"#;") != std::string_view::npos || section.empty()) return std::nullopt;
        const auto equals = line.find('=');
        const auto key = trim_ascii(line.substr(0, equals));
        if (!is_name(key)) return std::nullopt;
        values[section + ascii_lower(key)] =
            equals == std::string_view::npos ? "" : std::string(trim_ascii(line.substr(equals + 1)));
    }
    if (values.contains("extensions.worktreeconfig")) return std::nullopt;
    return values;
}

} // namespace cgov
