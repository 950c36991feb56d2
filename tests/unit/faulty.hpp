// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "store/files.hpp"

#include <cerrno>

namespace cgov {

/// The n-th changing call fails; with `stop` all later ones fail too, as if the process had been killed
/// there.
class Faulty : public FileSystem {
  public:
    explicit Faulty(int fail_at, int error = EIO, bool stop = false)
        : left_(fail_at), error_(error), stop_(stop) {}
    ssize_t write(int fd, const void* data, std::size_t size) const override {
        if (failing()) {
            // A torn write: half of it is there.
            if (size > 1 && FileSystem::write(fd, data, size / 2) < 0) return -1;
            errno = error_;
            return -1;
        }
        return FileSystem::write(fd, data, size);
    }
    int fdatasync(int fd) const override { return failing() ? fail() : FileSystem::fdatasync(fd); }
    int fsync(int fd) const override { return failing() ? fail() : FileSystem::fsync(fd); }
    int fallocate(int fd, off_t offset, off_t size) const override {
        return failing() ? fail() : FileSystem::fallocate(fd, offset, size);
    }
    int ftruncate(int fd, off_t size) const override {
        return failing() ? fail() : FileSystem::ftruncate(fd, size);
    }
    int rename(const char* from, const char* to) const override {
        return failing() ? fail() : FileSystem::rename(from, to);
    }
    int mkdir(const char* path, mode_t mode) const override {
        return failing() ? fail() : FileSystem::mkdir(path, mode);
    }
    bool used() const { return left_ <= 0; }

  private:
    bool failing() const {
        --left_;
        return stop_ ? left_ <= 0 : left_ == 0;
    }
    int fail() const {
        errno = error_;
        return -1;
    }
    mutable int left_;
    int error_;
    bool stop_;
};

/// The kind of the Error that `command` ends with; Kind{} when it ends well.
template <typename F>
Kind kind_of(F&& command) {
    try {
        command();
    } catch (const Error& error) {
        return error.kind;
    }
    return {};
}

} // namespace cgov
