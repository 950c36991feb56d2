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
    /// Does nothing for a small file, and for one so young that it may change without its times telling.
    void add(const std::string& path, const FilePoint& now);
    /// Writes what has been added, if anything; a failure is no error.
    void keep() const;

  private:
    const Store* store_;
    std::string cache_;
    std::map<std::string, FilePoint, std::less<>> files_;
    std::int64_t written_ = 0; ///< nanoseconds of the file system's clock
    bool fresh_ = false;
};

} // namespace cgov
