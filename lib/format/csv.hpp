// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// Reads RFC 4180 records out of a buffer: comma, double quote, LF or CRLF. The scan is vectorised and
/// quote-aware; nothing is copied or allocated per record (a field with doubled quotes is unquoted into a
/// scratch string). The buffer must outlive the reader and the views it gives.
class CsvReader {
  public:
    /// What the end of the buffer means for a last record without a line end.
    enum class End {
        complete, ///< it is a record (a file from outside)
        torn,     ///< it is unfinished and is not given (a ledger, or a block of one)
    };

    explicit CsvReader(std::string_view bytes, End end = End::complete, std::size_t first_line = 1);

    /// Moves to the next record; false when there is none.
    bool next();

    std::size_t size() const; ///< fields in this record; an empty line is a record of one empty field
    /// Field i as it stands, with its quotes.
    std::string_view raw(std::size_t i) const;
    /// Field i without its quotes. Valid until the next call of next() or, when the field holds doubled
    /// quotes, of field().
    std::string_view field(std::size_t i);

    std::size_t line() const;        ///< the line the record begins on
    std::size_t offset() const;      ///< its first byte in the buffer
    std::size_t end() const;         ///< one past its line end
    std::string_view record() const; ///< the record without its line end
    /// What breaks RFC 4180 in this record ("quote inside an unquoted field"), or nullptr; translated by the
    /// caller. With `unterminated quote` the record runs to the end of the buffer.
    const char* fault() const;
};

/// Appends the field to `out`, quoted only when it must be (comma, quote, CR, LF, or leading/trailing space).
void append_csv_field(std::string& out, std::string_view field);
/// Appends the fields as one record with LF.
void append_csv_record(std::string& out, const std::vector<std::string>& fields, char separator = ',');

} // namespace cgov
