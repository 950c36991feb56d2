// SPDX-License-Identifier: MIT
#include "base/digest.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "people/publish.hpp"
#include "venue/calendar.hpp"

namespace cgov {
namespace {

constexpr std::size_t longest_line = 75; // octets, without the line end (RFC 5545, 3.1)

/// A content line with CRLF, folded between characters.
void add_line(std::string& out, std::string_view line) {
    std::size_t width = 0;
    while (!line.empty()) {
        const auto size = decode_utf8(line).size;
        if (width + size > longest_line) {
            out += "\r\n ";
            width = 1;
        }
        out += line.substr(0, size);
        width += size;
        line.remove_prefix(size);
    }
    out += "\r\n";
}

/// A TEXT value (RFC 5545, 3.3.11).
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
        } else if (c == '\\' || c == ';' || c == ',') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) {
            out += c;
        }
    }
    return out;
}

/// 20261130T060000Z
std::string utc(Instant moment) {
    const auto text = moment.rfc3339(Zone{0});
    std::string out;
    for (const char c : text.substr(0, 19))
        if (c != '-' && c != ':') out += c;
    return out + "Z";
}

/// A new state is a new version of the event, so that a calendar that has the old one replaces it.
int sequence(BookingState state) {
    switch (state) {
    case BookingState::held:
        return 0;
    case BookingState::used:
        return 2;
    default:
        return 1;
    }
}

} // namespace

std::string calendar_ics(const PublishedCalendar& calendar) {
    std::string out;
    add_line(out, "BEGIN:VCALENDAR");
    add_line(out, "VERSION:2.0");
    add_line(out, "PRODID:-//cgov//venue calendar//EN");
    add_line(out, "CALSCALE:GREGORIAN");
    add_line(out, "X-WR-CALNAME:" + escaped(calendar.settings.community));
    // Ids begin at 1 in every community; its name keeps their calendars apart.
    const auto community = sha256_hex(calendar.settings.community).substr(0, 16);
    const Publisher publisher(calendar.people);
    for (const auto& booking : calendar.bookings) {
        const auto venue = calendar.venue_name(booking.venue);
        const auto who = calendar.people.published_name_of(booking.account);
        const bool takes_place = booking.occupies() || booking.state == BookingState::used;
        add_line(out, "BEGIN:VEVENT");
        add_line(out, fmt::format("UID:{}@{}.cgov", booking.id, community));
        add_line(out, "DTSTAMP:" + utc(booking.changed));
        add_line(out, fmt::format("SEQUENCE:{}", sequence(booking.state)));
        add_line(out, "DTSTART:" + utc(booking.start));
        add_line(out, "DTEND:" + utc(booking.end()));
        const auto purpose = publisher.text(booking.purpose);
        add_line(out, "SUMMARY:" + escaped(purpose.empty() ? who : fmt::format("{}: {}", who, purpose)));
        add_line(out, "LOCATION:" + escaped(venue));
        add_line(out, takes_place ? "STATUS:CONFIRMED" : "STATUS:CANCELLED");
        add_line(out, "END:VEVENT");
    }
    add_line(out, "END:VCALENDAR");
    return out;
}

} // namespace cgov
