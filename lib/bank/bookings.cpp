// SPDX-License-Identifier: MIT
#include "bank/bookings.hpp"

#include "store/cases.hpp"

#include <algorithm>
#include <initializer_list>
#include <stdexcept>

namespace cgov {
namespace {

/// The columns and states of the bookings ledger, looked up once.
struct Layout {
    explicit Layout(const Schema& schema)
        : account(schema.column("account")), venue(schema.column("venue")), start(schema.column("start")),
          minutes(schema.column("minutes")), people(schema.column("people")),
          purpose(schema.column("purpose")), series(schema.column("series")), moment(schema.column("moment")),
          charge(schema.column("charge")), late(schema.column("late")),
          states(schema.states().size(), BookingState::held) {
        for (const auto state : {BookingState::held, BookingState::in_use, BookingState::used,
                                 BookingState::cancelled, BookingState::no_show})
            states[schema.state(state_name(state))] = state;
    }
    std::size_t account, venue, start, minutes, people, purpose, series, moment, charge, late;
    std::vector<BookingState> states;
};

/// `check` names damaged cells by itself, and goes on.
bool sound(const Event& event, std::initializer_list<std::size_t> columns) {
    return std::all_of(columns.begin(), columns.end(), [&](std::size_t column) {
        const auto cell = event.cell(column);
        return cell.empty() || cell_fault(event.schema->columns()[column], cell).empty();
    });
}

} // namespace

const char* state_name(BookingState state) {
    switch (state) {
    case BookingState::held:
        return "held";
    case BookingState::in_use:
        return "in-use";
    case BookingState::used:
        return "used";
    case BookingState::cancelled:
        return "cancelled";
    case BookingState::no_show:
        return "no-show";
    }
    throw std::logic_error("a booking without a state");
}

const Booking& Bookings::at(CaseKey key) const {
    const auto* position = index.find(key);
    if (!position || *position == 0) throw std::logic_error("no such booking");
    return list[*position - 1];
}

Bookings read_bookings(const Store& store, const WalkOptions& options) {
    const auto& schema = store.schemas().get("bookings");
    const Layout layout(schema);
    Bookings bookings{{}, CaseTable(schema), {}};
    bookings.table = walk(store, schema, options, [&](const Event& event) {
        auto& position = bookings.index[event.key];
        if (event.from == no_state) {
            if (options.problems && !sound(event, {layout.start, layout.minutes, layout.people})) return;
            Booking booking;
            booking.key = event.key;
            booking.id = event.id.text();
            booking.account = event.cell(layout.account);
            booking.venue = event.cell(layout.venue);
            booking.purpose = event.cell(layout.purpose);
            booking.series = event.cell(layout.series);
            booking.by = event.cell(Schema::by_column);
            booking.start = instant_cell(event, layout.start); // what cannot be read is no free slot
            booking.minutes = static_cast<int>(whole_cell(event, layout.minutes));
            if (const auto people = whole_cell_if_any(event, layout.people))
                booking.people = static_cast<int>(*people);
            bookings.list.push_back(std::move(booking));
            position = static_cast<std::uint32_t>(bookings.list.size());
        }
        if (position == 0) return;
        auto& booking = bookings.list[position - 1];
        booking.state = layout.states[event.to];
        booking.changed = event.at;
        if (event.from == no_state) return;
        if (options.problems && !sound(event, {layout.moment, layout.charge})) return;
        const auto moment = instant_cell_if_any(event, layout.moment);
        if (booking.state == BookingState::in_use) booking.began = moment;
        if (booking.state == BookingState::used) booking.ended = moment;
        booking.charge = whole_cell_if_any(event, layout.charge).value_or(0);
        booking.late = event.cell(layout.late) == "1";
    });
    return bookings;
}

} // namespace cgov
