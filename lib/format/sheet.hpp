// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "format/csv.hpp"
#include "format/human.hpp"

#include <array>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// A field that an import understands, with the titles it goes by: {"person", {"person", "志愿者", "姓名"}}.
struct SheetField {
    std::string name;
    std::vector<std::string> titles; ///< compared without case, width and white space
    bool required = false;           ///< the sheet must have this column
};

/// The cells of a row, one a field of the spec, trimmed; empty where the sheet has no such column.
class SheetCells {
  public:
    SheetCells() = default;
    SheetCells(const std::vector<std::optional<std::size_t>>& places, const std::string_view* cells)
        : places_(&places), cells_(cells) {}
    std::string_view operator[](std::size_t field) const {
        const auto& place = (*places_)[field];
        return place ? cells_[*place] : std::string_view();
    }
    std::size_t size() const { return places_ ? places_->size() : 0; }

  private:
    const std::vector<std::optional<std::size_t>>* places_ = nullptr; ///< of the fields, among `cells_`
    const std::string_view* cells_ = nullptr;
};

/// One row of a sheet from outside. It looks into the Sheet.
struct SheetRow {
    std::size_t line = 0;
    std::string_view record; ///< as it stands, for the excerpt and for --skip-bad
    SheetCells cells;
};

/// The digests of rows: 20 hex digits each.
class SheetDigests {
  public:
    std::size_t size() const { return digits_.size(); }
    std::string_view operator[](std::size_t row) const { return {digits_[row].data(), digits_[row].size()}; }

  private:
    friend class Sheet;
    std::vector<std::array<char, 20>> digits_;
};

/// A CSV file from an office: decoded, its header matched to fields in either language. Rows and cells are
/// views into it.
class Sheet {
  public:
    /// `map` is the text of --map: "姓名=account,时长=minutes" (title=field). Throws Error{input} when the
    /// text cannot be decoded, the header is empty or doubled, a required field has no column (naming the
    /// titles that would do), or
    /// --map names a title or field that is not there (a field goes by its titles too).
    Sheet(std::string bytes, std::string file, const std::vector<SheetField>& fields,
          std::string_view map = {});
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    /// The unit in the title of a column, such as 时长(小时), 时长（分钟）, "hours (h)", duration [min], or
    /// the title that is a unit: minutes, 小时数; none otherwise.
    DurationUnit unit(std::string_view field) const;
    bool has(std::string_view field) const;
    const std::string& file() const { return file_; }
    const std::string& header() const { return header_; } ///< as it stands
    const std::vector<SheetRow>& rows() const { return rows_; }
    /// Rows that are not even rows (too few or too many fields, a broken quote), as problems.
    const std::vector<Problem>& problems() const { return problems_; }
    /// Those rows, without cells.
    const std::vector<SheetRow>& broken() const { return broken_; }
    /// A problem of one row, from the Error that its reading threw: the message names the column by its title
    /// and quotes the cell. `field` may be empty: then it concerns the row. The code is the field's name, or
    /// "row".
    Problem problem(const SheetRow& row, std::string_view field, const Error& error) const;
    /// Row digest for idempotence: of its fields in the spec's order; the n-th row with the same content of
    /// this sheet differs from the first.
    SheetDigests digests() const;

  private:
    void read_rows(CsvReader& reader);
    std::string_view keep(std::string text);
    void match_titles(std::string_view map);
    void apply_map(std::string_view map);
    std::size_t index_of(std::string_view field) const;

    std::string file_;
    std::string text_; ///< decoded
    std::string header_;
    std::vector<SheetField> fields_;
    std::vector<std::optional<std::size_t>> column_of_; ///< a field's column
    std::vector<std::string> titles_;                   ///< of the columns, as they stand
    std::vector<std::optional<std::size_t>> places_;    ///< of the fields, among the cells of a row
    std::vector<std::string_view> cells_;               ///< of all rows, for fields that have a column
    std::deque<std::string> kept_;                      ///< what does not stand in text_ as it is
    std::vector<SheetRow> rows_;
    std::vector<SheetRow> broken_;
    std::vector<Problem> problems_;
};

/// Ends an import that found problems (those of the sheet itself included): throws Problems{input} with all
/// of them, unless `skip_bad` is given; then the bad rows are returned as CSV with a "reason" column and a
/// byte-order mark, for the office's spreadsheet. Empty when no row is bad.
std::string settle_problems(const Sheet& sheet, std::vector<Problem> problems, bool skip_bad);

} // namespace cgov
