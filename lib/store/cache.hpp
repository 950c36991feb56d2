// SPDX-License-Identifier: MIT
#pragma once

#include "store/files.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cgov {

/// Thrown when a cache file is not what was written: whoever uses it does without.
struct CacheDamaged {};

/// XXH3 of the bytes: against accidents, not against people.
std::uint64_t quick_digest(std::string_view bytes);
/// Of the first `size` bytes of a file; 0 when there is none.
std::uint64_t prefix_digest(const FileSystem& files, const std::string& path, std::size_t size);

/// Writes a cache file piece by piece, so that what goes into it need never be in memory at once. A failure
/// leaves the old file or none, and is no error.
class CacheWriter {
  public:
    CacheWriter(const FileSystem& files, std::string path);
    ~CacheWriter();
    CacheWriter(const CacheWriter&) = delete;
    CacheWriter& operator=(const CacheWriter&) = delete;

    void begin(); ///< the next section
    void write(std::string_view bytes);
    template <typename T>
    void write_values(const T* values, std::size_t count) {
        write({reinterpret_cast<const char*>(values), count * sizeof(T)});
    }
    void finish(); ///< the file takes the old one's place

  private:
    void flush();

    const FileSystem* files_;
    std::string path_, fresh_;
    Descriptor file_;
    std::string buffer_;                 ///< of the section, not written yet
    std::vector<std::uint64_t> sizes_;   ///< of the sections
    std::vector<std::uint64_t> digests_; ///< of their blocks
    bool failed_ = false, finished_ = false;
};

/// A file of a few sections, each digested in blocks, so that a reader that needs little of it reads little.
/// A cache is never needed and never believed: its maker compares it with what it was made from.
class CacheFile {
  public:
    /// Nothing when there is none, when it cannot be read, or when it is not whole.
    static std::optional<CacheFile> open(const FileSystem& files, const std::string& path);
    /// Replaces the file; a failure leaves the old one or none, and is no error.
    static void save(const FileSystem& files, const std::string& path,
                     const std::vector<std::string_view>& sections);

    /// When it was written, in nanoseconds of the file system's clock.
    std::int64_t written() const { return written_; }
    std::size_t sections() const { return parts_.size(); }
    std::size_t size(std::size_t section) const { return parts_[section].size; }
    /// Copies bytes of a section; throws CacheDamaged when they are not the ones written.
    void read(std::size_t section, std::size_t offset, std::size_t size, void* to) const;
    std::string text(std::size_t section) const;

  private:
    struct Part {
        std::size_t offset = 0, size = 0;
        std::vector<std::uint64_t> digests; ///< one a block
    };
    const char* block(std::size_t section, std::size_t index) const;
    void read_blocks(std::size_t section, std::size_t index, std::size_t count, char* to) const;

    const FileSystem* files_ = nullptr;
    std::string path_;
    Descriptor file_;
    std::int64_t written_ = 0;
    std::vector<Part> parts_;
    mutable std::unordered_map<std::uint64_t, std::unique_ptr<char[]>> blocks_; ///< those looked at, verified
};

} // namespace cgov
