// SPDX-License-Identifier: MIT
#include "people/sheet_import.hpp"

#include "base/message.hpp"

#include <algorithm>
#include <stdexcept>

namespace cgov {

const std::string& NameCache::person(std::string_view name) {
    return read_once(persons_, name, [&](std::string_view text) { return people_.resolve_person(text); });
}

const std::string& NameCache::group(std::string_view name) {
    return read_once(groups_, name, [&](std::string_view text) { return people_.resolve_group(text); });
}

const std::string& NameCache::party(std::string_view name) {
    return read_once(parties_, name, [&](std::string_view text) { return people_.resolve_party(text); });
}

std::string_view ImportRow::text(std::string_view field) {
    for (std::size_t i = 0; i < fields_.size(); ++i)
        if (fields_[i].name == field) {
            reading_ = field;
            return row_.cells[i];
        }
    throw std::logic_error("the sheet has no field " + std::string(field));
}

std::string_view ImportRow::need(std::string_view field) {
    const auto cell = text(field);
    if (cell.empty()) throw Error(Kind::input, message("is empty"));
    return cell;
}

std::string ImportRow::person(std::string_view field) {
    const auto cell = text(field);
    return cell.empty() ? "" : names_.person(cell);
}

std::string ImportRow::group(std::string_view field) {
    const auto cell = text(field);
    return cell.empty() ? "" : names_.group(cell);
}

std::string ImportRow::party(std::string_view field) {
    const auto cell = text(field);
    return cell.empty() ? "" : names_.party(cell);
}

std::optional<Date> ImportRow::date(std::string_view field) {
    const auto cell = text(field);
    if (cell.empty()) return std::nullopt;
    return parse_date(cell, today_, true);
}

TextSet imported_refs(const Store& store, const Schema& schema) {
    const auto ref = schema.column("ref");
    TextSet refs;
    walk(store, schema, {}, [&](const Event& event) {
        if (const auto cell = event.cell(ref); !cell.empty()) refs.emplace(cell);
    });
    return refs;
}

ImportResult import_cases(WriteSession& session, const People& people, const Sheet& sheet,
                          const std::vector<SheetField>& fields, const CaseTable& table,
                          const std::string& command, bool skip_bad,
                          const std::function<void(ImportRow&, Batch&)>& add,
                          const std::function<void(const Batch&)>& before_append) {
    ImportResult result;
    NameCache names(people);
    const auto refs = imported_refs(session.store(), table.schema());
    const auto digests = sheet.digests();
    auto problems = sheet.problems();
    auto batch = session.batch(table);
    for (std::size_t i = 0; i < sheet.rows().size(); ++i) {
        if (refs.contains(digests[i])) {
            ++result.known;
            continue;
        }
        ImportRow row(sheet.rows()[i], fields, names, session.clock().today(), digests[i]);
        try {
            add(row, batch);
        } catch (const Error& error) {
            if (error.kind != Kind::input && error.kind != Kind::refused) throw;
            problems.push_back(sheet.problem(sheet.rows()[i], row.reading(), error));
        }
    }
    result.bad = problems.size();
    result.bad_rows = settle_problems(sheet, std::move(problems), skip_bad);
    result.ids = batch.opened();
    if (!batch.empty() && before_append) before_append(batch);
    session.append(batch, batch.empty() ? "" : command + ": " + ids_text(result.ids));
    return result;
}

} // namespace cgov
