// SPDX-License-Identifier: MIT
#include "venue/calendar.hpp"

#include "base/message.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace cgov {

std::vector<Booking> calendar(const std::vector<Booking>& bookings, const CalendarFilter& filter, Zone zone) {
    std::vector<Booking> chosen;
    for (const auto& booking : bookings)
        if ((filter.all || booking.occupies() || booking.state == BookingState::used) &&
            (filter.venue.empty() || booking.venue == filter.venue) &&
            filter.days.contains(booking.start.date(zone)))
            chosen.push_back(booking);
    std::stable_sort(chosen.begin(), chosen.end(), [](const Booking& a, const Booking& b) {
        return std::tie(a.start, a.venue, a.key) < std::tie(b.start, b.venue, b.key);
    });
    return chosen;
}

std::string PublishedCalendar::venue_name(std::string_view handle) const {
    for (const auto& venue : venues)
        if (venue.handle == handle) return venue.name;
    return std::string(handle);
}

std::vector<VenueUse> venue_usage(const std::vector<Booking>& bookings, const std::vector<std::string>& by,
                                  Zone zone) {
    static const std::vector<std::string_view> known{"venue", "account", "month", "state"};
    for (const auto& name : by) {
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        const auto near = nearest_word(name, known);
        throw Error(Kind::input, message("--by: unknown column \"{}\"", escape_controls(name)),
                    near.empty() ? message("the columns: {}", fmt::join(known, ", "))
                                 : message("did you mean \"{}\"?", near));
    }
    std::map<std::vector<std::string>, VenueUse> lines;
    for (const auto& booking : bookings) {
        std::vector<std::string> keys;
        for (const auto& name : by)
            keys.push_back(name == "venue"     ? booking.venue
                           : name == "account" ? booking.account
                           : name == "month"   ? month_text(booking.start.date(zone))
                                               : state_name(booking.state));
        auto& line = lines[keys];
        line.keys = std::move(keys);
        ++line.bookings;
        line.minutes += booking.minutes;
        line.charge += booking.charge;
    }
    std::vector<VenueUse> result;
    for (auto& [keys, line] : lines) result.push_back(std::move(line));
    return result;
}

} // namespace cgov
