// SPDX-License-Identifier: MIT
#pragma once

#include "store/journal.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// Where the rows of a ledger file are, by their numbers. The bytes must outlive it.
class RowIndex {
  public:
    /// Throws Error{store} naming the line when one is no row, as where git left marks of a conflict.
    RowIndex(std::string_view bytes, const std::string& path);

    std::size_t size() const { return rows_.size(); }
    std::size_t header_end() const { return header_end_; }
    std::size_t whole() const { return whole_; } ///< where the whole records end
    std::uint64_t first_seq() const { return rows_.empty() ? 0 : rows_.front().seq; }
    std::uint64_t last_seq() const { return rows_.empty() ? 0 : rows_.back().seq; }
    /// Whether the file has exactly these rows.
    bool has(const JournalRecord& record) const;

  private:
    struct Row {
        std::uint64_t seq;
        std::size_t offset;
    };
    std::string_view bytes_;
    std::size_t header_end_ = 0;
    std::size_t whole_ = 0;
    std::vector<Row> rows_;
};

/// The number of a row, from its field; 0 when it is none.
std::uint64_t row_seq(std::string_view field);

} // namespace cgov
