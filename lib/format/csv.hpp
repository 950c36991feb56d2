// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// Where the whole records of a buffer are, with their fields: one thread finds them, another reads them.
class CsvIndex {
  public:
    /// Takes the place of what was found before. The buffer begins at a record and has less than 4 GiB.
    void find(std::string_view bytes, std::size_t first_line);
    /// One past the last record, and the line there.
    std::size_t end() const { return records_.empty() ? 0 : records_.back().begin; }
    std::size_t end_line() const { return records_.empty() ? 1 : records_.back().line; }

  private:
    friend class CsvReader;
    struct Record {
        std::uint32_t begin; ///< its first byte in the buffer
        std::uint32_t field; ///< of `ends_`
        std::uint32_t line;
        std::uint32_t doubtful; ///< whether it can have a fault
    };
    std::vector<Record> records_;     ///< and one more, where they end
    std::vector<std::uint32_t> ends_; ///< of fields, from the first byte of their record
};

/// Reads RFC 4180 records out of a buffer: comma, double quote, LF or CRLF. The scan is vectorised and
/// quote-aware; nothing is copied or allocated per record (a field with doubled quotes is unquoted into a
/// scratch string). The buffer must outlive the reader and the views it gives. A record has less than 4 GiB.
class CsvReader {
  public:
    /// What the end of the buffer means for a last record without a line end.
    enum class End {
        complete, ///< it is a record (a file from outside)
        torn,     ///< it is unfinished and is not given (a ledger, or a block of one)
    };

    explicit CsvReader(std::string_view bytes, End end = End::complete, std::size_t first_line = 1);
    /// Reads what was found in these bytes, which outlives the reader as they do.
    CsvReader(std::string_view bytes, const CsvIndex& index);
    CsvReader(CsvReader&&) = default;
    CsvReader& operator=(CsvReader&&) = default;

    /// Moves to the next record; false when there is none (the last record's place is kept).
    bool next();

    std::size_t size() const { return count_; } ///< fields; an empty line is one empty field
    /// Field i as it stands, with its quotes.
    std::string_view raw(std::size_t i) const {
        const std::size_t from = i == 0 ? 0 : fields_[i - 1] + std::size_t{1};
        return {bytes_.data() + begin_ + from, fields_[i] - from};
    }
    /// Field i without its quotes. Valid until the next call of next() or, when the field holds doubled
    /// quotes, of field().
    std::string_view field(std::size_t i) {
        const auto text = raw(i);
        return text.empty() || text.front() != '"' ? text : unquoted(text);
    }

    std::size_t line() const { return line_; }    ///< the line the record begins on
    std::size_t offset() const { return begin_; } ///< its first byte in the buffer
    std::size_t end() const { return next_; }     ///< one past its line end
    /// The record without its line end.
    std::string_view record() const {
        return count_ == 0 ? std::string_view() : bytes_.substr(begin_, fields_[count_ - 1]);
    }
    /// What breaks RFC 4180 in this record ("a quote inside an unquoted field"), or nullptr; translated by
    /// the caller. With a quote that is not closed the record runs to the end of the buffer.
    const char* fault() const;

  private:
    friend class CsvIndex;
    bool next_found();
    bool load_block();
    std::string_view unquoted(std::string_view text);

    std::string_view bytes_;
    End mode_;
    const CsvIndex* index_ = nullptr;
    std::size_t found_ = 0;                 ///< the next record of the index
    std::vector<std::uint32_t> ends_;       ///< without an index: of the record, from `first_` on
    std::size_t first_ = 0;                 ///< before it stand those of records that CsvIndex keeps
    const std::uint32_t* fields_ = nullptr; ///< where each field ends, from the record's first byte: `count_`
    std::size_t count_ = 0;
    std::string scratch_;
    std::size_t begin_ = 0;
    std::size_t next_ = 0;
    std::size_t line_ = 0;
    std::size_t next_line_;
    // The scan: the block it is in, separators of it not yet taken, and whether it ends inside quotes.
    std::size_t block_ = 0;        ///< offset of the block after the loaded one
    std::uint64_t separators_ = 0; ///< commas and line ends outside quotes
    std::uint64_t newlines_ = 0;   ///< the line ends among them
    std::uint64_t in_quotes_ = 0;  ///< all ones when the next block begins inside quotes
    // Ends of the last blocks with a quote or a CR without its LF (so a fault can be), and with a line end
    // inside quotes. A record that begins behind them needs no second look.
    std::size_t doubtful_end_ = 0;
    std::size_t folded_end_ = 0;
    bool unclosed_ = false;
};

/// Appends the field to `out`, quoted only when it must be (separator, quote, CR, LF, or leading/trailing
/// space).
void append_csv_field(std::string& out, std::string_view field, char separator = ',');
/// Appends the fields as one record with LF.
void append_csv_record(std::string& out, const std::vector<std::string>& fields, char separator = ',');
void append_csv_record(std::string& out, std::span<const std::string_view> fields, char separator = ',');

} // namespace cgov
