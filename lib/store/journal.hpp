// SPDX-License-Identifier: MIT
#pragma once

#include "store/files.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// Rows on their way into one ledger file; they are as large as an import is, so nobody copies them.
struct NewRows {
    std::string_view path;       ///< the ledger file, relative to the store
    std::uint64_t first_seq = 0; ///< of the first row
    std::uint64_t rows = 0;
    std::string_view bytes; ///< the rows, without the header
};

/// One append to one ledger file, as the journal keeps it.
struct JournalRecord {
    std::string path;
    std::uint64_t first_seq = 0;
    std::uint64_t rows = 0;
    std::string bytes;

    operator NewRows() const { return {path, first_seq, rows, bytes}; }
};

/// The rows on their way into the ledgers. Its sync is the commit point of an append: what is in it is kept,
/// whatever happens to the ledger file afterwards (a crash; a hand-run git checkout that throws the row
/// away). A record that is not whole was never acknowledged.
class Journal {
  public:
    explicit Journal(const std::string& state_dir) : path_(state_dir + "/journal") {}

    /// The whole records; an unfinished one at the end is dropped.
    std::vector<JournalRecord> read(const FileSystem& files) const;
    /// Adds a record and syncs it. Throws Error{io}: the record was not acknowledged, and the file is as
    /// before or ends in an unfinished record. Returns the journal's size; one that has the size `whole` is
    /// known to end in a whole record, and is not read.
    std::uint64_t add(const FileSystem& files, const NewRows& rows, std::uint64_t whole = 0) const;
    /// Forgets all records: they are in HEAD, or, without git, in the synced ledgers. A failure is harmless:
    /// they are compared with the ledgers again by the next writer.
    void clear(const FileSystem& files) const;
    const std::string& path() const { return path_; }

    /// The records in these bytes, and how many bytes they take. One that names no ledger is none.
    static std::vector<JournalRecord> parse(std::string_view bytes, std::size_t* used = nullptr);
    static std::string print(const NewRows& rows);

  private:
    std::string path_;
};

} // namespace cgov
