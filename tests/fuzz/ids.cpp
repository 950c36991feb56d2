// SPDX-License-Identifier: MIT
#include "base/ids.hpp"

#include "base/calendar.hpp"
#include "harness.hpp"
#include "store/schema.hpp"

#include <set>

namespace cgov::fuzz {
namespace {

/// A column of each type that the ledgers have.
std::vector<ColumnSpec> columns() {
    std::vector<ColumnSpec> result;
    std::set<ColumnType> seen;
    const Schemas schemas;
    for (const auto& name : ledger_names())
        for (const auto& column : schemas.get(name).columns())
            if (seen.insert(column.type).second) result.push_back(column);
    return result;
}

void cells(std::string_view bytes) {
    static const auto each = columns();
    for (const auto& column : each) {
        const auto fault = cell_fault(column, bytes);
        law(escape_controls(fault) == fault, "nothing of a fault commands a terminal");
        if (!fault.empty() || bytes.empty()) continue;
        law(!find_bad_utf8(bytes) && bytes.find('\0') == std::string_view::npos, "a cell is text");
        if (column.type != ColumnType::text)
            law(bytes.find_first_of(",\"\r\n") == std::string_view::npos, "only a text needs quotes");
        if (column.type == ColumnType::instant)
            law(Instant::from_rfc3339(bytes).has_value(), "an instant is one");
        if (column.type == ColumnType::date) law(Date::from_iso(bytes).has_value(), "a date is one");
    }
}

} // namespace

void ids(std::string_view bytes) {
    if (const auto id = CaseId::from_text(bytes)) {
        law(id->number >= 1 && id->number <= 999'999'999, "an id's number lies within its bounds");
        law(ascii_lower(id->text()) == ascii_lower(bytes), "an id is printed as it was written");
        law(CaseId::from_text(id->text()) == id, "a printed id is read as it was");
        law(!is_handle(bytes), "no handle has the shape of an id");
    }
    if (const auto desk = Desk::from_text(bytes))
        law(ascii_lower(desk->text()) == ascii_lower(bytes), "a desk is printed as it was written");
    if (is_handle(bytes)) {
        law(bytes.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos &&
                bytes.front() != '-',
            "a handle is safe as the name of a file and as an argument");
    }
    if (const auto day = Date::from_iso(bytes)) law(day->iso() == bytes, "a date is printed as it was");
    if (const auto instant = Instant::from_rfc3339(bytes))
        law(Instant::from_rfc3339(instant->rfc3339(Zone())) == instant, "an instant is read as it was");
    if (const auto period = Period::from_text(bytes))
        law(period->from <= period->to, "a period ends behind its begin");
    if (const auto zone = Zone::from_name(bytes))
        law(zone->minutes > -1440 && zone->minutes < 1440, "a zone lies within a day");
    cells(bytes);
}

} // namespace cgov::fuzz
