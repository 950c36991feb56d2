// SPDX-License-Identifier: MIT
#include "booking_community.hpp"

#include <rapidcheck.h>

#include <doctest/doctest.h>

using namespace cgov;

TEST_CASE("redeem: a booking is held, its minutes are set aside") {
    Community c;
    c.grant("opera", 600);
    auto wanted = c.request("opera", "Hall", "2026-11-30 14:00", 120);
    wanted.people = 20;
    wanted.purpose = "rehearsal";
    CHECK(c.book(wanted) == "B1A");
    CHECK(c.said == "");
    const auto booking = c.bookings().at(0);
    CHECK(booking.id == "B1A");
    CHECK(booking.venue == "hall");
    CHECK(booking.state == BookingState::held);
    CHECK(booking.start == c.at("2026-11-30 14:00"));
    CHECK(booking.end() == c.at("2026-11-30 16:00"));
    CHECK(booking.people == 20);
    CHECK(booking.purpose == "rehearsal");
    CHECK(booking.series == "");
    CHECK(booking.by == "lin");
    CHECK(c.account("opera").held == 120);
    CHECK(c.account("opera").available() == 480);
}

TEST_CASE("redeem: what is refused, and why") {
    Community c;
    c.grant("opera", 3000);
    REQUIRE(c.book("opera", "hall", "2026-11-30 14:00", 120) == "B1A");
    CHECK(c.book("choir", "hall", "2026-11-30 15:00", 60) ==
          "1 hall is taken 2026-11-30 14:00–16:00 by B1A | nearest free slot: 2026-11-30 16:00–17:00");
    CHECK(c.book("choir", "hall", "2026-11-30 13:00", 60) == "B2A"); // touching is no overlap
    CHECK(c.book("choir", "hall", "2026-11-30 16:00", 60) == "B3A");
    CHECK(c.book("choir", "attic", "2026-11-30 15:00", 60) == "B4A"); // another venue
    CHECK(c.book("opera", "hall", "2026-11-28 10:00", 60) ==
          "1 hall is not open 2026-11-28 10:00–11:00 (open: Mon-Fri 08:30-17:30) | nearest free slot: "
          "2026-11-30 08:30–09:30");
    CHECK(c.book("opera", "hall", "2026-11-27 17:00", 60) ==
          "1 hall is not open 2026-11-27 17:00–18:00 (open: Mon-Fri 08:30-17:30) | nearest free slot: "
          "2026-11-27 16:30–17:30");
    auto crowd = c.request("opera", "hall", "2026-11-27 10:00", 60);
    crowd.people = 81;
    CHECK(c.book(crowd) == "1 hall holds 80 people, not 81");
    crowd.people = 80;
    CHECK(c.book(crowd) == "B5A");
    CHECK(c.book("opera", "attic", "2026-11-27 10:00", 241) ==
          "1 a booking lasts at most 240 minutes, not 241 | see \"max_minutes\" in rules/moral-bank.toml");
    CHECK(c.book("opera", "attic", "2026-12-08 10:00", 60) ==
          "1 2026-12-08 is more than 14 days ahead | it can be booked from 2026-11-24");
    CHECK(c.book("opera", "attic", "2026-12-07 10:00", 60) == "B6A");
    CHECK(c.book("opera", "loft", "2026-11-27 10:00", 60) ==
          "2 there is no venue \"loft\" | see them all: cgov venue list");
    CHECK(c.book("opera", "hal", "2026-11-27 10:00", 60) ==
          "2 there is no venue \"hal\" | did you mean \"hall\"?");
    CHECK(c.book("opera", "hall", "2026-11-27 10:00", 0) ==
          "2 a booking lasts from 1 to 1440 minutes, not 0");
    CHECK(c.book("opera", "hall", "2026-11-27 10:00", 1441) ==
          "2 a booking lasts from 1 to 1440 minutes, not 1441");
}

