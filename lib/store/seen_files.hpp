// SPDX-License-Identifier: MIT
#pragma once

#include "store/ledger.hpp"
#include "store/store.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace cgov {

/// Files that were looked through and found in order, known by their size and times, so that a command which
/// needs one line of a large one need not look through it again. Kept as a cache; a store that has none
/// (Store::no_cache) knows none.
class SeenFiles {
  public:
    /// The store must outlive it.
    SeenFiles(const Store& store, std::string_view name);
    bool knows(const std::string& path, const FilePoint& now) const;
    /// Does nothing for a small file.
    void add(const std::string& path, const FilePoint& now);
    /// Writes what has been added, if anything; a failure is no error.
    void keep() const;

  private:
    const Store* store_;
    std::string cache_;
    struct Seen {
        FilePoint then;
        std::int64_t looked =
            0; ///< when it was first kept, in nanoseconds of the file system's clock; 0: not yet
    };
    std::map<std::string, Seen, std::less<>> files_;
    bool fresh_ = false;
};

} // namespace cgov
