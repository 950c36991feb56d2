// SPDX-License-Identifier: MIT
#include "bank/bookings.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

#include <charconv>
#include <stdexcept>

namespace cgov {
namespace {

template <typename Number>
std::optional<Number> whole(std::string_view cell) {
    Number value{};
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (cell.empty() || error != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
    return value;
}

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

/// A slot that cannot be read may not be taken for a free one.
[[noreturn]] void damaged(const Event& event, std::size_t column, const char* expected) {
    throw Error(Kind::store,
                message("expected {}, found \"{}\"", expected, escape_controls(event.cell(column))),
                message("see all problems: cgov check"), event.place(column));
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
            const auto start = Instant::from_rfc3339(event.cell(layout.start));
            const auto minutes = whole<int>(event.cell(layout.minutes));
            if (!start || !minutes) {
                if (options.problems) return; // `check` looks at every cell by itself
                if (!start) damaged(event, layout.start, "2026-11-23T14:00:00+08:00");
                damaged(event, layout.minutes, "60");
            }
            Booking booking;
            booking.key = event.key;
            booking.id = event.id.text();
            booking.account = event.cell(layout.account);
            booking.venue = event.cell(layout.venue);
            booking.purpose = event.cell(layout.purpose);
            booking.series = event.cell(layout.series);
            booking.by = event.cell(Schema::by_column);
            booking.start = *start;
            booking.minutes = *minutes;
            booking.people = whole<int>(event.cell(layout.people));
            bookings.list.push_back(std::move(booking));
            position = static_cast<std::uint32_t>(bookings.list.size());
        }
        if (position == 0) return;
        auto& booking = bookings.list[position - 1];
        booking.state = layout.states[event.to];
        booking.changed = event.at;
        if (event.from == no_state) return;
        const auto moment = Instant::from_rfc3339(event.cell(layout.moment));
        if (booking.state == BookingState::in_use) booking.began = moment;
        if (booking.state == BookingState::used) booking.ended = moment;
        booking.charge = whole<std::int64_t>(event.cell(layout.charge)).value_or(0);
        booking.late = event.cell(layout.late) == "1";
    });
    return bookings;
}

} // namespace cgov
