// SPDX-License-Identifier: MIT
#include "store/cache.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

#include <sys/stat.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace cgov {
namespace {

constexpr std::size_t block_size = 4096;
constexpr std::uint64_t mark = 0x31656863616376ULL; // "vcache1"

std::size_t blocks_of(std::size_t size) {
    return (size + block_size - 1) / block_size;
}

/// At the end of the file: where the directory is (sizes of the sections, then the digests of all blocks).
struct Trailer {
    std::uint64_t offset = 0, size = 0, digest = 0, magic = mark;
};

} // namespace

std::uint64_t quick_digest(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

void CacheFile::save(const FileSystem& files, const std::string& path,
                     const std::vector<std::string_view>& sections) {
    std::vector<std::uint64_t> directory{sections.size()};
    std::uint64_t total = 0;
    for (const auto section : sections) {
        directory.push_back(section.size());
        total += section.size();
    }
    for (const auto section : sections)
        for (std::size_t at = 0; at < section.size(); at += block_size)
            directory.push_back(quick_digest(section.substr(at, block_size)));
    const std::string_view listed(reinterpret_cast<const char*>(directory.data()),
                                  directory.size() * sizeof directory[0]);
    const Trailer trailer{total, listed.size(), quick_digest(listed), mark};
    // Not synced: what a power cut leaves half is noticed and made again.
    const auto fresh = path + "." + std::to_string(getpid());
    try {
        make_directories(files, parent_of(path), 0700);
        const Descriptor file(
            files.open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!file) return;
        for (const auto section : sections) write_all(files, file.get(), section, fresh);
        write_all(files, file.get(), listed, fresh);
        write_all(files, file.get(), {reinterpret_cast<const char*>(&trailer), sizeof trailer}, fresh);
        if (files.rename(fresh.c_str(), path.c_str()) == 0) return;
    } catch (const Error&) { // a read-only or full disk: the next one reads the ledgers again
    }
    unlink(fresh.c_str());
}

std::optional<CacheFile> CacheFile::open(const FileSystem& files, const std::string& path) {
    try {
        auto file = open_plain(files, path);
        if (!file) return std::nullopt;
        const auto size = file_size(file->get(), path);
        Trailer trailer;
        if (size < sizeof trailer) return std::nullopt;
        read_at(files, file->get(), reinterpret_cast<char*>(&trailer), sizeof trailer, size - sizeof trailer,
                path);
        const auto room = size - sizeof trailer;
        if (trailer.magic != mark || trailer.size > room || trailer.offset != room - trailer.size ||
            trailer.size % sizeof(std::uint64_t) != 0 || trailer.size == 0)
            return std::nullopt;
        std::vector<std::uint64_t> directory(trailer.size / sizeof(std::uint64_t));
        auto* listed = reinterpret_cast<char*>(directory.data());
        if (read_at(files, file->get(), listed, trailer.size, trailer.offset, path) != trailer.size ||
            quick_digest({listed, trailer.size}) != trailer.digest || directory[0] >= directory.size())
            return std::nullopt;
        CacheFile cache;
        auto digest = directory.begin() + 1 + static_cast<std::ptrdiff_t>(directory[0]);
        std::size_t offset = 0;
        for (std::size_t i = 0; i < directory[0]; ++i) {
            Part part;
            part.offset = offset;
            part.size = directory[1 + i];
            if (part.size > trailer.offset - offset) return std::nullopt;
            const auto count = static_cast<std::ptrdiff_t>(blocks_of(part.size));
            if (directory.end() - digest < count) return std::nullopt;
            part.digests.assign(digest, digest + count);
            digest += count;
            offset += part.size;
            cache.parts_.push_back(std::move(part));
        }
        struct stat status {};
        if (fstat(file->get(), &status) != 0) return std::nullopt;
        cache.written_ = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
        cache.files_ = &files;
        cache.path_ = path;
        cache.file_ = std::move(*file);
        return cache;
    } catch (const Error&) {
        return std::nullopt;
    }
}

const char* CacheFile::block(std::size_t section, std::size_t index) const {
    auto& known = blocks_[std::uint64_t{section} << 48 | index];
    if (known) return known.get();
    const auto& part = parts_[section];
    const auto from = index * block_size;
    const auto size = std::min(block_size, part.size - from);
    auto bytes = std::make_unique<char[]>(block_size);
    try {
        if (read_at(*files_, file_.get(), bytes.get(), size, part.offset + from, path_) != size)
            throw CacheDamaged{};
    } catch (const Error&) {
        throw CacheDamaged{};
    }
    if (quick_digest({bytes.get(), size}) != part.digests[index]) throw CacheDamaged{};
    known = std::move(bytes);
    return known.get();
}

void CacheFile::read(std::size_t section, std::size_t offset, std::size_t size, void* to) const {
    const auto& part = parts_[section];
    if (offset > part.size || size > part.size - offset) throw CacheDamaged{};
    auto* out = static_cast<char*>(to);
    // Many blocks at once are read in one piece, and not kept.
    if (size > 16 * block_size && offset % block_size == 0) {
        try {
            if (read_at(*files_, file_.get(), out, size, part.offset + offset, path_) != size)
                throw CacheDamaged{};
        } catch (const Error&) {
            throw CacheDamaged{};
        }
        const auto whole = offset + size == part.size ? size : size / block_size * block_size;
        for (std::size_t at = 0; at < whole; at += block_size)
            if (quick_digest({out + at, std::min(block_size, whole - at)}) !=
                part.digests[(offset + at) / block_size])
                throw CacheDamaged{};
        out += whole;
        offset += whole;
        size -= whole;
    }
    while (size > 0) {
        const auto index = offset / block_size;
        const auto part_of = std::min(size, block_size - offset % block_size);
        std::memcpy(out, block(section, index) + offset % block_size, part_of);
        out += part_of;
        offset += part_of;
        size -= part_of;
    }
}

std::string CacheFile::text(std::size_t section) const {
    std::string out(size(section), '\0');
    read(section, 0, out.size(), out.data());
    return out;
}

} // namespace cgov
