// SPDX-License-Identifier: MIT
#pragma once

#include "base/text_map.hpp"
#include "format/sheet.hpp"
#include "people/people.hpp"
#include "store/writer.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// What an import did.
struct ImportResult {
    std::vector<std::string> ids;
    std::size_t known = 0; ///< rows that an earlier import took
    std::size_t bad = 0;
    std::string bad_rows; ///< as CSV with a reason column, for --skip-bad
};

/// Names stand for persons and groups; many rows of a sheet have the same ones.
class NameCache {
  public:
    explicit NameCache(const People& people) : people_(people) {}
    const std::string& person(std::string_view name);
    const std::string& group(std::string_view name);
    const std::string& party(std::string_view name);

  private:
    const People& people_;
    TextMap<std::string> persons_, groups_, parties_;
};

/// One row of a sheet as a system reads it. A reading that throws Error is a problem of its row, named by the
/// column it was reading; the first wrong cell of a row is the one that is told.
class ImportRow {
  public:
    ImportRow(const SheetRow& row, const std::vector<SheetField>& fields, NameCache& names, Date today,
              std::string_view ref)
        : row_(row), fields_(fields), names_(names), today_(today), ref_(ref) {}

    /// The trimmed cell; empty where the sheet has no such column. A field that is not in the spec is a
    /// mistake in this program.
    std::string_view text(std::string_view field);
    /// Error{input} when the cell is empty.
    std::string_view need(std::string_view field);
    /// Empty for an empty cell; Error{input} for a name that nobody or several have.
    std::string person(std::string_view field);
    std::string group(std::string_view field);
    std::string party(std::string_view field);
    /// As people and spreadsheets write it.
    std::optional<Date> date(std::string_view field);
    /// What `read` makes of a cell that is not empty; nothing for one that is. Its Error is this cell's.
    template <typename F>
    auto read(std::string_view field, F&& read) -> std::optional<decltype(read(std::string()))> {
        const auto cell = text(field);
        if (cell.empty()) return std::nullopt;
        return read(std::string(cell));
    }

    Date today() const { return today_; }
    const std::string& ref() const { return ref_; } ///< digest of the row, for the column `ref`
    const std::string& reading() const { return reading_; }
    /// What comes is about the row, not about one cell.
    void whole_row() { reading_.clear(); }

  private:
    const SheetRow& row_;
    const std::vector<SheetField>& fields_;
    NameCache& names_;
    Date today_;
    std::string ref_;
    std::string reading_; ///< the field read last
};

/// The digests that the rows of a ledger carry in their column `ref`.
TextSet imported_refs(const Store& store, const Schema& schema);

/// Takes a sheet into a ledger, all rows or none: `add` reads a row and adds its events to the batch (the
/// first with the cell `ref` = row.ref()); it must add nothing when it throws. Rows taken before are counted
/// and left out. `command` begins the commit's subject: "wish import". `before_append` runs when the batch is
/// complete, for what has to be written with it. Throws Problems{input} with every bad row unless `skip_bad`.
ImportResult import_cases(WriteSession& session, const People& people, const Sheet& sheet,
                          const std::vector<SheetField>& fields, const CaseTable& table,
                          const std::string& command, bool skip_bad,
                          const std::function<void(ImportRow&, Batch&)>& add,
                          const std::function<void(const Batch&)>& before_append = {});

} // namespace cgov
