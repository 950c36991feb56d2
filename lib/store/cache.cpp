// SPDX-License-Identifier: MIT
#include "store/cache.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <numeric>
#include <unistd.h>

#include <sys/stat.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace cgov {
namespace {

constexpr std::size_t block_size = 4096;
constexpr std::size_t buffer_size = 64 * block_size;
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

std::uint64_t prefix_digest(const FileSystem& files, const std::string& path, std::size_t size) {
    const auto file = open_plain(files, path);
    if (!file) return 0;
    std::string bytes(size, '\0');
    bytes.resize(read_at(files, file->get(), bytes.data(), size, 0, path));
    return quick_digest(bytes);
}

CacheWriter::CacheWriter(const FileSystem& files, std::string path)
    : files_(&files), path_(std::move(path)), fresh_(path_ + "." + std::to_string(getpid())) {
    // Not synced: what a power cut leaves half is noticed and made again.
    try {
        make_directories(files, parent_of(path_), 0700);
        file_ = Descriptor(
            files.open(fresh_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600));
    } catch (const Error&) { // a read-only or full disk: the next one reads the ledgers again
    }
    failed_ = !file_;
}

CacheWriter::~CacheWriter() {
    if (!finished_ && file_) unlink(fresh_.c_str());
}

void CacheWriter::begin() {
    if (!failed_) flush();
    sizes_.push_back(0);
}

void CacheWriter::write(std::string_view bytes) {
    sizes_.back() += bytes.size();
    while (!bytes.empty() && !failed_) {
        const auto part = std::min(bytes.size(), buffer_size - buffer_.size());
        buffer_ += bytes.substr(0, part);
        bytes.remove_prefix(part);
        if (buffer_.size() == buffer_size) flush();
    }
}

/// Digests and writes what there is of the section: whole blocks, but at its end.
void CacheWriter::flush() {
    for (std::size_t at = 0; at < buffer_.size(); at += block_size)
        digests_.push_back(quick_digest(std::string_view(buffer_).substr(at, block_size)));
    try {
        write_all(*files_, file_.get(), buffer_, fresh_);
    } catch (const Error&) {
        failed_ = true;
    }
    buffer_.clear();
}

void CacheWriter::finish() {
    if (failed_) return;
    flush();
    std::vector<std::uint64_t> directory{sizes_.size()};
    directory.insert(directory.end(), sizes_.begin(), sizes_.end());
    directory.insert(directory.end(), digests_.begin(), digests_.end());
    const std::string_view listed(reinterpret_cast<const char*>(directory.data()),
                                  directory.size() * sizeof directory[0]);
    const Trailer trailer{std::accumulate(sizes_.begin(), sizes_.end(), std::uint64_t{0}), listed.size(),
                          quick_digest(listed), mark};
    try {
        write_all(*files_, file_.get(), listed, fresh_);
        write_all(*files_, file_.get(), {reinterpret_cast<const char*>(&trailer), sizeof trailer}, fresh_);
        finished_ = !failed_ && files_->rename(fresh_.c_str(), path_.c_str()) == 0;
    } catch (const Error&) {
        failed_ = true;
    }
}

void CacheFile::save(const FileSystem& files, const std::string& path,
                     const std::vector<std::string_view>& sections) {
    CacheWriter writer(files, path);
    for (const auto section : sections) {
        writer.begin();
        writer.write(section);
    }
    writer.finish();
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
    auto bytes = std::make_unique<char[]>(block_size);
    read_blocks(section, index, 1, bytes.get());
    known = std::move(bytes);
    return known.get();
}

void CacheFile::read(std::size_t section, std::size_t offset, std::size_t size, void* to) const {
    const auto& part = parts_[section];
    if (offset > part.size || size > part.size - offset) throw CacheDamaged{};
    auto* out = static_cast<char*>(to);
    while (size > 0) {
        auto done = std::min(size, block_size - offset % block_size);
        if (size >= 16 * block_size && offset % block_size == 0) {
            // Many blocks at once are read in one piece, and not kept.
            done = size / block_size * block_size;
            read_blocks(section, offset / block_size, done / block_size, out);
        } else {
            std::memcpy(out, block(section, offset / block_size) + offset % block_size, done);
        }
        out += done;
        offset += done;
        size -= done;
    }
}

void CacheFile::read_blocks(std::size_t section, std::size_t index, std::size_t count, char* to) const {
    const auto& part = parts_[section];
    const auto from = index * block_size;
    const auto size = std::min(count * block_size, part.size - from);
    try {
        if (read_at(*files_, file_.get(), to, size, part.offset + from, path_) != size) throw CacheDamaged{};
    } catch (const Error&) {
        throw CacheDamaged{};
    }
    for (std::size_t at = 0; at < size; at += block_size)
        if (quick_digest({to + at, std::min(block_size, size - at)}) != part.digests[index + at / block_size])
            throw CacheDamaged{};
}

std::string CacheFile::text(std::size_t section) const {
    std::string out(size(section), '\0');
    read(section, 0, out.size(), out.data());
    return out;
}

} // namespace cgov
