// SPDX-License-Identifier: MIT
#pragma once

#include "store/files.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <sys/stat.h>

namespace cgov {

/// How this clone left one of its own ledger files.
struct LedgerEnd {
    std::string path;            ///< relative to the store
    std::uint64_t size = 0;      ///< with its last row whole; 0 when not known
    std::uint64_t inode = 0;     ///< of that file, with the times at which it was
    std::int64_t modified = 0;   ///< last modified and
    std::int64_t changed = 0;    ///< changed, in nanoseconds
    std::uint64_t committed = 0; ///< its size in LedgerEnds::commit
    bool journalled = false;     ///< the journal has rows of it

    /// Whether the open file is the same, untouched since.
    bool describes(int fd) const;
    /// The same, and its last row is known to be whole.
    bool fits(int fd) const { return size > 0 && describes(fd); }
    void take(int fd);
    /// Of the file of this name as it is now; of size 0 when there is none.
    void look(const std::string& path_to_it);
    bool operator==(const LedgerEnd&) const = default;

  private:
    void take(const struct stat& status);
};

/// What need not be looked through again, and what git is known to have. A note for speed and for the case
/// that another branch is checked out: it is not synced, and without it (or with an old one) rows are kept
/// all the same, by the journal.
struct LedgerEnds {
    std::string commit;        ///< one that has every row the journal has forgotten; empty when not known
    std::string looked;        ///< the last commit that was looked through for the journal's rows
    std::uint64_t journal = 0; ///< the journal's size
    std::vector<LedgerEnd> files;

    LedgerEnd* find(std::string_view path);
    /// The entry of this file, made when there is none. Of each ledger only the newest file stays, and those
    /// with rows in the journal.
    LedgerEnd& at(std::string_view path);

    /// An empty one when there is none, or when it is damaged.
    static LedgerEnds read(const FileSystem& files, const std::string& state_dir);
    /// A failure is not told.
    void write(const FileSystem& files, const std::string& state_dir) const;
    /// After the files have been written anew (migrate).
    static void clear(const std::string& state_dir);
};

} // namespace cgov
