// SPDX-License-Identifier: MIT
#include "format/human.hpp"

#include "harness.hpp"
#include "venue/opening.hpp"

#include <fmt/format.h>

namespace cgov::fuzz {
namespace {

constexpr Clock clock_{{1'795'399'200}, {}}; // 2026-11-23 10:00 in China

void duration(std::string_view text, DurationUnit unit) {
    const int minutes = parse_duration(text, unit);
    law(minutes >= 0 && minutes <= 1'000'000, "a duration lies within its bounds");
    const auto again = [&](const std::string& spelling) {
        law(parse_duration(spelling) == minutes, "a duration is read from each of its spellings");
    };
    again(fmt::format("{}m", minutes));
    again(fmt::format(" {} 分钟 ", minutes));
    again(fmt::format("{}h{:02}", minutes / 60, minutes % 60));
    again(fmt::format("{}小时{}分", minutes / 60, minutes % 60));
    law(parse_duration(std::to_string(minutes), DurationUnit::minutes) == minutes, "the title's unit counts");
}

void date(std::string_view text, bool serials) {
    const auto day = parse_date(text, clock_.today(), serials);
    law(Period{}.contains(day), "a day lies within the calendar");
    const auto again = [&](const std::string& spelling) {
        law(parse_date(spelling, clock_.today(), serials) == day, "a day is read from each of its spellings");
    };
    again(day.iso());
    again(fmt::format("{:04}/{}/{} 0:00", day.year(), day.month(), day.day()));
    again(fmt::format("{:04}年{}月{}日", day.year(), day.month(), day.day()));
    if (!serials) again(fmt::format("{:04}{:02}{:02}", day.year(), day.month(), day.day()));
}

void time(std::string_view text) {
    const int minute = parse_time(text);
    law(minute >= 0 && minute < 1440, "a time lies within the day");
    law(parse_time(fmt::format("{}:{:02}", minute / 60, minute % 60)) == minute, "14:00 is read as it was");
    law(parse_time(fmt::format("{}点{}分", minute / 60, minute % 60)) == minute, "14点0分 is read as it was");
}

void when(std::string_view text, std::optional<int> day_alone) {
    const auto instant = parse_when(text, clock_, day_alone);
    law(parse_when(instant.rfc3339(clock_.zone), clock_) == instant, "an instant is read as it was");
    law(parse_when(instant.text(clock_.zone), clock_).seconds / 60 * 60 == instant.seconds / 60 * 60,
        "day and time are read as they were");
}

void money(std::string_view text) {
    const auto fen = parse_money(text);
    law(fen >= 0 && fen <= 1'000'000'000'000, "an amount lies within its bounds");
    law(parse_money(fmt::format("¥{}.{:02}", fen / 100, fen % 100)) == fen, "an amount is read as it was");
}

void opening(std::string_view text) {
    OpeningHours hours;
    hours.add(text);
    OpeningHours again;
    const auto printed = hours.text();
    for (const auto part : split(printed, ';')) again.add(part);
    law(again == hours, "opening hours are read as they were printed");
    for (int day = 0; day < 7; ++day)
        for (const auto& span : hours.on(clock_.today().plus_days(day)))
            law(0 <= span.from && span.from < span.to && span.to <= 1440, "a span lies within its day");
}

} // namespace

void human(std::string_view bytes) {
    const auto kind = choose(bytes, 11);
    accepted(Kind::input, [&] {
        switch (kind) {
        case 0:
            return duration(bytes, DurationUnit::none);
        case 1:
            return duration(bytes, DurationUnit::hours);
        case 2:
            return duration(bytes, DurationUnit::minutes);
        case 3:
            return date(bytes, false);
        case 4:
            return date(bytes, true);
        case 5:
            return time(bytes);
        case 6:
            return when(bytes, std::nullopt);
        case 7:
            return when(bytes, 0);
        case 8:
            return money(bytes);
        case 9:
            return opening(bytes);
        default:
            law(parse_days(bytes) >= 1, "a number of days is at least 1");
            law(parse_integer(bytes, -5, 5, "n") <= 5, "a number lies within its bounds");
        }
    });
}

} // namespace cgov::fuzz
