// SPDX-License-Identifier: MIT
/// For LD_PRELOAD: the FAULT_ALLOC_FAIL-th allocation of this process fails, or with FAULT_ALLOC_FROM all
/// from then on. With FAULT_ALLOC_COUNT=FILE the number of allocations is written there at the end. Children
/// are left alone.
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <unistd.h>

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
}

namespace {

unsigned long count = 0; // cgov allocates in one thread while it writes
unsigned long fail_at = 0;
unsigned long fail_from = 0;
const char* count_file = nullptr;

bool fails() {
    ++count;
    return count == fail_at || (fail_from != 0 && count >= fail_from);
}

unsigned long number(const char* name) {
    const char* text = std::getenv(name);
    return text ? std::strtoul(text, nullptr, 10) : 0;
}

/// After the loader and the libraries: count from here.
__attribute__((constructor)) void begin() {
    count_file = std::getenv("FAULT_ALLOC_COUNT");
    fail_at = number("FAULT_ALLOC_FAIL");
    fail_from = number("FAULT_ALLOC_FROM");
    unsetenv("LD_PRELOAD");
    count = 0;
}

__attribute__((destructor)) void end() {
    const auto total = count;
    if (!count_file) return;
    if (std::FILE* file = std::fopen(count_file, "we")) {
        std::fprintf(file, "%lu\n", total);
        std::fclose(file);
    }
}

} // namespace

extern "C" {

__attribute__((visibility("default"))) void* malloc(std::size_t size) {
    if (fails()) {
        errno = ENOMEM;
        return nullptr;
    }
    return __libc_malloc(size);
}

__attribute__((visibility("default"))) void* calloc(std::size_t items, std::size_t size) {
    if (fails()) {
        errno = ENOMEM;
        return nullptr;
    }
    return __libc_calloc(items, size);
}

__attribute__((visibility("default"))) void* realloc(void* old, std::size_t size) {
    if (fails()) {
        errno = ENOMEM;
        return nullptr;
    }
    return __libc_realloc(old, size);
}
}
