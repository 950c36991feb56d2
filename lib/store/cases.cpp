// SPDX-License-Identifier: MIT
#include "store/cases.hpp"

namespace cgov {

void damaged_cell(const Event& event, std::size_t column) {
    const auto& spec = event.schema->columns()[column];
    const auto cell = event.cell(column);
    throw Error(Kind::store,
                fmt::format("{}: {}", spec.name, cell.empty() ? message("is empty") : cell_fault(spec, cell)),
                message("see all problems: cgov check"), event.place(column));
}

Date date_cell(const Event& event, std::size_t column) {
    const auto date = Date::from_iso(event.cell(column));
    if (!date) damaged_cell(event, column);
    return *date;
}

Instant instant_cell(const Event& event, std::size_t column) {
    const auto instant = Instant::from_rfc3339(event.cell(column));
    if (!instant) damaged_cell(event, column);
    return *instant;
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