TEST_CASE("redeem: a paper entered late") {
    Community c;
    CHECK(c.book("opera", "hall", "2026-11-20 14:00", 60) == "B1A");
    CHECK(c.said == "note: 2026-11-20 14:00 is in the past\n"
                    "warning: with this booking opera is at -60 venue-minutes\n");
    CHECK(c.book("choir", "hall", "2026-11-20 14:30", 60) ==
          "1 hall is taken 2026-11-20 14:00–15:00 by B1A | nearest free slot: 2026-11-20 15:00–16:00");
    c.check_in("B1A");
    c.finish("B1A");
    CHECK(c.book("choir", "hall", "2026-11-20 14:30", 60) ==
          "1 hall is taken 2026-11-20 14:00–15:00 by B1A | nearest free slot: 2026-11-20 15:00–16:00");
}

TEST_CASE("redeem: who can pay") {
    SUBCASE("use first: down to the overdraft") {
        Community c("on_debt = \"warn\"\noverdraft = 300");
        c.grant("opera", 60);
        CHECK(c.book("opera", "attic", "2026-11-24 10:00", 60) == "B1A");
        CHECK(c.said == "");
        CHECK(c.book("opera", "attic", "2026-11-25 10:00", 240) == "B2A");
        CHECK(c.said == "warning: with this booking opera is at -240 venue-minutes\n");
        CHECK(c.book("opera", "attic", "2026-11-26 10:00", 61) ==
              "1 opera has -240 venue-minutes available and an overdraft of 300; 61 are needed | 1 min more "
              "of confirmed service would do");
        CHECK(c.book("opera", "attic", "2026-11-26 10:00", 60) == "B3A");
    }
    SUBCASE("serve first: never below 0") {
        Community c("mode = \"serve-first\"");
        c.grant("opera", 60);
        CHECK(c.book("opera", "attic", "2026-11-24 10:00", 71) ==
              "1 opera has 60 venue-minutes available, 71 are needed | 3 min more of confirmed service "
              "would "
              "do");
        CHECK(c.book("opera", "attic", "2026-11-24 10:00", 60) == "B1A");
        CHECK(c.said == "");
    }
    SUBCASE("who owes is blocked") {
        Community c("on_debt = \"block\"");
        CHECK(c.book("opera", "attic", "2026-11-24 10:00", 60) == "B1A");
        CHECK(c.said == "");
        c.check_in("B1A");
        c.finish("B1A");
        CHECK(c.said == "note: B1A began and ended in the same minute; the 60 minutes booked are charged\n"
                        "warning: opera now owes 60 venue-minutes\n");
        CHECK(c.book("opera", "attic", "2026-11-25 10:00", 60) ==
              "1 opera owes 60 venue-minutes and cannot book | 12 min more of confirmed service would do");
        c.grant("opera", 60);
        CHECK(c.book("opera", "attic", "2026-11-25 10:00", 60) == "B2A");
    }
    SUBCASE("nobody is told") {
        Community c("on_debt = \"none\"");
        CHECK(c.book("opera", "attic", "2026-11-24 10:00", 60) == "B1A");
        c.check_in("B1A", {c.at("2026-11-24 10:00"), {}, ""});
        c.finish("B1A", {c.at("2026-11-24 11:00"), {}, ""});
        CHECK(c.said == "");
    }
}

TEST_CASE("redeem: the limit of a month counts what is booked and what was used") {
    Community c("month_minutes = 300\nmax_minutes = 300\nahead_days = 60\noverdraft = 100000");
    CHECK(c.book("opera", "attic", "2026-11-24 10:00", 200) == "B1A");
    CHECK(c.book("opera", "attic", "2026-11-25 10:00", 101) ==
          "1 opera has booked or used 200 minutes in 2026-11; with 101 more it would pass 300 | see "
          "\"month_minutes\" in rules/moral-bank.toml");
    CHECK(c.book("opera", "attic", "2026-12-01 10:00", 101) == "B2A"); // another month
    CHECK(c.book("choir", "attic", "2026-11-25 10:00", 101) == "B3A"); // another account
    c.check_in("B1A");
    c.finish("B1A", {{}, 150, ""});
    CHECK(c.book("opera", "attic", "2026-11-26 10:00", 150) == "B4A");
    CHECK(c.cancel("B4A") == "");
    CHECK(c.book("opera", "attic", "2026-11-26 10:00", 150) == "B5A");
    auto series = c.request("choir", "attic", "2026-12-02 10:00", 101);
    series.every_days = 7;
    series.until = *Date::from_iso("2026-12-16");
    CHECK(c.book(series) ==
          "1 choir has booked or used 0 minutes in 2026-12; with 303 more it would pass 300 | see "
          "\"month_minutes\" in rules/moral-bank.toml");
}

