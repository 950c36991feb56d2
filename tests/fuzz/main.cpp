// SPDX-License-Identifier: MIT
#include "harness.hpp"

#include <cstdint>

/// What libFuzzer calls; the build defines CGOV_FUZZ_TARGET for each program.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    cgov::fuzz::CGOV_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
    return 0;
}
