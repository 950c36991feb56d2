// SPDX-License-Identifier: MIT
#include "venue/slots.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace cgov {
namespace {

constexpr int longest_booking = 1440; // minutes: the schema's bound

} // namespace

std::string slot_text(const Slot& slot, Zone zone) {
    const auto end = slot.end.text(zone);
    const bool same_day = slot.start.date(zone) == slot.end.date(zone);
    return fmt::format("{}–{}", slot.start.text(zone), same_day ? end.substr(11) : end);
}

std::optional<Slot> taken_by(const Booking& booking) {
    Slot slot{booking.start, booking.end()};
    if (booking.state == BookingState::used) {
        if (booking.ended) slot.end = std::min(slot.end, *booking.ended);
        return slot.start < slot.end ? std::optional(slot) : std::nullopt;
    }
    return booking.occupies() ? std::optional(slot) : std::nullopt;
}

Timetable::Timetable(const Venue& venue, Zone zone, const std::vector<Booking>& bookings)
    : venue_(&venue), zone_(zone) {
    for (const auto& booking : bookings)
        if (booking.venue == venue.handle)
            if (const auto slot = taken_by(booking)) taken_.push_back({*slot, booking.id});
    std::stable_sort(taken_.begin(), taken_.end(),
                     [](const Taken& a, const Taken& b) { return a.slot.start < b.slot.start; });
}

std::vector<Timetable::Taken>::const_iterator Timetable::reaching(Instant moment) const {
    return std::lower_bound(taken_.begin(), taken_.end(), moment.plus_minutes(-longest_booking),
                            [](const Taken& taken, Instant from) { return taken.slot.start < from; });
}

std::optional<Timetable::Taken> Timetable::conflict(const Slot& slot) const {
    for (auto at = reaching(slot.start); at != taken_.end() && at->slot.start < slot.end; ++at)
        if (at->slot.end > slot.start) return *at;
    return std::nullopt;
}

bool Timetable::is_open(const Slot& slot) const {
    const auto day = slot.start.date(zone_);
    const auto midnight = Instant::at(day, 0, zone_);
    const auto from = static_cast<int>((slot.start.seconds - midnight.seconds) / 60);
    const auto to = static_cast<int>((slot.end.seconds - midnight.seconds + 59) / 60);
    return venue_->open.is_open(day, from, to);
}

std::vector<Slot> Timetable::free_on(Date day) const {
    std::vector<Slot> free;
    for (const auto& span : venue_->open.on(day)) {
        auto from = Instant::at(day, 0, zone_).plus_minutes(span.from);
        const auto to = Instant::at(day, 0, zone_).plus_minutes(span.to);
        for (auto at = reaching(from); at != taken_.end() && at->slot.start < to; ++at) {
            if (at->slot.start > from) free.push_back({from, at->slot.start});
            from = std::max(from, at->slot.end);
        }
        if (from < to) free.push_back({from, to});
    }
    return free;
}

std::optional<Slot> Timetable::nearest(Instant wanted, int minutes, Instant earliest, Instant latest) const {
    const auto slot_at = [&](Instant start) { return Slot{start, start.plus_minutes(minutes)}; };
    const auto fits = [&](Instant start) {
        return earliest <= start && start <= latest && is_free(slot_at(start));
    };

    // Going forward, a free slot begins where it was wanted, where the venue opens, or where a booking ends.
    std::optional<Instant> after;
    const auto first = std::max(wanted, earliest);
    for (auto day = first.date(zone_); !after && Instant::at(day, 0, zone_) <= latest;
         day = day.plus_days(1)) {
        const auto midnight = Instant::at(day, 0, zone_);
        std::vector<Instant> starts{first};
        for (const auto& span : venue_->open.on(day)) starts.push_back(midnight.plus_minutes(span.from));
        for (auto at = reaching(midnight); at != taken_.end() && at->slot.start < midnight.plus_minutes(1440);
             ++at)
            starts.push_back(at->slot.end);
        std::sort(starts.begin(), starts.end());
        for (const auto start : starts)
            if (!after && start >= first && fits(start)) after = start;
    }

    // Going back, it ends where the venue closes or where a booking begins.
    std::optional<Instant> before;
    const auto midnight = Instant::at(wanted.date(zone_), 0, zone_);
    const auto consider = [&](Instant end) {
        const auto start = end.plus_minutes(-minutes);
        if (midnight <= start && start < wanted && (!before || *before < start) && fits(start))
            before = start;
    };
    for (const int offset : {0, 1})
        for (const auto& span : venue_->open.on(wanted.date(zone_).plus_days(offset)))
            consider(midnight.plus_minutes(1440 * offset + span.to));
    for (auto at = reaching(midnight); at != taken_.end() && at->slot.start < wanted.plus_minutes(minutes);
         ++at)
        consider(at->slot.start);

    if (before && (!after || wanted.seconds - before->seconds < after->seconds - wanted.seconds))
        return slot_at(*before);
    return after ? std::optional(slot_at(*after)) : std::nullopt;
}

} // namespace cgov
