// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>

namespace cgov {

/// Gives memory back to the system.
struct GivePagesBack {
    std::size_t size = 0;
    void operator()(void* memory) const;
};
using Pages = std::unique_ptr<void, GivePagesBack>;

/// One large page of the machine's; where the system has such pages it may use one, so that touching the
/// memory interrupts the program once and not five hundred times. Throws std::bad_alloc.
inline constexpr std::size_t large_page = 2 << 20;
Pages take_large_page();

} // namespace cgov
