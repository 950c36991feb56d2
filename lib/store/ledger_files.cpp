// SPDX-License-Identifier: MIT
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/ledger.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <sys/stat.h>

namespace cgov {
namespace {

FilePoint point_of(const struct stat& status) {
    FilePoint point;
    point.size = static_cast<std::size_t>(status.st_size);
    point.changed = nanoseconds(status.st_mtim);
    point.status_changed = nanoseconds(status.st_ctim);
    point.inode = status.st_ino;
    return point;
}

[[noreturn]] void fail(const std::string& path) {
    throw Error(Kind::io, std::strerror(errno), message("try again"), {path, 0, 0, {}});
}

} // namespace

FilePoint file_point(int fd, const std::string& path) {
    struct stat status {};
    if (fstat(fd, &status) != 0) fail(path);
    return point_of(status);
}

std::optional<FilePoint> file_point(const std::string& path) {
    struct stat status {};
    if (lstat(path.c_str(), &status) != 0) {
        if (errno == ENOENT) return std::nullopt;
        fail(path);
    }
    if (!S_ISREG(status.st_mode)) not_plain(path);
    return point_of(status);
}

bool untouched(const FilePoint& then, const FilePoint& now, std::int64_t looked) {
    constexpr std::int64_t settled = 2'000'000'000;
    return now.size == then.size && now.changed == then.changed &&
           now.status_changed == then.status_changed && now.inode == then.inode &&
           std::max(now.changed, now.status_changed) + settled < looked;
}

bool hides_rows(std::string_view tail) {
    // A line end, a row number, a comma, a year: the beginning of a row.
    for (auto at = tail.find('\n'); at != std::string_view::npos; at = tail.find('\n', at + 1)) {
        const auto line = tail.substr(at + 1);
        const auto digits = std::min(line.find_first_not_of("0123456789"), line.size());
        if (digits > 0 && digits + 8 < line.size() && line[digits] == ',' && line[digits + 5] == '-' &&
            line[digits + 8] == '-')
            return true;
    }
    return false;
}

std::string ledger_path(std::string_view ledger, std::string_view month, Desk desk) {
    return fmt::format("ledgers/{}/{}.{}.csv", ledger, month, desk.text());
}

std::vector<LedgerFile> ledger_files(const Store& store, std::string_view ledger,
                                     std::vector<std::string>* foreign) {
    std::vector<LedgerFile> files;
    const std::string directory = fmt::format("ledgers/{}", ledger);
    const auto names = list_both(store.path(directory));
    for (const auto& name : names.directories)
        if (name.ends_with(".csv")) not_plain(store.path(directory + "/" + name));
    for (const auto& name : names.files) {
        const auto parts = split(name, '.');
        const auto desk = parts.size() == 3 ? Desk::from_text(parts[1]) : std::nullopt;
        const bool named = desk && parts[2] == "csv" && desk->text() == parts[1] && parts[0].size() == 7 &&
                           Date::from_iso(std::string(parts[0]) + "-01");
        if (named) {
            files.push_back({directory + "/" + name, std::string(parts[0]), *desk});
        } else if (foreign) {
            foreign->push_back(directory + "/" + name);
        }
    }
    std::sort(files.begin(), files.end(), [](const LedgerFile& a, const LedgerFile& b) {
        return a.desk == b.desk ? a.month < b.month : a.desk < b.desk;
    });
    return files;
}

} // namespace cgov