TEST_CASE("redeem: repeated bookings, all or none") {
    Community c("overdraft = 360");
    CHECK(c.book("choir", "hall", "2026-12-07 15:00", 60) == "B1A");
    auto wanted = c.request("opera", "hall", "2026-11-30 14:00", 120);
    wanted.every_days = 7;
    wanted.until = *Date::from_iso("2026-12-13");
    CHECK(c.book(wanted) == "1 1 of 2 dates cannot be booked; nothing was booked\nhall is taken 2026-12-07 "
                            "15:00–16:00 by B1A | nearest free slot: 2026-12-07 13:00–15:00");
    CHECK(c.bookings().size() == 1);
    wanted.start = c.at("2026-12-01 14:00");
    wanted.until = *Date::from_iso("2026-12-15"); // the third is over 14 days ahead, the first is not
    CHECK(c.book(wanted) == "B2A B3A B4A");
    std::string starts;
    for (const auto& booking : c.bookings())
        if (booking.series == "B2A") starts += booking.start.text(Zone{480}) + "\n";
    CHECK(starts == "2026-12-01 14:00\n2026-12-08 14:00\n2026-12-15 14:00\n");
    CHECK(c.book(wanted).starts_with("1 3 of 3 dates cannot be booked; nothing was booked\n"));

    wanted.account = "troupe"; // all dates are paid together: 4 x 120 > 360
    wanted.venue = "attic";
    wanted.until = *Date::from_iso("2026-12-22");
    CHECK(c.book(wanted) ==
          "1 troupe has 0 venue-minutes available and an overdraft of 360; 480 are needed | 24 min "
          "more of confirmed service would do");
    wanted.until = *Date::from_iso("2026-11-30");
    CHECK(c.book(wanted) == "2 --until 2026-11-30 lies before the first date, 2026-12-01");
    wanted.until.reset();
    CHECK(c.book(wanted) ==
          "2 --repeat and --until go together | for example: --repeat weekly --until 2026-12-31");
    wanted.every_days = 1;
    wanted.until = *Date::from_iso("2027-12-02");
    CHECK(c.book(wanted) == "2 a repeated booking has at most 366 dates | choose an earlier --until");
    CHECK(repeat_days("biweekly") == 14);
    CHECK_THROWS_AS(repeat_days("monthly"), Error);
}

TEST_CASE("finish: the charge is the actual use") {
    Community c;
    c.grant("opera", 600);
    for (const char* day : {"2026-11-24 14:00", "2026-11-25 14:00", "2026-11-26 14:00"})
        c.book("opera", "hall", day, 120);
    CHECK(c.check_in("B1A", {c.at("2026-11-24 14:05"), {}, "key 3"}) == "");
    CHECK(c.bookings()[0].state == BookingState::in_use);
    CHECK(c.finish("B2A") ==
          "1 B2A is held; \"finish\" needs: in-use | possible now: checkin, cancel, noshow");
    CHECK(c.finish("B1A", {c.at("2026-11-24 14:00"), {}, ""}) ==
          "2 B1A began at 2026-11-24 14:05, after 2026-11-24 14:00 | say when it ended, or how long it was "
          "used: "
          "--at WHEN, --used DURATION");
    CHECK(c.finish("B1A", {c.at("2026-11-24 15:30"), {}, ""}) == "");
    CHECK(c.bookings()[0].state == BookingState::used);
    CHECK(c.bookings()[0].charge == 85);
    c.check_in("B2A", {c.at("2026-11-25 14:00"), {}, ""});
    c.finish("B2A", {Instant{c.at("2026-11-25 16:29").seconds + 1}, {}, ""});
    CHECK(c.bookings()[1].charge == 150);
    CHECK(c.said == "note: B2A was used for 150 minutes, 120 were booked\n");
    c.check_in("B3A");
    c.finish("B3A", {{}, 30, ""});
    CHECK(c.bookings()[2].charge == 30);
    CHECK(c.said == "");
    CHECK(c.account("opera").used == 265);
    CHECK(c.account("opera").held == 0);
    CHECK(c.finish("B1A") == "1 B1A is used; \"finish\" needs: in-use | nothing more can happen to it");
    CHECK(c.finish("B9A").starts_with("2 there is no B9A"));
}

