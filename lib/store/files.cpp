// SPDX-License-Identifier: MIT
#include "store/files.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "store/beside.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <unistd.h>

#include <sys/stat.h>

namespace cgov {
namespace {

[[noreturn]] void fail(const std::string& path, int error) {
    const char* hint = "";
    if (error == ENOSPC || error == EDQUOT) hint = N_("free some space and run the command again");
    if (error == EACCES || error == EPERM || error == EROFS) hint = N_("see who may write there: ls -ld");
    throw Error(Kind::io, std::strerror(error), translate(hint), {path, 0, 0, {}});
}

/// Nothing when no such file can be reached. Throws when the disk gives no answer: what cannot be seen is not
/// gone.
std::optional<struct stat> look(const std::string& path, int (*call)(const char*, struct stat*)) {
    struct stat status {};
    if (call(path.c_str(), &status) == 0) return status;
    for (const int error : {ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG})
        if (errno == error) return std::nullopt;
    fail(path, errno);
}

void require_plain(int fd, const std::string& path) {
    struct stat status {};
    if (fstat(fd, &status) != 0) fail(path, errno);
    if (!S_ISREG(status.st_mode)) not_plain(path);
}

} // namespace

void not_plain(const std::string& path) {
    throw Error(Kind::store, message("not a plain file"),
                message("a store holds plain files only: no symbolic links, pipes, devices or hard links"),
                {path, 0, 0, {}});
}

int FileSystem::open(const char* path, int flags, mode_t mode) const {
    return ::open(path, flags, mode);
}
ssize_t FileSystem::pread(int fd, void* data, std::size_t size, off_t offset) const {
    return ::pread(fd, data, size, offset);
}
ssize_t FileSystem::write(int fd, const void* data, std::size_t size) const {
    return ::write(fd, data, size);
}
int FileSystem::fdatasync(int fd) const {
    return ::fdatasync(fd);
}
int FileSystem::fsync(int fd) const {
    return ::fsync(fd);
}
int FileSystem::fallocate(int fd, off_t offset, off_t size) const {
    return ::fallocate(fd, FALLOC_FL_KEEP_SIZE, offset, size);
}
int FileSystem::ftruncate(int fd, off_t size) const {
    return ::ftruncate(fd, size);
}
int FileSystem::rename(const char* from, const char* to) const {
    return ::rename(from, to);
}
int FileSystem::mkdir(const char* path, mode_t mode) const {
    return ::mkdir(path, mode);
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
}

Descriptor::~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
}

std::optional<Descriptor> open_plain(const FileSystem& files, const std::string& path) {
    Descriptor file(files.open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0));
    if (!file) {
        if (errno == ENOENT) return std::nullopt;
        if (errno == ELOOP) not_plain(path);
        fail(path, errno);
    }
    require_plain(file.get(), path);
    return file;
}

std::size_t file_size(int fd, const std::string& path) {
    struct stat status {};
    if (fstat(fd, &status) != 0) fail(path, errno);
    return static_cast<std::size_t>(status.st_size);
}

std::size_t read_at(const FileSystem& files, int fd, char* data, std::size_t size, std::size_t offset,
                    const std::string& path) {
    std::size_t done = 0;
    while (done < size) {
        const auto got = files.pread(fd, data + done, size - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail(path, errno);
        if (got == 0) break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

std::optional<std::string> read_file(const FileSystem& files, const std::string& path, std::size_t most) {
    const auto file = open_plain(files, path);
    if (!file) return std::nullopt;
    return read_all(files, file->get(), path, most);
}

std::string read_all(const FileSystem& files, int fd, const std::string& path, std::size_t most) {
    const auto size = file_size(fd, path);
    if (size > most)
        throw Error(Kind::store, message("the file has {} bytes; at most {} are read", size, most), {},
                    {path, 0, 0, {}});
    std::string bytes(size, '\0');
    bytes.resize(read_at(files, fd, bytes.data(), size, 0, path));
    return bytes;
}

void write_all(const FileSystem& files, int fd, std::string_view bytes, const std::string& path) {
    while (!bytes.empty()) {
        const auto done = files.write(fd, bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) fail(path, errno);
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
}

void sync_directory(const FileSystem& files, const std::string& directory) {
    const Descriptor dir(files.open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0));
    if (!dir || files.fsync(dir.get()) != 0) fail(directory, errno);
}

void write_beside(const FileSystem& files, const std::string& path, std::string_view bytes, mode_t mode) {
    const auto temporary = beside(path);
    // What is left there may be a trap: a pipe, a link, a file that everybody can read.
    ::unlink(temporary.c_str());
    const Descriptor file(
        files.open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
    if (!file) fail(temporary, errno);
    write_all(files, file.get(), bytes, temporary);
    if (files.fdatasync(file.get()) != 0) fail(temporary, errno);
}

void put_in_place(const FileSystem& files, const std::string& path) {
    if (files.rename(beside(path).c_str(), path.c_str()) != 0) fail(path, errno);
    sync_directory(files, parent_of(path));
}

void replace_file(const FileSystem& files, const std::string& path, std::string_view bytes, mode_t mode) {
    write_beside(files, path, bytes, mode);
    put_in_place(files, path);
}

void remove_file(const std::string& path) {
    ::unlink(path.c_str());
}

std::string beside(const std::string& path) {
    return path + ".tmp";
}

void make_directories(const FileSystem& files, const std::string& path, mode_t mode) {
    if (path.empty() || is_directory(path)) return;
    make_directories(files, parent_of(path), mode);
    if (files.mkdir(path.c_str(), mode) != 0 && errno != EEXIST) fail(path, errno);
    if (!is_directory(path)) fail(path, ENOTDIR);
    sync_directory(files, parent_of(path));
}

std::vector<std::string> list_directory(const std::string& path, bool directories) {
    auto both = list_both(path);
    return directories ? std::move(both.directories) : std::move(both.files);
}

Listing list_both(const std::string& path) {
    Listing names;
    const int fd = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    const std::unique_ptr<DIR, int (*)(DIR*)> dir(fd < 0 ? nullptr : fdopendir(fd), closedir);
    if (!dir) {
        if (is_link(path)) not_plain(path);
        if (errno == ENOENT) return names;
        fail(path, errno);
    }
    for (;;) {
        errno = 0;
        const dirent* entry = readdir(dir.get());
        if (!entry && errno != 0) fail(path, errno); // a ledger that seems to have no files would begin anew
        if (!entry) break;
        if (entry->d_name[0] == '.') continue;
        bool is_dir = entry->d_type == DT_DIR;
        if (entry->d_type == DT_UNKNOWN) is_dir = is_directory(path + "/" + entry->d_name);
        (is_dir ? names.directories : names.files).emplace_back(entry->d_name);
    }
    std::sort(names.files.begin(), names.files.end());
    std::sort(names.directories.begin(), names.directories.end());
    return names;
}

bool exists(const std::string& path) {
    return look(path, lstat).has_value();
}

bool is_directory(const std::string& path) {
    const auto status = look(path, stat);
    return status && S_ISDIR(status->st_mode);
}

bool is_link(const std::string& path) {
    const auto status = look(path, lstat);
    return status && S_ISLNK(status->st_mode);
}

std::string real_path(const std::string& path) {
    std::error_code error;
    const auto real = std::filesystem::weakly_canonical(path, error);
    return error ? path : real.string();
}

std::string parent_of(const std::string& path) {
    const auto slash = path.find_last_of('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

} // namespace cgov
