// SPDX-License-Identifier: MIT
#include "store/seen_files.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "store/cache.hpp"

#include <fmt/format.h>

namespace cgov {
// One section: a line "PATH SIZE MTIME CTIME INODE LOOKED" for each file; LOOKED is 0 when it is the time at
// which this cache was written.
SeenFiles::SeenFiles(const Store& store, std::string_view name)
    : store_(&store), cache_(store.cache_path(name)) {
    if (store.cache_from() == Store::no_cache) return;
    try {
        const auto file = CacheFile::open(store.files(), cache_);
        if (!file || file->sections() != 1) return;
        const auto text = file->text(0);
        for (const auto line : split(std::string_view(text), '\n')) {
            const auto words = split(line, ' ');
            Seen seen;
            if (words.size() != 6 || !read_number(words[1], seen.then.size) ||
                !read_number(words[2], seen.then.changed) ||
                !read_number(words[3], seen.then.status_changed) || !read_number(words[4], seen.then.inode) ||
                !read_number(words[5], seen.looked))
                continue;
            if (seen.looked == 0) seen.looked = file->written();
            files_.emplace(words[0], seen);
        }
    } catch (const CacheDamaged&) {
        files_.clear();
    }
}

bool SeenFiles::knows(const std::string& path, const FilePoint& now) const {
    const auto found = files_.find(path);
    return found != files_.end() && untouched(found->second.then, now, found->second.looked);
}

void SeenFiles::add(const std::string& path, const FilePoint& now) {
    if (now.size < store_->cache_from() / 8) return;
    files_[path] = {now, 0};
    fresh_ = true;
}

void SeenFiles::keep() const {
    if (!fresh_ || store_->cache_from() == Store::no_cache) return;
    std::string lines;
    for (const auto& [path, seen] : files_)
        lines += fmt::format("{} {} {} {} {} {}\n", path, seen.then.size, seen.then.changed,
                             seen.then.status_changed, seen.then.inode, seen.looked);
    CacheFile::save(store_->files(), cache_, {lines});
}

} // namespace cgov
