// SPDX-License-Identifier: MIT
#pragma once

#include <climits>
#include <cstdint>
#include <fcntl.h>
#include <map>
#include <string>
#include <unistd.h>

#include <sys/syscall.h>
#include <sys/types.h>

/// The calls that are counted: those that deal with files and processes. Others (memory, futexes) may differ
/// from run to run, and would shift the count.
inline const std::map<long, const char*> call_names{{SYS_read, "read"},
                                                    {SYS_write, "write"},
                                                    {SYS_close, "close"},
                                                    {SYS_stat, "stat"},
                                                    {SYS_fstat, "fstat"},
                                                    {SYS_lstat, "lstat"},
                                                    {SYS_poll, "poll"},
                                                    {SYS_lseek, "lseek"},

                                                    {SYS_ioctl, "ioctl"},
                                                    {SYS_pread64, "pread64"},
                                                    {SYS_pwrite64, "pwrite64"},
                                                    {SYS_access, "access"},
                                                    {SYS_pipe2, "pipe2"},
                                                    {SYS_clone, "clone"},
                                                    {SYS_clone3, "clone3"},
                                                    {SYS_vfork, "vfork"},
                                                    {SYS_wait4, "wait4"},
                                                    {SYS_fcntl, "fcntl"},
                                                    {SYS_flock, "flock"},
                                                    {SYS_fsync, "fsync"},
                                                    {SYS_fdatasync, "fdatasync"},
                                                    {SYS_truncate, "truncate"},
                                                    {SYS_ftruncate, "ftruncate"},
                                                    {SYS_getcwd, "getcwd"},
                                                    {SYS_rename, "rename"},
                                                    {SYS_mkdir, "mkdir"},
                                                    {SYS_rmdir, "rmdir"},
                                                    {SYS_link, "link"},
                                                    {SYS_unlink, "unlink"},
                                                    {SYS_symlink, "symlink"},
                                                    {SYS_readlink, "readlink"},
                                                    {SYS_chmod, "chmod"},
                                                    {SYS_fchmod, "fchmod"},
                                                    {SYS_openat, "openat"},
                                                    {SYS_open, "open"},
                                                    {SYS_mkdirat, "mkdirat"},
                                                    {SYS_newfstatat, "newfstatat"},
                                                    {SYS_unlinkat, "unlinkat"},
                                                    {SYS_renameat, "renameat"},
                                                    {SYS_renameat2, "renameat2"},
                                                    {SYS_linkat, "linkat"},
                                                    {SYS_readlinkat, "readlinkat"},
                                                    {SYS_faccessat, "faccessat"},
                                                    {SYS_fallocate, "fallocate"},
                                                    {SYS_getrandom, "getrandom"},
                                                    {SYS_memfd_create, "memfd_create"},
                                                    {SYS_statx, "statx"},
                                                    {SYS_getdents64, "getdents64"},
                                                    {SYS_writev, "writev"},
                                                    {SYS_dup2, "dup2"},
                                                    {SYS_socket, "socket"},
                                                    {SYS_connect, "connect"},
                                                    {SYS_utimensat, "utimensat"},
                                                    {SYS_copy_file_range, "copy_file_range"},
                                                    {SYS_sendfile, "sendfile"},

                                                    {SYS_exit_group, "exit_group"}};

/// What another process has in its memory and its descriptors, while it is stopped.

inline std::string link_text(const std::string& path) {
    char text[PATH_MAX];
    const auto size = readlink(path.c_str(), text, sizeof text);
    return size < 0 ? "" : std::string(text, static_cast<std::size_t>(size));
}

inline std::string proc(pid_t pid, const std::string& rest) {
    return "/proc/" + std::to_string(pid) + "/" + rest;
}

inline std::string memory(pid_t pid, std::uint64_t address, std::size_t size) {
    std::string bytes(size, '\0');
    const int file = open(proc(pid, "mem").c_str(), O_RDONLY | O_CLOEXEC);
    const auto got = pread(file, bytes.data(), size, static_cast<off_t>(address));
    close(file);
    bytes.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
    return bytes;
}

inline std::string string_at(pid_t pid, std::uint64_t address) {
    // A page at a time: the next one may not be there.
    std::string text;
    while (text.size() < PATH_MAX) {
        const auto bytes = memory(pid, address + text.size(), 256 - (address + text.size()) % 256);
        const auto end = bytes.find('\0');
        text += bytes.substr(0, end);
        if (end != std::string::npos || bytes.empty()) break;
    }
    return text;
}

inline std::string descriptor_path(pid_t pid, std::uint64_t fd) {
    return link_text(proc(pid, "fd/" + std::to_string(fd)));
}

inline std::string path_at(pid_t pid, int directory, std::uint64_t address) {
    auto path = string_at(pid, address);
    if (path.starts_with('/')) return path;
    const auto base = directory == AT_FDCWD ? link_text(proc(pid, "cwd"))
                                            : descriptor_path(pid, static_cast<std::uint64_t>(directory));
    while (path.starts_with("./")) path.erase(0, 2);
    return path.empty() || path == "." ? base : base + "/" + path;
}

inline std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

inline std::string hex(const std::string& bytes) {
    constexpr const char* digits = "0123456789abcdef";
    std::string out;
    for (const char c : bytes) {
        out += digits[static_cast<unsigned char>(c) / 16];
        out += digits[static_cast<unsigned char>(c) % 16];
    }
    return out;
}
