// SPDX-License-Identifier: MIT
#include "base/pages.hpp"

#include <cstdint>
#include <new>

#include <sys/mman.h>

namespace cgov {

void GivePagesBack::operator()(void* memory) const {
    munmap(memory, size);
}

Pages take_large_page() {
    // Twice as much holds one that begins where a large page may.
    auto* const got =
        mmap(nullptr, 2 * large_page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (got == MAP_FAILED) throw std::bad_alloc();
    auto* const bytes = static_cast<char*>(got);
    const auto before = (large_page - reinterpret_cast<std::uintptr_t>(bytes) % large_page) % large_page;
    if (before > 0) munmap(bytes, before);
    munmap(bytes + before + large_page, large_page - before);
    madvise(bytes + before, large_page, MADV_HUGEPAGE); // a wish
    return Pages(bytes + before, GivePagesBack{large_page});
}

} // namespace cgov
