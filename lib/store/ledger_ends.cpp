// SPDX-License-Identifier: MIT
#include "store/ledger_ends.hpp"

#include "base/digest.hpp"
#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

namespace cgov {
namespace {

constexpr std::string_view mark = "cgov-ends-1";
constexpr std::string_view none = "-";

std::string path_in(const std::string& state_dir) {
    return state_dir + "/ends";
}

bool parse_line(std::string_view line, LedgerEnd& end) {
    const auto words = split(line, ' ');
    if (words.size() != 7) return false;
    end.path = words[0];
    end.journalled = words[6] == "1";
    return read_number(words[1], end.size) && read_number(words[2], end.inode) &&
           read_number(words[3], end.modified) && read_number(words[4], end.changed) &&
           read_number(words[5], end.committed);
}

std::string word(const std::string& text) {
    return text.empty() ? std::string(none) : text;
}

std::string text_of(std::string_view word) {
    return word == none ? std::string() : std::string(word);
}

} // namespace

bool LedgerEnd::describes(int fd) const {
    LedgerEnd now;
    now.take(fd);
    return now.size == size && now.inode == inode && now.modified == modified && now.changed == changed;
}

void LedgerEnd::take(const struct stat& status) {
    size = static_cast<std::uint64_t>(status.st_size);
    inode = status.st_ino;
    modified = nanoseconds(status.st_mtim);
    changed = nanoseconds(status.st_ctim);
}

void LedgerEnd::take(int fd) {
    struct stat status {};
    if (fstat(fd, &status) != 0) status = {};
    take(status);
}

void LedgerEnd::look(const std::string& path_to_it) {
    struct stat status {};
    if (lstat(path_to_it.c_str(), &status) != 0) status = {};
    take(status);
}

LedgerEnd* LedgerEnds::find(std::string_view path) {
    const auto it =
        std::find_if(files.begin(), files.end(), [&](const LedgerEnd& end) { return end.path == path; });
    return it == files.end() ? nullptr : &*it;
}

LedgerEnd& LedgerEnds::at(std::string_view path) {
    if (auto* found = find(path)) return *found;
    const auto directory = path.substr(0, path.rfind('/') + 1);
    std::erase_if(files, [&](const LedgerEnd& end) {
        return !end.journalled && end.path < path && std::string_view(end.path).starts_with(directory);
    });
    files.emplace_back().path = path;
    return files.back();
}

// "cgov-ends-1 SHA256\n" of what follows: "COMMIT LOOKED JOURNAL_SIZE\n", then a line for each file.
LedgerEnds LedgerEnds::read(const FileSystem& files, const std::string& state_dir) {
    const auto text = read_file(files, path_in(state_dir), 1 << 20).value_or("");
    const std::string_view all = text;
    const auto first = all.find('\n');
    if (first == std::string_view::npos) return {};
    const auto body = all.substr(first + 1);
    if (all.substr(0, first) != fmt::format("{} {}", mark, sha256_hex(body))) return {};
    LedgerEnds ends;
    bool head = true;
    for (const auto line : split(body, '\n')) {
        if (line.empty()) continue;
        if (head) {
            const auto words = split(line, ' ');
            if (words.size() != 3 || !read_number(words[2], ends.journal)) return {};
            ends.commit = text_of(words[0]);
            ends.looked = text_of(words[1]);
            head = false;
        } else if (!parse_line(line, ends.files.emplace_back())) {
            return {};
        }
    }
    return ends;
}

void LedgerEnds::write(const FileSystem& file_system, const std::string& state_dir) const {
    auto body = fmt::format("{} {} {}\n", word(commit), word(looked), journal);
    for (const auto& end : files)
        body += fmt::format("{} {} {} {} {} {} {}\n", end.path, end.size, end.inode, end.modified,
                            end.changed, end.committed, end.journalled ? 1 : 0);
    const auto text = fmt::format("{} {}\n{}", mark, sha256_hex(body), body);
    const auto path = path_in(state_dir);
    const auto fresh = path + ".new";
    try {
        {
            const Descriptor file(file_system.open(
                fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600));
            if (!file) return;
            write_all(file_system, file.get(), text, fresh);
        }
        // Whole or not at all; a rename that is lost in a power cut leaves the one before.
        file_system.rename(fresh.c_str(), path.c_str());
    } catch (const Error&) {
        ::unlink(fresh.c_str());
    }
}

void LedgerEnds::clear(const std::string& state_dir) {
    ::unlink(path_in(state_dir).c_str());
}

} // namespace cgov
