// SPDX-License-Identifier: MIT
#include "store/journal.hpp"

#include "base/digest.hpp"
#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>

namespace cgov {
namespace {

constexpr std::string_view mark = "cgov-journal-1";

/// Of everything that recovery relies on.
std::string checksum(const NewRows& rows) {
    return sha256_hex({fmt::format("{} {} {}\n", rows.path, rows.first_seq, rows.rows), rows.bytes});
}

// A record: "cgov-journal-1 PATH FIRST_SEQ ROWS BYTES SHA256\n", then the rows.
std::string heading(const NewRows& rows) {
    return fmt::format("{} {} {} {} {} {}\n", mark, rows.path, rows.first_seq, rows.rows, rows.bytes.size(),
                       checksum(rows));
}

[[noreturn]] void fail(const std::string& path) {
    const int error = errno;
    throw Error(Kind::io, std::strerror(error), message("nothing was recorded"), {path, 0, 0, {}});
}

} // namespace

std::string Journal::print(const NewRows& rows) {
    return heading(rows).append(rows.bytes);
}

std::vector<JournalRecord> Journal::parse(std::string_view bytes, std::size_t* used) {
    std::vector<JournalRecord> records;
    std::size_t done = 0;
    for (;;) {
        const auto rest = bytes.substr(done);
        const auto end = rest.find('\n');
        if (end == std::string_view::npos) break;
        const auto words = split(rest.substr(0, end), ' ');
        JournalRecord record;
        std::uint64_t size = 0;
        if (words.size() != 6 || words[0] != mark || !words[1].starts_with("ledgers/") ||
            !read_number(words[2], record.first_seq) || !read_number(words[3], record.rows) ||
            !read_number(words[4], size) || size > rest.size() - end - 1)
            break;
        record.path = words[1];
        record.bytes = rest.substr(end + 1, size);
        if (checksum(record) != words[5]) break;
        done += end + 1 + size;
        records.push_back(std::move(record));
    }
    if (used) *used = done;
    return records;
}

std::vector<JournalRecord> Journal::read(const FileSystem& files) const {
    return parse(read_file(files, path_).value_or(""));
}

std::uint64_t Journal::add(const FileSystem& files, const NewRows& rows, std::uint64_t known_whole) const {
    const bool fresh = !exists(path_);
    const Descriptor file(
        files.open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_APPEND, 0600));
    if (!file) fail(path_);
    const auto size = file_size(file.get(), path_);
    // An unfinished record left by a crash would hide this one behind it.
    std::size_t whole = size;
    if (size > 0 && size != known_whole) {
        parse(read_file(files, path_).value_or(""), &whole);
        if (whole < size && files.ftruncate(file.get(), static_cast<off_t>(whole)) != 0) fail(path_);
    }
    const auto head = heading(rows);
    const auto size_added = head.size() + rows.bytes.size();
    if (files.fallocate(file.get(), static_cast<off_t>(whole), static_cast<off_t>(size_added)) != 0 &&
        errno != EOPNOTSUPP)
        fail(path_);
    try {
        write_all(files, file.get(), head, path_);
        write_all(files, file.get(), rows.bytes, path_);
        if (files.fdatasync(file.get()) != 0) fail(path_);
        if (fresh) sync_directory(files, parent_of(path_));
    } catch (...) {
        // Not acknowledged, so it must not come back at the next recovery.
        if (files.ftruncate(file.get(), static_cast<off_t>(whole)) == 0) files.fdatasync(file.get());
        throw;
    }
    return whole + size_added;
}

void Journal::clear(const FileSystem& files) const {
    const Descriptor file(files.open(path_.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0));
    if (file) files.ftruncate(file.get(), 0);
}

} // namespace cgov
