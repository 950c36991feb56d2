// SPDX-License-Identifier: MIT
#include "store/lock.hpp"

#include "base/error.hpp"
#include "base/message.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

#include <sys/file.h>

namespace cgov {

Lock::Lock(const FileSystem& files, const std::string& state_dir, double seconds) {
    make_directories(files, state_dir, 0700);
    const std::string path = state_dir + "/lock";
    file_ =
        Descriptor(files.open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600));
    if (!file_)
        throw Error(Kind::io, std::strerror(errno), message("see who may write there: ls -ld"),
                    {path, 0, 0, {}});
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    auto pause = std::chrono::milliseconds(1);
    while (flock(file_.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            throw Error(Kind::io, std::strerror(errno), {}, {path, 0, 0, {}});
        if (std::chrono::steady_clock::now() >= deadline) {
            const auto holder = read_file(files, path, 64).value_or("");
            throw Error(Kind::busy,
                        message("another command is writing (process {})", holder.empty() ? "?" : holder),
                        message("try again, or wait longer with --lock-timeout 60; nothing was written"));
        }
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, std::chrono::milliseconds(20));
    }
    // Only for people: a failure here changes nothing.
    const auto pid = std::to_string(getpid());
    if (files.ftruncate(file_.get(), 0) == 0 && files.write(file_.get(), pid.data(), pid.size()) < 0) return;
}

} // namespace cgov