TEST_CASE("cancel: late under 24 hours, and after the start") {
    Community c("late_cancel_percent = 50");
    c.grant("opera", 900);
    for (const char* start : {"2026-11-24 10:00", "2026-11-24 08:00", "2026-11-23 14:00"})
        c.book("opera", "attic", start, 61);
    CHECK(c.cancel("B1A") == ""); // exactly 24 hours before
    CHECK(c.said == "");
    CHECK(c.cancel("B2A") == "");
    CHECK(c.said == "note: B2A is cancelled late; 30 venue-minutes are charged\n");
    c.now = c.at("2026-11-23 16:00");
    CHECK(c.cancel("B3A") == "");
    CHECK(c.said == "note: B3A is cancelled late; 30 venue-minutes are charged\n");
    const auto list = c.bookings();
    CHECK_FALSE(list[0].late);
    CHECK(list[0].charge == 0);
    CHECK(list[1].late);
    CHECK(list[1].charge == 30);
    CHECK(c.account("opera").used == 60);
    CHECK(c.account("opera").held == 0);
    CHECK(c.book("opera", "attic", "2026-11-24 08:00", 60) == "B4A"); // the slot is free again
}

TEST_CASE("no-shows are charged, and three in ninety days suspend the account") {
    Community c;
    c.grant("opera", 3000);
    c.book("opera", "hall", "2026-11-24 10:00", 60);
    CHECK(c.no_show("B1A") ==
          "1 B1A begins only at 2026-11-24 10:00 | when they say that they will not come: "
          "cgov venue cancel B1A");
    c.book("opera", "hall", "2026-11-24 12:00", 60);
    c.book("opera", "hall", "2026-11-26 10:00", 60);
    c.now = c.at("2026-11-27 10:00");
    CHECK(c.no_show("B1A") == "");
    CHECK(c.no_show("B2A") == "");
    CHECK(c.book("opera", "attic", "2026-11-27 12:00", 60) == "B4A");
    CHECK(c.no_show("B3A") == "");
    CHECK(c.account("opera").used == 180);
    CHECK(c.book("opera", "attic", "2026-11-30 12:00", 60) ==
          "1 opera is suspended until 2026-12-26: 3 no-shows in 90 days | it can book again from 2026-12-27");
    CHECK(c.book("choir", "attic", "2026-11-30 12:00", 60) == "B5A");
    c.now = c.at("2026-12-26 23:59");
    CHECK(c.book("opera", "attic", "2026-12-27 12:00", 60).starts_with("1 opera is suspended"));
    c.now = c.at("2026-12-27 00:00");
    CHECK(c.book("opera", "attic", "2026-12-27 12:00", 60) == "B6A");
}

TEST_CASE("suspension: the days of the window") {
    BankRules rules;
    std::vector<Booking> bookings;
    const auto day = [](const char* iso) { return *Date::from_iso(iso); };
    const auto add = [&](const char* iso) {
        Booking booking;
        booking.account = "opera";
        booking.state = BookingState::no_show;
        booking.start = Instant::at(day(iso), 600, Zone{480});
        bookings.push_back(booking);
    };
    const auto until = [&](const char* today) {
        const auto last = suspended_until(rules, bookings, "opera", day(today), Zone{480});
        return last ? last->iso() : "";
    };
    add("2026-03-31");
    add("2026-01-01");
    CHECK(until("2026-03-31") == "");
    add("2026-02-01"); // 90 days from the first to the last
    CHECK(until("2026-03-31") == "2026-04-30");
    CHECK(until("2026-05-01") == "");
    bookings[0].start = Instant::at(day("2026-04-01"), 600, Zone{480}); // 91 days
    CHECK(until("2026-04-01") == "");
    rules.noshow_limit = 0;
    CHECK(until("2026-04-01") == "");
}

