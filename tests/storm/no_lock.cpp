// SPDX-License-Identifier: MIT
/// LD_PRELOAD: every lock is free, on a disk that is slow to reserve space. The negative control of the
/// contention test, which must then find rows lost or doubled: a writer looks at its file once more before it
/// reserves space there, and two that meet after that look are what the lock is for.
#include <unistd.h>

#include <sys/file.h>
#include <sys/syscall.h>

extern "C" int flock(int /*file*/, int /*operation*/) noexcept {
    return 0;
}

extern "C" int fallocate(int file, int mode, off_t offset, off_t size) {
    constexpr unsigned slow = 20'000; // microseconds
    usleep(slow);
    return static_cast<int>(syscall(SYS_fallocate, file, mode, offset, size));
}
