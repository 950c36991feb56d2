// SPDX-License-Identifier: MIT
/// LD_PRELOAD: every lock is free. The negative control of the contention test, which must then find rows
/// lost or doubled.
#include <sys/file.h>

extern "C" int flock(int /*file*/, int /*operation*/) noexcept {
    return 0;
}