TEST_CASE("several bookings at once: all or none, every one that cannot is named") {
    Community c;
    c.grant("opera", 600);
    c.book("opera", "hall", "2026-11-25 10:00", 60);
    c.book("opera", "hall", "2026-11-25 12:00", 60);
    c.check_in("B2A");
    const auto cancel = [&](const std::vector<std::string>& ids) {
        return c.write([&](WriteSession& session) { cgov::cancel(session, c.rules, ids, ""); });
    };
    CHECK(cancel({"b1", "B2A", "B7A"}) ==
          "2 2 of 3 cannot be changed; nothing was written\nB2A is "
          "in-use; \"cancel\" needs: held | possible "
          "now: finish\nthere is no B7A | see them all: cgov venue calendar --all");
    CHECK(cancel({"B1A", "b1a"}).starts_with("1 B1A is cancelled"));
    CHECK(c.bookings()[0].state == BookingState::held);
    CHECK(cancel({}) == "");
    CHECK(cancel({"b1"}) == "");
    CHECK(c.bookings()[0].state == BookingState::cancelled);
}

TEST_CASE(
    "whatever is booked and cancelled, no two bookings of a venue overlap, and nobody passes the floor") {
    CHECK(rc::check([] {
        Community c("overdraft = 300\nmonth_minutes = 700\nlate_cancel_percent = 50\nnoshow_limit = 0");
        const auto steps = *rc::gen::inRange(1, 40);
        for (int step = 0; step < steps; ++step) {
            const auto list = c.bookings();
            c.now = c.now.plus_minutes(*rc::gen::inRange(0, 240));
            const char* account = *rc::gen::element("opera", "choir");
            if (list.empty() || *rc::gen::inRange(0, 3) > 0) {
                auto wanted = c.request(account, *rc::gen::element("hall", "attic"), "2026-11-24 08:00",
                                        *rc::gen::inRange(1, 24) * 10);
                wanted.start = wanted.start.plus_minutes(*rc::gen::inRange(0, 200) * 10);
                if (*rc::gen::inRange(0, 5) == 0) {
                    wanted.every_days = 1;
                    wanted.until = wanted.start.date(Zone{480}).plus_days(1);
                }
                const auto result = c.book(wanted);
                const auto at = result.find("nearest free slot: ");
                if (at != std::string::npos && wanted.every_days == 0) {
                    // What is offered can be had, but for what the account may not.
                    wanted.start = c.at(result.substr(at + 19, 16).c_str());
                    const auto again = c.book(wanted);
                    RC_ASSERT(again.find("is taken") == std::string::npos);
                    RC_ASSERT(again.find("is not open") == std::string::npos);
                }
            } else {
                const auto& booking =
                    list[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(list.size())))];
                const auto id = booking.id.c_str();
                switch (*rc::gen::inRange(0, 4)) {
                case 0:
                    c.cancel(id);
                    break;
                case 1:
                    c.check_in(id);
                    break;
                case 2:
                    c.finish(id, {{}, *rc::gen::inRange(0, booking.minutes + 1), ""});
                    break;
                default:
                    c.no_show(id);
                }
            }
            const auto after = c.bookings();
            for (std::size_t i = 0; i < after.size(); ++i)
                for (std::size_t j = i + 1; j < after.size(); ++j)
                    if (after[i].occupies() && after[j].occupies() && after[i].venue == after[j].venue)
                        RC_ASSERT(after[i].end() <= after[j].start || after[j].end() <= after[i].start);
            for (const char* one : {"opera", "choir"})
                RC_ASSERT(c.account(one).available() >= c.rules.floor());
        }
    }));
}
