// SPDX-License-Identifier: MIT
/// LD_PRELOAD: syncs do nothing. The negative control of the power cuts, which must then find printed rows
/// lost.
#include <unistd.h>

extern "C" int fsync(int /*file*/) {
    return 0;
}

extern "C" int fdatasync(int /*file*/) {
    return 0;
}
