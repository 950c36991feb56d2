// SPDX-License-Identifier: MIT
#include "venue/slots.hpp"

#include <rapidcheck.h>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace cgov;

namespace {

const Zone zone{480};
const Date monday = *Date::from_iso("2026-11-23");

Instant at(int day, int hour, int minute = 0) {
    return Instant::at(monday.plus_days(day), 0, zone).plus_minutes(hour * 60 + minute);
}

Venue hall(std::initializer_list<const char*> open) {
    Venue venue{"hall", "Hall", std::nullopt, {}};
    for (const char* text : open) venue.open.add(text);
    return venue;
}

Booking booked(Instant start, int minutes, BookingState state = BookingState::held) {
    Booking booking;
    booking.id = "B1A";
    booking.venue = "hall";
    booking.start = start;
    booking.minutes = minutes;
    booking.state = state;
    return booking;
}

std::string text(const std::optional<Slot>& slot) {
    return slot ? slot_text(*slot, zone) : "";
}

} // namespace

TEST_CASE("what a booking takes") {
    auto booking = booked(at(0, 14), 120);
    CHECK(taken_by(booking) == Slot{at(0, 14), at(0, 16)});
    booking.state = BookingState::used;
    booking.ended = at(0, 15);
    CHECK(taken_by(booking) == Slot{at(0, 14), at(0, 15)});
    booking.ended = at(0, 17);
    CHECK(taken_by(booking) == Slot{at(0, 14), at(0, 16)});
    booking.ended = at(0, 10);
    CHECK_FALSE(taken_by(booking));
    booking.state = BookingState::cancelled;
    CHECK_FALSE(taken_by(booking));
    booking.state = BookingState::no_show;
    CHECK_FALSE(taken_by(booking));
}

TEST_CASE("free slots of a day") {
    const auto venue = hall({"Mon-Fri 8:30-12:00, 13:00-17:30"});
    const Timetable timetable(venue, zone,
                              {booked(at(0, 9), 60), booked(at(0, 11), 180), booked(at(1, 8), 600)});
    std::string all;
    for (const auto& slot : timetable.free_on(monday)) all += slot_text(slot, zone) + "\n";
    CHECK(all == "2026-11-23 08:30–09:00\n2026-11-23 10:00–11:00\n2026-11-23 14:00–17:30\n");
    CHECK(timetable.free_on(monday.plus_days(1)).empty());
    CHECK(timetable.free_on(monday.plus_days(6)).empty());
}

TEST_CASE("the nearest free slot") {
    const auto venue = hall({"Mon-Fri 8:30-12:00, 13:00-17:30"});
    const Timetable timetable(venue, zone, {booked(at(0, 14), 120), booked(at(4, 14), 120)});
    const auto nearest = [&](Instant wanted, int minutes) {
        return text(timetable.nearest(wanted, minutes, at(-1, 0), at(30, 0)));
    };
    CHECK(nearest(at(0, 9), 120) == "2026-11-23 09:00–11:00");
    CHECK(nearest(at(0, 15), 60) == "2026-11-23 16:00–17:00");
    CHECK(nearest(at(0, 14), 60) == "2026-11-23 13:00–14:00");
    CHECK(nearest(at(0, 14), 120) == "2026-11-23 10:00–12:00");
    CHECK(nearest(at(0, 17), 180) == "2026-11-23 09:00–12:00");
    CHECK(nearest(at(0, 17), 240) == "2026-11-24 13:00–17:00");
    CHECK(nearest(at(5, 10), 60) == "2026-11-30 08:30–09:30");
    CHECK(nearest(at(5, 10), 300) == "");
    CHECK(text(timetable.nearest(at(0, 14), 60, at(0, 13, 30), at(30, 0))) == "2026-11-23 16:00–17:00");
    CHECK(text(timetable.nearest(at(0, 14), 60, at(0, 13, 30), at(0, 15))) == "");
    CHECK(text(Timetable(hall({}), zone, {}).nearest(at(0, 23), 120, at(0, 0), at(1, 0))) ==
          "2026-11-23 23:00–2026-11-24 01:00");
}

TEST_CASE("the nearest free slot is free, and by brute force none is nearer") {
    CHECK(rc::check([] {
        // A grid of ten minutes keeps the brute force short; the code knows no grid.
        Venue venue = hall({});
        const auto ranges = *rc::gen::inRange(0, 6);
        for (int i = 0; i < ranges; ++i) {
            static constexpr const char* names[] = {"Mon", "Tue", "Wed", "Thu"};
            const auto from = *rc::gen::inRange(0, 144) * 10;
            const auto to = *rc::gen::inRange(from / 10 + 1, 145) * 10;
            venue.open.add(fmt::format("{} {:02}:{:02}-{:02}:{:02}", names[*rc::gen::inRange(0, 4)],
                                       from / 60, from % 60, to / 60, to % 60));
        }
        std::vector<Booking> bookings;
        const auto count = *rc::gen::inRange(0, 12);
        for (int i = 0; i < count; ++i)
            bookings.push_back(
                booked(at(0, 0, *rc::gen::inRange(0, 4 * 144) * 10), *rc::gen::inRange(1, 60) * 10));
        const Timetable timetable(venue, zone, bookings);
        const auto wanted = at(0, 0, *rc::gen::inRange(0, 4 * 144) * 10);
        const auto minutes = *rc::gen::inRange(1, 145) * 10;
        const auto earliest = at(0, 0, *rc::gen::inRange(0, 144) * 10);
        const auto latest = at(4, 0);

        const auto taken = [&](Instant moment) {
            for (const auto& booking : bookings)
                if (booking.start <= moment && moment < booking.end()) return true;
            const int minute = moment.minute_of_day(zone);
            for (const auto& span : venue.open.on(moment.date(zone)))
                if (span.from <= minute && minute < span.to) return false;
            return true;
        };
        std::optional<Slot> best;
        const auto distance = [&](Instant start) { return std::abs(start.seconds - wanted.seconds); };
        for (auto start = at(0, 0); start <= latest; start = start.plus_minutes(10)) {
            if (start < earliest || (start < wanted && start.date(zone) != wanted.date(zone))) continue;
            bool free = true;
            for (int i = 0; free && i < minutes; i += 10) free = !taken(start.plus_minutes(i));
            if (free && (!best || distance(start) <= distance(best->start)))
                best = Slot{start, start.plus_minutes(minutes)};
        }
        const auto found = timetable.nearest(wanted, minutes, earliest, latest);
        RC_TAG(found ? "found" : "none");
        RC_ASSERT(text(found) == text(best));
        if (found) RC_ASSERT(timetable.is_free(*found));
        // The free parts of a day are exactly the minutes that nobody has and when it is open.
        for (int day = 0; day < 4; ++day)
            for (auto moment = at(day, 0); moment < at(day + 1, 0); moment = moment.plus_minutes(10)) {
                bool free = false;
                for (const auto& slot : timetable.free_on(monday.plus_days(day)))
                    free = free || (slot.start <= moment && moment < slot.end);
                RC_ASSERT(free == !taken(moment));
            }
    }));
}
