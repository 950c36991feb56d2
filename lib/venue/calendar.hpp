// SPDX-License-Identifier: MIT
#pragma once

#include "bank/bookings.hpp"
#include "people/people.hpp"
#include "venue/venue.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// Which bookings a calendar or a tally looks at.
struct CalendarFilter {
    Period days;       ///< in which the booking begins
    std::string venue; ///< handle; empty = every one
    bool all = false;  ///< also those that were cancelled, or to which nobody came
};

/// The bookings chosen, by start, venue and id.
std::vector<Booking> calendar(const std::vector<Booking>& bookings, const CalendarFilter& filter, Zone zone);

/// What the two published forms of a calendar need. Accounts stand there by their published names.
struct PublishedCalendar {
    const Settings& settings;
    const People& people;
    const std::vector<Venue>& venues;
    const std::vector<Booking>& bookings; ///< as calendar() chose them
    Period days;

    std::string venue_name(std::string_view handle) const;
};

/// The calendar as iCalendar (RFC 5545), in UTC.
std::string calendar_ics(const PublishedCalendar& calendar);
/// The calendar as one HTML page that needs nothing else, in the language of the messages; `language` is its
/// tag ("zh-CN", "en"). For a screen in the hall and for print.
std::string calendar_page(const PublishedCalendar& calendar, const Clock& clock, const std::string& language);

/// Bookings counted by the values of some columns.
struct VenueUse {
    std::vector<std::string> keys;
    std::int64_t bookings = 0;
    std::int64_t minutes = 0; ///< booked
    std::int64_t charge = 0;  ///< venue-minutes charged
};
/// `by`: venue, account, month, state; Error{input} for another. Sorted by keys.
std::vector<VenueUse> venue_usage(const std::vector<Booking>& bookings, const std::vector<std::string>& by,
                                  Zone zone);

} // namespace cgov
