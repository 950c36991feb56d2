// SPDX-License-Identifier: MIT
#include "store/cache.hpp"

#include "harness.hpp"
#include "scratch.hpp"

#include <algorithm>

namespace cgov::fuzz {

/// A cache is read as it was written, or it is noticed that it is not.
void cache(std::string_view bytes) {
    static const Scratch scratch;
    static const FileSystem files;
    std::vector<std::string> sections(1 + choose(bytes, 4));
    for (auto& section : sections) {
        section.assign(choose_size(bytes, 20'000), 'x');
        const auto content = bytes.substr(0, std::min<std::size_t>(bytes.size(), 40));
        for (std::size_t i = 0; i < section.size() && !content.empty(); ++i)
            section[i] = content[i % content.size()];
    }
    const auto path = scratch.path("cache");
    CacheFile::save(files, path, {sections.begin(), sections.end()});
    const auto same = [&](const CacheFile& cache) {
        if (cache.sections() != sections.size()) return false;
        for (std::size_t i = 0; i < sections.size(); ++i)
            if (cache.text(i) != sections[i]) return false;
        return true;
    };
    const auto whole = CacheFile::open(files, path);
    law(whole && same(*whole), "a cache is read as it was written");

    auto damaged = scratch.read("cache");
    const auto at = choose_size(bytes, damaged.size() - 1);
    const auto change = choose(bytes, 256);
    if (change == 0)
        damaged.resize(at);
    else
        damaged[at] = static_cast<char>(damaged[at] ^ static_cast<char>(change));
    scratch.write("cache", damaged);
    try {
        const auto cache = CacheFile::open(files, path);
        law(!cache || same(*cache), "what is not as it was written is noticed");
    } catch (const CacheDamaged&) {
        return;
    }
}

} // namespace cgov::fuzz
