// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/message.hpp"
#include "venue/opening.hpp"

#include <array>
#include <rapidcheck.h>

#include <doctest/doctest.h>

using namespace cgov;

namespace {

OpeningHours hours(std::initializer_list<const char*> texts) {
    OpeningHours open;
    for (const char* text : texts) open.add(text);
    return open;
}

std::string fault(const char* text) {
    try {
        hours({text});
    } catch (const Error& error) {
        CHECK(error.kind == Kind::input);
        CHECK_FALSE(error.hint.empty());
        return error.message;
    }
    return "";
}

constexpr int at(int hour, int minute = 0) {
    return hour * 60 + minute;
}

const Date monday = *Date::from_iso("2026-11-23");

} // namespace

TEST_CASE("opening hours: the ways to write them") {
    for (const char* text : {"Mon-Fri 08:30-17:30", "mon - fri 8:30 - 17:30", "Monday to Friday 8:30–17:30",
                             "Mon-Fri: 8:30~17:30", "周一至周五 08:30-17:30", "周一到五 8点半到17点30分",
                             "星期一-星期五 ８：３０－１７：３０", "礼拜一至礼拜五 上午8点半至下午5点半",
                             "Mon,Tue,Wed,Thu,Fri 8:30-17:30", "周一、二、三、四、五 8:30-17:30",
                             "Mon-Wed, Thu and Fri 8:30-12:00, 12:00-17:30"}) {
        CAPTURE(text);
        CHECK(hours({text}).text() == "Mon-Fri 08:30-17:30");
    }
    CHECK(hours({"daily 9:00-21:00"}).text() == "Mon-Sun 09:00-21:00");
    CHECK(hours({"每天 9:00-24:00"}).text() == "Mon-Sun 09:00-24:00");
    CHECK(hours({"9:00-21:00"}).text() == "Mon-Sun 09:00-21:00");
    CHECK(hours({"Sat,Sun 9:00-12:00"}).text() == "Sat-Sun 09:00-12:00");
    CHECK(hours({"周末 9:00-12:00、14:00-17:00"}).text() == "Sat-Sun 09:00-12:00, 14:00-17:00");
    CHECK(hours({"Sat-Mon 9:00-12:00"}).text() == "Mon 09:00-12:00; Sat-Sun 09:00-12:00");
    CHECK(hours({"Mon-Fri 13:00-17:00", "Mon 8:00-12:00", "Sun 10:00-11:00"}).text() ==
          "Mon 08:00-12:00, 13:00-17:00; Tue-Fri 13:00-17:00; Sun 10:00-11:00");
}

TEST_CASE("opening hours: what is refused") {
    for (const char* text :
         {"", "Mon-Fri", "8:30", "Mon-Fri 8:30", "Mon-Fri 8:30-25:00", "Mon-Fri 24:00-24:00", "Foo 8:30-9:30",
          "Mon- 8:30-9:30", "Mon-Fri 8:30-9:30-10:30", "Mon 8:30-9:30,", "Mon 8:30-9:30 or so"}) {
        CAPTURE(text);
        CHECK(fault(text).starts_with("opening hours not understood: "));
    }
    CHECK(fault("Fri 20:00-02:00") == "opening hours end before they begin: \"Fri 20:00-02:00\"");
    CHECK(fault("Fri 20:00-20:00") == "opening hours end before they begin: \"Fri 20:00-20:00\"");
}

TEST_CASE("opening hours: is it open") {
    const auto open = hours({"Mon-Fri 08:30-12:00, 13:00-24:00", "Tue 0:00-2:00"});
    CHECK(open.is_open(monday, at(8, 30), at(12)));
    CHECK_FALSE(open.is_open(monday, at(8, 29), at(12)));
    CHECK_FALSE(open.is_open(monday, at(11), at(12, 1)));
    CHECK_FALSE(open.is_open(monday, at(11), at(14)));
    CHECK(open.is_open(monday, at(23), at(24)));
    CHECK(open.is_open(monday, at(23), at(26)));
    CHECK_FALSE(open.is_open(monday, at(23), at(26, 1)));
    CHECK_FALSE(open.is_open(monday.plus_days(1), at(23), at(24, 1)));
    CHECK_FALSE(open.is_open(monday.plus_days(5), at(9), at(10)));
    CHECK(OpeningHours().always());
    CHECK(OpeningHours().is_open(monday, at(23), at(47)));
    CHECK(OpeningHours().text() == "");
}

TEST_CASE("opening hours: printing and parsing again changes nothing; no minute is gained or lost") {
    CHECK(rc::check([] {
        OpeningHours open;
        std::array<std::array<bool, 1440>, 7> minutes{};
        const auto parts = *rc::gen::inRange(1, 8);
        for (int i = 0; i < parts; ++i) {
            static constexpr const char* names[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
            const auto day = *rc::gen::inRange(0, 7);
            const auto from = *rc::gen::inRange(0, 1440);
            const auto to = *rc::gen::inRange(from + 1, 1441);
            open.add(fmt::format("{} {:02}:{:02}-{:02}:{:02}", names[day], from / 60, from % 60, to / 60,
                                 to % 60));
            for (int minute = from; minute < to; ++minute)
                minutes[static_cast<std::size_t>(day)][static_cast<std::size_t>(minute)] = true;
        }
        OpeningHours again;
        const auto text = open.text();
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find("; ", at), text.size());
            again.add(std::string_view(text).substr(at, end - at));
            at = end + 2;
        }
        RC_ASSERT(again == open);
        for (int day = 0; day < 7; ++day)
            for (int minute = 0; minute < 1440; ++minute)
                RC_ASSERT(open.is_open(monday.plus_days(day), minute, minute + 1) ==
                          minutes[static_cast<std::size_t>(day)][static_cast<std::size_t>(minute)]);
    }));
}
