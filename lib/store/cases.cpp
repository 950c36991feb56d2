// SPDX-License-Identifier: MIT
#include "store/cases.hpp"

#include <charconv>

namespace cgov {

void damaged_cell(const Event& event, std::size_t column, const char* expected) {
    throw Error(Kind::store,
                message("expected {}, found \"{}\"", expected, escape_controls(event.cell(column))),
                message("see all problems: cgov check"), event.place(column));
}

Date date_cell(const Event& event, std::size_t column) {
    const auto date = Date::from_iso(event.cell(column));
    if (!date) damaged_cell(event, column, "2026-11-23");
    return *date;
}

Instant instant_cell(const Event& event, std::size_t column) {
    const auto instant = Instant::from_rfc3339(event.cell(column));
    if (!instant) damaged_cell(event, column, "2026-11-23T14:00:00+08:00");
    return *instant;
}

std::int64_t whole_cell(const Event& event, std::size_t column) {
    const auto cell = event.cell(column);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size()) damaged_cell(event, column, "7");
    return value;
}

std::optional<Date> date_cell_if_any(const Event& event, std::size_t column) {
    return event.cell(column).empty() ? std::nullopt : std::optional(date_cell(event, column));
}

std::optional<Instant> instant_cell_if_any(const Event& event, std::size_t column) {
    return event.cell(column).empty() ? std::nullopt : std::optional(instant_cell(event, column));
}

std::optional<std::int64_t> whole_cell_if_any(const Event& event, std::size_t column) {
    return event.cell(column).empty() ? std::nullopt : std::optional(whole_cell(event, column));
}

} // namespace cgov
