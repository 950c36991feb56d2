// SPDX-License-Identifier: MIT
#pragma once

#include "base/ids.hpp"
#include "store/beside.hpp"
#include "store/store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cgov {

/// The files that one command replaces together: all of them or none. Their new contents lie beside them
/// (write_beside); the list of them is the commit point, as the journal is for rows. It stays until what it
/// names is committed, so that it also says what a later commit has to take along.
class Replacements {
  public:
    struct Entry {
        std::string path;   ///< relative to the store
        std::string sha256; ///< of the new content; empty when the file is in its place
    };

    /// Of the clone itself, which goes with its register.
    struct DeskChange {
        Desk desk;         ///< the code that it has from then on; an empty one: none
        std::string token; ///< the clone's from then on; empty: it stays
    };

    struct List {
        std::vector<Entry> entries;
        std::optional<DeskChange> change;
        std::string row_file;      ///< the list counts only when this ledger file has ...
        std::uint64_t row_seq = 0; ///< ... a row with this number; 0: it counts
    };

    explicit Replacements(const std::string& state_dir) : path_(state_dir + "/replacing") {}

    /// The list, or an empty one when there is none; one that is damaged counts as none.
    List read(const FileSystem& files) const;
    /// Makes this the list and syncs it. Throws Error{io}: there is no list then.
    void write(const FileSystem& files, const List& list) const;
    void clear() const;

  private:
    std::string path_;
};

/// Whether the list counts: the row that it goes with, if it names one, is in the ledger.
bool counts(const Store& store, const Replacements::List& list);

} // namespace cgov
