// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "scratch.hpp"
#include "venue/calendar.hpp"

#include <memory>
#include <rapidcheck.h>

#include <doctest/doctest.h>
#include <libical/ical.h>

using namespace cgov;

namespace {

struct Components {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

/// A store with nothing but its settings and one group.
class Community {
  public:
    Community() {
        scratch_.write("cgov.toml", "format = 1\ncommunity = \"山畔, 社区\"\n");
        scratch_.write("registers/groups/yue-opera.toml", "name = \"山畔越剧社\"\nkind = \"troupe\"\n");
        store_ = std::make_unique<Store>(scratch_.path(), files_);
        people_ = std::make_unique<People>(*store_);
        venues_.push_back({"hall", "邻里会堂; 二楼", 80, {}});
    }

    std::string ics(const std::vector<Booking>& bookings) const {
        return calendar_ics({store_->settings(), *people_, venues_, bookings, {}});
    }
    std::string page(const std::vector<Booking>& bookings, Period days) const {
        return calendar_page({store_->settings(), *people_, venues_, bookings, days},
                             {*Instant::from_rfc3339("2026-11-23T10:00:00+08:00"), Zone{480}}, "en");
    }

  private:
    FileSystem files_;
    Scratch scratch_;
    std::unique_ptr<Store> store_;
    std::unique_ptr<People> people_;
    std::vector<Venue> venues_;
};

Booking rehearsal(std::string purpose) {
    Booking booking;
    booking.id = "B1A";
    booking.account = "yue-opera";
    booking.venue = "hall";
    booking.purpose = std::move(purpose);
    booking.start = *Instant::from_rfc3339("2026-11-30T14:00:00+08:00");
    booking.minutes = 120;
    booking.changed = *Instant::from_rfc3339("2026-11-23T10:00:00+08:00");
    return booking;
}

/// Every line ends in CRLF, has at most 75 octets, and is UTF-8 by itself.
bool well_folded(std::string_view text) {
    while (!text.empty()) {
        const auto end = text.find("\r\n");
        if (end == std::string_view::npos || end > 75) return false;
        const auto line = text.substr(0, end);
        if (line.find_first_of("\r\n") != std::string_view::npos || find_bad_utf8(line)) return false;
        text.remove_prefix(end + 2);
    }
    return true;
}

std::string utc(struct icaltimetype time) {
    return icaltime_as_ical_string(time);
}

} // namespace

TEST_CASE("iCalendar: the text of one booking") {
    const Community community;
    const auto text = community.ics({rehearsal("排练")});
    CHECK(well_folded(text));
    const std::string head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//cgov//venue calendar//EN\n"
                             "CALSCALE:GREGORIAN\nX-WR-CALNAME:山畔\\, 社区\nBEGIN:VEVENT\n";
    std::string plain;
    for (const char c : text)
        if (c != '\r') plain += c;
    CHECK(plain.starts_with(head));
    CHECK(plain.find(
              "\nDTSTAMP:20261123T020000Z\nSEQUENCE:0\nDTSTART:20261130T060000Z\nDTEND:20261130T080000Z\n"
              "SUMMARY:山畔越剧社: 排练\nLOCATION:邻里会堂\\; 二楼\nSTATUS:CONFIRMED\nEND:VEVENT\n"
              "END:VCALENDAR\n") != std::string::npos);
}

TEST_CASE("iCalendar: libical reads back what was written") {
    const Community community;
    CHECK(rc::check([&] {
        std::string purpose;
        const auto pieces = *rc::gen::inRange(0, 60);
        for (int i = 0; i < pieces; ++i)
            purpose += *rc::gen::element<std::string>("排", "练", "a", " ", ",", ";", "\\", ":", "\"", "\n",
                                                      "é", "👩", "=", "n", "N");
        auto booking = rehearsal("x" + purpose + "x");
        booking.start = booking.start.plus_minutes(*rc::gen::inRange(0, 1'000'000));
        booking.minutes = *rc::gen::inRange(1, 1441);
        booking.state = *rc::gen::element(BookingState::held, BookingState::in_use, BookingState::used,
                                          BookingState::cancelled, BookingState::no_show);
        const auto text = community.ics({booking, rehearsal("")});
        RC_ASSERT(well_folded(text));
        const std::unique_ptr<icalcomponent, Components> calendar(icalparser_parse_string(text.c_str()));
        const bool parsed = calendar != nullptr;
        RC_ASSERT(parsed);
        RC_ASSERT(icalcomponent_count_errors(calendar.get()) == 0);
        RC_ASSERT(icalrestriction_check(calendar.get()));
        RC_ASSERT(icalcomponent_count_components(calendar.get(), ICAL_VEVENT_COMPONENT) == 2);
        auto* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
        RC_ASSERT(std::string(icalcomponent_get_summary(event)) == "山畔越剧社: " + booking.purpose);
        RC_ASSERT(std::string(icalcomponent_get_location(event)) == "邻里会堂; 二楼");
        RC_ASSERT(std::string(icalcomponent_get_uid(event)).starts_with("B1A@"));
        RC_ASSERT(icaltime_as_timet(icalcomponent_get_dtstart(event)) == booking.start.seconds);
        RC_ASSERT(icaltime_as_timet(icalcomponent_get_dtend(event)) == booking.end().seconds);
        RC_ASSERT(utc(icalcomponent_get_dtstart(event)).ends_with("Z"));
        const bool off = booking.state == BookingState::cancelled || booking.state == BookingState::no_show;
        RC_ASSERT(icalcomponent_get_status(event) == (off ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    }));
}

TEST_CASE("page: what people wrote cannot become markup") {
    const Community community;
    const auto day = *Date::from_iso("2026-11-30");
    auto cancelled = rehearsal("<script>alert(1)</script> & \"x\"");
    cancelled.state = BookingState::cancelled;
    const auto page = community.page({rehearsal("排练"), cancelled}, {day, day});
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;") != std::string::npos);
    CHECK(page.find("<h2>2026-11-30 Monday</h2>") != std::string::npos);
    CHECK(page.find("<tr><td class=\"time\">14:00–16:00</td><td class=\"venue\">邻里会堂; 二楼</td>"
                    "<td class=\"who\">山畔越剧社<br>排练</td>") != std::string::npos);
    CHECK(page.find("<tr class=\"off\">") != std::string::npos);
    CHECK(page.find("Nothing is booked.") == std::string::npos);
    CHECK(community.page({}, {day, day}).find("Nothing is booked.") != std::string::npos);
}
