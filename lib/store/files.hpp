// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace cgov {

/// The system calls by which the store reads and changes files. The base class is the real thing; tests
/// derive from it to fail, to write short, or to stop at the n-th call. Results and errno are the calls' own.
class FileSystem {
  public:
    virtual ~FileSystem() = default;
    virtual int open(const char* path, int flags, mode_t mode) const;
    virtual ssize_t pread(int fd, void* data, std::size_t size, off_t offset) const;
    virtual ssize_t write(int fd, const void* data, std::size_t size) const;
    virtual int fdatasync(int fd) const;
    virtual int fsync(int fd) const;
    virtual int fallocate(int fd, off_t offset, off_t size) const; ///< FALLOC_FL_KEEP_SIZE
    virtual int ftruncate(int fd, off_t size) const;
    virtual int rename(const char* from, const char* to) const;
    virtual int mkdir(const char* path, mode_t mode) const;
};

inline std::int64_t nanoseconds(const timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

/// A file descriptor that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int fd = -1) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
    Descriptor& operator=(Descriptor&& other) noexcept;
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();
    int get() const { return fd_; }
    explicit operator bool() const { return fd_ >= 0; }

  private:
    int fd_;
};

/// Paths below are absolute or relative to the working directory; each function throws Error{io}
/// (Error{store} for a symbolic link, FIFO, device or directory where a plain file belongs) that names the
/// path.

/// Throws the Error{store} of such a file.
[[noreturn]] void not_plain(const std::string& path);
/// Opens a plain file for reading; nothing when it does not exist. Never follows a symbolic link, never
/// blocks.
std::optional<Descriptor> open_plain(const FileSystem& files, const std::string& path);
/// The size of an open plain file.
std::size_t file_size(int fd, const std::string& path);
/// Up to `size` bytes at `offset`, fewer at the end of the file.
std::size_t read_at(const FileSystem& files, int fd, char* data, std::size_t size, std::size_t offset,
                    const std::string& path);
/// The whole file, or nothing when it does not exist. More than `most` bytes is Error{store}.
std::optional<std::string> read_file(const FileSystem& files, const std::string& path,
                                     std::size_t most = std::size_t{1} << 30);
/// The same of an open plain file.
std::string read_all(const FileSystem& files, int fd, const std::string& path,
                     std::size_t most = std::size_t{1} << 30);
/// Writes all of it, through short writes and EINTR.
void write_all(const FileSystem& files, int fd, std::string_view bytes, const std::string& path);
void sync_directory(const FileSystem& files, const std::string& directory);
/// The new content is there whole, or the old one is: temporary file, sync, rename, sync of the directory.
void replace_file(const FileSystem& files, const std::string& path, std::string_view bytes,
                  mode_t mode = 0644);
/// Creates the directory and its parents; syncs the parent of each one made.
void make_directories(const FileSystem& files, const std::string& path, mode_t mode = 0755);

/// Names in a directory, sorted; empty when it does not exist. Error{store} when it is a symbolic link. Only
/// plain files (or, with `directories`, only directories); names that begin with a dot are left out.
std::vector<std::string> list_directory(const std::string& path, bool directories = false);
/// Both kinds, read once.
struct Listing {
    std::vector<std::string> files, directories;
};
Listing list_both(const std::string& path);
bool exists(const std::string& path);
bool is_directory(const std::string& path);
bool is_link(const std::string& path);
/// The path without symbolic links, "." and "..", as far as it exists.
std::string real_path(const std::string& path);
std::string parent_of(const std::string& path);

} // namespace cgov
