// SPDX-License-Identifier: MIT
#pragma once

#include "bank/rules.hpp"
#include "store/ledger.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cgov {

enum class BookingState { held, in_use, used, cancelled, no_show };

/// A booking as its events leave it. The bank reads what it holds and charges, the venues who is where when.
struct Booking {
    CaseKey key;
    std::string id, account, venue, purpose, series;
    BookingState state = BookingState::held;
    Instant start;
    int minutes = 0;
    std::optional<int> people;
    std::optional<Instant> began; ///< check-in
    std::optional<Instant> ended; ///< finish
    std::int64_t charge = 0;      ///< venue-minutes, once used, or cancelled late, or not used
    bool late = false;            ///< cancelled late
    Instant changed;              ///< when its last event was written
    std::string by;               ///< who opened it

    Instant end() const { return start.plus_minutes(minutes); }
    bool occupies() const { return state == BookingState::held || state == BookingState::in_use; }
};

const char* state_name(BookingState state);

/// All bookings, in the order in which they were made; with the table for further events.
struct Bookings {
    std::vector<Booking> list;
    CaseTable table;
    const Booking& at(CaseKey key) const;
    PerCase<std::uint32_t> index; ///< position in `list` + 1
};
Bookings read_bookings(const Store& store, const WalkOptions& options = {});

} // namespace cgov
