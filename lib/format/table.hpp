// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// How a list is printed.
enum class Layout { table, csv, tsv, json, jsonl };

/// What a column holds. In CSV, TSV and JSON a cell is given as it is stored (minutes and fen as integers,
/// numbers in JSON unquoted, an empty figure null); a table shows it for people.
enum class CellType {
    text,    ///< anything; left-aligned
    integer, ///< right-aligned
    minutes, ///< whole minutes; a table shows "3 h 30 min" ("3小时30分" in Chinese; 0 as "0 min")
    fen,     ///< whole fen; a table shows "¥12.50"
    rate,    ///< percent with one decimal, "64.3"; a table shows "64.3 %"; empty shows "—"
    instant, ///< RFC 3339 with offset; a table and --excel show "2026-11-30 14:00"
    flag,    ///< "1" or empty; a table shows ⚑ or nothing; JSON true/false
};

struct OutputColumn {
    std::string name;  ///< stable, English, lower_snake_case
    std::string title; ///< in the user's language, for tables and --excel
    CellType type = CellType::text;
};

/// A column of a list: its stable name and its title, which is translated.
OutputColumn column(const char* name, const char* title, CellType type = CellType::text);

/// A whole table: what a summary prints, and one file of `cgov report monthly`.
struct DataTable {
    std::string name; ///< of the file, without its ending: "wishes", "order-indicators"
    std::vector<OutputColumn> columns;
    std::vector<std::vector<std::string>> rows;
};

/// "64.3" of 36 of 56: percent with one decimal, half up; empty when `whole` is 0.
std::string percent_text(long long part, long long whole);

struct LayoutOptions {
    Layout layout = Layout::csv;
    bool excel = false;    ///< CSV with a byte-order mark, titles for names, formula-like cells defused
    bool color = false;    ///< the table's header in bold
    std::size_t width = 0; ///< the terminal's columns; 0 = do not cut
    std::vector<std::string> select; ///< --columns: which, in this order; empty = all
};

/// Takes rows and writes them in one of the layouts. Rows stream out as they come, except in a table, which
/// needs them all for its widths. `sink` receives the bytes.
class TableWriter {
  public:
    using Sink = std::function<void(std::string_view)>;
    virtual ~TableWriter() = default;
    /// One row, a cell for each of the columns given to make_table_writer (before --columns chooses).
    virtual void row(const std::vector<std::string>& cells) = 0;
    /// A closing line that only a table shows (a total); the other layouts carry data alone.
    virtual void total(const std::vector<std::string>& cells) = 0;
    /// Must be called once, last: prints what is pending ("]" of JSON, the table).
    virtual void finish() = 0;
};

/// Throws Error{input} when `select` names an unknown column (with the nearest name as hint), or one twice.
std::unique_ptr<TableWriter> make_table_writer(std::vector<OutputColumn> columns,
                                               const LayoutOptions& options, TableWriter::Sink sink);

/// "3 h 30 min", "-45 min", "0 min" (translated); for messages and tables.
std::string minutes_text(long long minutes);
/// "2026-11-30 14:00" of an RFC 3339 instant; any other text as it is.
std::string instant_text(const std::string& rfc3339);
/// "¥12.50", "-¥0.05".
std::string fen_text(long long fen);

} // namespace cgov
