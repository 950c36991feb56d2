// SPDX-License-Identifier: MIT
#include "store/seen_files.hpp"

#include "base/text.hpp"
#include "store/cache.hpp"

#include <charconv>
#include <chrono>

#include <fmt/format.h>

namespace cgov {
namespace {

template <typename Number>
bool parse(std::string_view text, Number& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

} // namespace

// One section: a line "PATH SIZE MTIME CTIME INODE" for each file.
SeenFiles::SeenFiles(const Store& store, std::string_view name)
    : store_(&store), cache_(store.cache_path(name)) {
    if (store.cache_from() == Store::no_cache) return;
    try {
        const auto file = CacheFile::open(store.files(), cache_);
        if (!file || file->sections() != 1) return;
        written_ = file->written();
        const auto text = file->text(0);
        for (const auto line : split(std::string_view(text), '\n')) {
            const auto words = split(line, ' ');
            FilePoint point;
            if (words.size() == 5 && parse(words[1], point.size) && parse(words[2], point.changed) &&
                parse(words[3], point.status_changed) && parse(words[4], point.inode))
                files_.emplace(words[0], point);
        }
    } catch (const CacheDamaged&) {
        files_.clear();
    }
}

bool SeenFiles::knows(const std::string& path, const FilePoint& now) const {
    const auto found = files_.find(path);
    return found != files_.end() && untouched(found->second, now, written_);
}

void SeenFiles::add(const std::string& path, const FilePoint& now) {
    const auto clock = std::chrono::system_clock::now().time_since_epoch();
    const auto time = std::chrono::duration_cast<std::chrono::nanoseconds>(clock).count();
    if (now.size < store_->cache_from() / 8 || !untouched(now, now, time)) return;
    files_[path] = now;
    fresh_ = true;
}

void SeenFiles::keep() const {
    if (!fresh_ || store_->cache_from() == Store::no_cache) return;
    std::string lines;
    for (const auto& [path, point] : files_)
        lines += fmt::format("{} {} {} {} {}\n", path, point.size, point.changed, point.status_changed,
                             point.inode);
    CacheFile::save(store_->files(), cache_, {lines});
}

} // namespace cgov
