// SPDX-License-Identifier: MIT
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/writer.hpp"

#include <algorithm>

namespace cgov {
namespace {

constexpr std::size_t texts_looked_over = 1 << 16; // bytes

[[noreturn]] void refuse_cell(const ColumnSpec& column, std::string text, std::string hint = {}) {
    throw Error(Kind::input, fmt::format("{}: {}", column.name, text), std::move(hint));
}

/// Tracked files know people by id alone: a number in a note would be published with the next push.
void refuse_personal_number(const ColumnSpec& column, std::string_view cell) {
    if (find_personal_number(cell))
        refuse_cell(
            column, message("holds a phone or id number, which must not get into a tracked file"),
            message("leave it out here; a person's phone belongs to: cgov person set ID --phone NUMBER"));
}

} // namespace

std::string ids_text(const std::vector<std::string>& ids) {
    if (ids.size() <= 5) return fmt::format("{}", fmt::join(ids, " "));
    return fmt::format("{} .. {} ({})", ids.front(), ids.back(), ids.size());
}

Batch::Batch(const CaseTable& table, Desk desk, const Clock& clock, std::string by)
    : table_(&table), desk_(desk), clock_(clock), by_(std::move(by)) {
    const auto tail = table.tail_of(desk);
    // A row comes after all that its writer has seen, whatever the clocks of the desks say: a fold goes by
    // time, then by desk, and what is done to a case may not come before it.
    at_ = clock.now;
    for (const auto& seen : table.tails())
        at_ = std::max(at_, Instant{seen.at.seconds + (desk < seen.desk ? 1 : 0)});
    first_seq_ = tail.seq + 1;
    next_number_ = tail.last_number + 1;
}

void Batch::reserve(std::size_t rows) {
    constexpr std::size_t usual_row = 128; // bytes; memory that is not written to costs nothing
    bytes_.reserve(rows * usual_row);
    announced_.reserve(rows);
    opened_.reserve(rows);
}

std::string Batch::path() const {
    return ledger_path(schema().name(), month_text(at_.date(clock_.zone)), desk_);
}

const EventSpec& Batch::event(std::string_view name) const {
    const auto* found = schema().find_event(name);
    if (!found) throw std::logic_error(fmt::format("ledger {} has no event {}", schema().name(), name));
    return *found;
}

State Batch::state(CaseKey key) const {
    const auto changed = changed_.find(key);
    return changed == changed_.end() ? table_->state(key) : changed->second;
}

template <typename List>
CaseId Batch::open_with(std::string_view name, const List& cells) {
    const CaseId id{schema().prefix(), next_number_, desk_};
    const auto& spec = event(name);
    write(spec, id, cells);
    ++next_number_;
    opened_.push_back(spec.to);
    announced_.push_back(id);
    return id;
}
template CaseId Batch::open_with(std::string_view, const Cells&);
template CaseId Batch::open_with(std::string_view, const CellList&);

void Batch::announce(CaseKey key) {
    announced_.push_back(table_->id(key));
}

std::vector<std::string> Batch::opened() const {
    std::vector<std::string> ids;
    ids.reserve(opened_.size());
    for (auto number = first_opened(); number < next_number_; ++number)
        ids.push_back(CaseId{schema().prefix(), number, desk_}.text());
    return ids;
}

std::vector<std::string> Batch::announced() const {
    std::vector<std::string> ids;
    ids.reserve(announced_.size() + answers_.size());
    for (const auto& id : announced_) ids.push_back(id.text());
    ids.insert(ids.end(), answers_.begin(), answers_.end());
    return ids;
}

void Batch::expect(std::string_view name, CaseKey key) const {
    expect(event(name), table_->id(key).text(), state(key));
}

void Batch::expect(const EventSpec& spec, const std::string& id, State now) const {
    if (spec.fits(now)) return;
    std::string needed;
    for (const auto from : spec.from) needed += (needed.empty() ? "" : ", ") + schema().states()[from];
    const auto possible = schema().verbs_from(now);
    throw Error(Kind::refused,
                message("{} is {}; \"{}\" needs: {}", id, schema().states()[now], spec.verb(), needed),
                possible.empty() ? message("nothing more can happen to it")
                                 : message("possible now: {}", fmt::join(possible, ", ")));
}

template <typename List>
void Batch::add_with(std::string_view name, CaseKey key, const List& cells) {
    expect(name, key);
    const auto& spec = event(name);
    write(spec, table_->id(key), cells);
    changed_[key] = spec.next(state(key));
}
template void Batch::add_with(std::string_view, CaseKey, const Cells&);
template void Batch::add_with(std::string_view, CaseKey, const CellList&);

template <typename List>
void Batch::add_with(std::string_view name, const CaseId& opened, const List& cells) {
    if (opened.number < first_opened() || opened.number >= next_number_ || opened.desk != desk_)
        throw std::logic_error(opened.text() + " was not opened by this batch");
    auto& state = opened_[opened.number - first_opened()];
    const auto& spec = event(name);
    expect(spec, opened.text(), state);
    write(spec, opened, cells);
    state = spec.next(state);
}
template void Batch::add_with(std::string_view, const CaseId&, const Cells&);
template void Batch::add_with(std::string_view, const CaseId&, const CellList&);

void Batch::expect_recorder() const {
    const auto& column = schema().columns()[Schema::by_column];
    const auto hint = message("say who records this: --by NAME");
    if (by_.empty()) refuse_cell(column, message("is missing"), hint);
    if (auto fault = cell_fault(column, by_); !fault.empty()) refuse_cell(column, std::move(fault), hint);
    refuse_personal_number(column, by_);
    if (escape_controls(by_) != by_)
        refuse_cell(column, message("holds control characters: \"{}\"", escape_controls(by_)), hint);
}

template <typename List>
void Batch::write(const EventSpec& spec, const CaseId& id, const List& cells) {
    const auto& columns = schema().columns();
    row_.assign(columns.size(), {});
    for (const auto& [name, given] : cells) {
        if (given.empty()) continue;
        const auto column = schema().column(name);
        const std::string_view cell =
            columns[column].type == ColumnType::text ? trim_space(given) : std::string_view(given);
        if (cell.empty()) continue;
        if (std::find(spec.allowed.begin(), spec.allowed.end(), column) == spec.allowed.end())
            throw std::logic_error(fmt::format("event {} takes no {}", spec.name, name));
        if (auto fault = cell_fault(columns[column], cell); !fault.empty())
            refuse_cell(columns[column], std::move(fault));
        if (columns[column].type == ColumnType::text) {
            refuse_personal_number(columns[column], cell);
            if (texts_.size() < texts_looked_over) texts_.append(cell) += '\n';
        }
        row_[column] = cell;
    }
    for (const auto column : spec.required)
        if (row_[column].empty()) refuse_cell(columns[column], message("is missing"));
    if (rows_ == 0) {
        expect_recorder();
        at_text_ = at_.rfc3339(clock_.zone);
    }
    const fmt::format_int seq(first_seq_ + rows_);
    const auto id_text = id.text();
    row_[Schema::seq_column] = {seq.data(), seq.size()};
    row_[Schema::at_column] = at_text_;
    row_[Schema::by_column] = by_;
    row_[Schema::event_column] = spec.name;
    row_[Schema::id_column] = id_text;
    append_csv_record(bytes_, row_);
    ++rows_;
}

} // namespace cgov
