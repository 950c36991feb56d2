// SPDX-License-Identifier: MIT
#pragma once

#include "bank/bookings.hpp"
#include "venue/venue.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cgov {

/// A stretch of time, [start, end).
struct Slot {
    Instant start, end;
    std::int64_t minutes() const { return (end.seconds - start.seconds) / 60; }
    bool operator==(const Slot&) const = default;
};

/// "2026-11-30 16:00–18:00"; the end with its day when that is another one.
std::string slot_text(const Slot& slot, Zone zone);

/// The time that a booking takes from its venue: its slot while it is held or in use, its slot up to the end
/// of the use when it was used; nothing when nobody came.
std::optional<Slot> taken_by(const Booking& booking);

/// When one venue is taken and when it is free. Look-ups are by binary search.
class Timetable {
  public:
    Timetable(const Venue& venue, Zone zone, const std::vector<Booking>& bookings);

    struct Taken {
        Slot slot;
        std::string id; ///< of the booking
    };
    /// A booking that takes part of the slot, or nothing.
    std::optional<Taken> conflict(const Slot& slot) const;
    bool is_open(const Slot& slot) const;
    bool is_free(const Slot& slot) const { return is_open(slot) && !conflict(slot); }

    /// The free parts of a day, from midnight to midnight, in order.
    std::vector<Slot> free_on(Date day) const;

    /// The free slot of so many minutes (1..1440) that begins nearest to `wanted`: at it or after it, or,
    /// when that is nearer, before it on the same day. It begins in [earliest, latest]. Of two that are
    /// equally near, the later. A start lies on a whole minute if `wanted` does.
    std::optional<Slot> nearest(Instant wanted, int minutes, Instant earliest, Instant latest) const;

  private:
    /// The first that can reach past `moment`: none lasts longer than a day.
    std::vector<Taken>::const_iterator reaching(Instant moment) const;

    const Venue* venue_;
    Zone zone_;
    std::vector<Taken> taken_; ///< by start
};

} // namespace cgov
