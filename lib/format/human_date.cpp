// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "format/human.hpp"
#include "format/human_cursor.hpp"

#include <algorithm>
#include <string>

namespace cgov {
namespace {

Error not_a_date(std::string_view text) {
    return {Kind::input, message("\"{}\" is not a date", quotable(text)),
            message("write 2026-11-23, 11-23, 2026年11月23日, today, 昨天 or +3d")};
}

Date valid_day(int year, int month, int day, std::string_view text) {
    if (const auto date = Date::from_civil(year, month, day)) return *date;
    std::string hint = message("write 2026-11-23: year, month and day");
    if (month > 12) hint = message("a year has 12 months");
    if (const auto first = Date::from_civil(year, month, 1))
        hint = message("{} has {} days", month_text(*first), first->plus_months(1).plus_days(-1).day());
    throw Error(Kind::input, message("there is no day \"{}\"", quotable(text)), hint);
}

Date valid_day(Date date, std::string_view text) {
    if (Period{}.contains(date)) return date;
    throw Error(Kind::input, message("\"{}\" lies outside of the years 1 to 9999", quotable(text)));
}

// The take_ functions below give nothing, and leave the cursor where it was, when what comes is not spelled
// as a day or a time. A day that is spelled well but does not exist is an error, which quotes `text`, the
// whole of what was written.

struct NamedDay {
    std::string_view name;
    int distance; ///< in days from today
};

constexpr NamedDay named_days[] = {{"today", 0}, {"yesterday", -1}, {"tomorrow", 1}, {"今天", 0},
                                   {"今日", 0},  {"昨天", -1},      {"昨日", -1},    {"前天", -2},
                                   {"明天", 1},  {"明日", 1},       {"后天", 2}};
/// Day and part of the day in one word: 今晚, 明早.
constexpr NamedDay joined_days[] = {{"今", 0}, {"昨", -1}, {"明", 1}};

std::optional<Date> take_named_day(Cursor& in, Date today, std::string_view text) {
    for (const auto& [name, distance] : named_days)
        if (in.take(name)) return valid_day(today.plus_days(distance), text);
    for (const auto& [name, distance] : joined_days) {
        Cursor ahead = in;
        if (!ahead.take(name) || !(ahead.sees("早") || ahead.sees("晚"))) continue;
        in = ahead;
        return valid_day(today.plus_days(distance), text);
    }
    return {};
}

/// `+3d`, `-1w`, `+2m`, `-1y`.
std::optional<Date> take_distant_day(Cursor& in, Date today, std::string_view text) {
    Cursor ahead = in;
    const bool back = ahead.take("-");
    if (!back && !ahead.take("+")) return {};
    const auto figure = ahead.take_digits();
    if (!figure) return {};
    // Beyond the valid days in every unit, and far from the end of int.
    const int n = static_cast<int>(std::min(figure->value, 4'000'000LL)) * (back ? -1 : 1);
    Date day;
    if (ahead.take_any({"days", "day", "d", "天"}))
        day = today.plus_days(n);
    else if (ahead.take_any({"weeks", "week", "w", "周"}))
        day = today.plus_days(n * 7);
    else if (ahead.take_any({"months", "month", "m", "个月"}))
        day = today.plus_months(n);
    else if (ahead.take_any({"years", "year", "y", "年"}))
        day = today.plus_months(n * 12);
    else
        return {};
    in = ahead;
    return valid_day(day, text);
}

bool is_short(const std::optional<Figure>& figure) {
    return figure && figure->digits <= 2;
}

/// `11月23日`, 号 for 日 or neither.
std::optional<Date> take_month_and_day(Cursor& in, int year, std::string_view text) {
    Cursor ahead = in;
    const auto month = ahead.take_figure();
    if (!is_short(month) || !ahead.take("月")) return {};
    const auto day = ahead.take_figure();
    if (!is_short(day)) return {};
    ahead.take_any({"日", "号"});
    in = ahead;
    return valid_day(year, static_cast<int>(month->value), static_cast<int>(day->value), text);
}

/// `2026-11-23`, `2026年11月23日`, `20261123`, `11-23`, `11月23日` and their like.
std::optional<Date> take_written_day(Cursor& in, Date today, std::string_view text) {
    Cursor ahead = in;
    const auto first = ahead.take_digits();
    const int digits = first ? first->digits : 0;
    const auto value = static_cast<int>(digits <= 8 && first ? first->value : 0);
    if (digits == 8) {
        in = ahead;
        return valid_day(value / 10000, value / 100 % 100, value % 100, text);
    }
    if (digits == 4) {
        for (const std::string_view separator : {"-", "/", "."}) {
            if (!ahead.take(separator)) continue;
            const auto month = ahead.take_digits();
            if (!is_short(month) || !ahead.take(separator)) return {};
            const auto day = ahead.take_digits();
            if (!is_short(day)) return {};
            in = ahead;
            return valid_day(value, static_cast<int>(month->value), static_cast<int>(day->value), text);
        }
        if (!ahead.take("年")) return {};
        const auto date = take_month_and_day(ahead, value, text);
        if (date) in = ahead;
        return date;
    }
    if (is_short(first) && ahead.take_any({"-", "/"})) {
        const auto day = ahead.take_digits();
        if (!is_short(day) || ahead.sees("-") || ahead.sees("/")) return {}; // 26-11-23
        in = ahead;
        return valid_day(today.year(), value, static_cast<int>(day->value), text);
    }
    return take_month_and_day(in, today.year(), text);
}

std::optional<Date> take_day(Cursor& in, Date today, std::string_view text) {
    if (const auto day = take_named_day(in, today, text)) return day;
    if (const auto day = take_distant_day(in, today, text)) return day;
    return take_written_day(in, today, text);
}

/// The day of a number in the 1900 system, which has a 29 February 1900 (60) that never was. A fraction is
/// the time of the day; below 10000 it is rather a day (5.19) or a month (2026.11) that somebody wrote.
std::optional<Date> take_serial_day(Cursor& in, std::string_view text) {
    Cursor ahead = in;
    const auto number = ahead.take_decimal();
    if (!number || !ahead.done() || number->digits < 1 || number->digits > 7) return {};
    if (!number->fraction.empty() && number->whole < 10000) return {};
    if (number->whole < 1 || number->whole == 60 || number->whole > 2'958'465)
        throw Error(Kind::input, message("\"{}\" is not a day of a spreadsheet", quotable(text)),
                    message("they go from 1 to 2958465; 60 would be 1900-02-29, which never was"));
    in = ahead;
    constexpr Date day_0_from_march_1900{-25569}; // 1899-12-30
    return day_0_from_march_1900.plus_days(static_cast<int>(number->whole) + (number->whole < 60 ? 1 : 0));
}

/// A part of the day as people name it: which hours of 24 it may mean.
struct DayPart {
    std::string_view name;
    int from;
    int to;

    /// The hour of 24 that "下午2" means; nothing where that is contradictory (上午14) or ambiguous (晚上12:
    /// which day's?).
    std::optional<int> hour(int written) const {
        if (from <= written && written <= to) return written;
        const int other = (written + 12) % 24;
        if (written >= 1 && written <= 12 && from <= other && other <= to) return other;
        return {};
    }
};

// 上午12 is left out: midnight to a spreadsheet, noon to most people.
constexpr DayPart day_parts[] = {{"凌晨", 0, 6},   {"清晨", 4, 11},  {"早晨", 4, 11},  {"早上", 4, 11},
                                 {"早", 4, 11},    {"上午", 1, 11},  {"中午", 11, 14}, {"下午", 12, 23},
                                 {"午后", 12, 23}, {"傍晚", 16, 20}, {"晚上", 17, 23}, {"晚间", 17, 23},
                                 {"晚", 17, 23}};
constexpr DayPart am{"am", 0, 11};
constexpr DayPart pm{"pm", 12, 23};

/// Two digits from 00 to 59.
std::optional<int> take_sixtieth(Cursor& in) {
    const auto figure = in.take_digits();
    if (!figure || figure->digits != 2 || figure->value > 59) return {};
    return static_cast<int>(figure->value);
}

/// What stands behind 点: 半, 一刻, `30分`, `05`, 十五, 零五, 整 or nothing, which is 0.
std::optional<int> take_minute_behind_hour(Cursor& in) {
    if (in.take("半")) return 30;
    if (in.take("整")) return 0;
    const auto figure = in.take_minutes();
    if (!figure) return 0;
    if (in.take_any({"刻钟", "刻"})) {
        if (figure->value < 1 || figure->value > 3) return {};
        return static_cast<int>(figure->value) * 15;
    }
    if (!in.take("分") && figure->digits != 2) return {};
    if (figure->value > 59) return {};
    return static_cast<int>(figure->value);
}

/// Seconds since midnight.
std::optional<int> take_time(Cursor& in) {
    Cursor ahead = in;
    const DayPart* part = nullptr;
    for (const auto& candidate : day_parts) {
        if (!ahead.take(candidate.name)) continue;
        part = &candidate;
        break;
    }
    const auto written = ahead.take_figure();
    if (!is_short(written)) return {};
    std::optional<int> minute = 0;
    std::optional<int> second = 0;
    bool bare = false;
    if (ahead.take(":")) {
        minute = take_sixtieth(ahead);
        if (ahead.take(":")) second = take_sixtieth(ahead);
    } else if (ahead.take_any({"点钟", "点", "时"})) {
        minute = take_minute_behind_hour(ahead);
    } else {
        bare = true;
    }
    if (!minute || !second) return {};
    if (!part && ahead.take_any({"am", "a.m."}))
        part = &am;
    else if (!part && ahead.take_any({"pm", "p.m."}))
        part = &pm;
    else if (bare)
        return {};
    auto hour = std::optional(static_cast<int>(written->value));
    if (part) hour = part->hour(*hour);
    if (!hour || *hour > 23) return {};
    in = ahead;
    return (*hour * 60 + *minute) * 60 + *second;
}

} // namespace

Period parse_period(std::string_view text) {
    const auto period = Period::from_text(text);
    if (!period)
        throw Error(Kind::input, message("\"{}\" is no period", escape_controls(text)),
                    message("write 2026-10, 2026Q3 or 2026"));
    return *period;
}

Date parse_date(std::string_view text, Date today, bool excel_serials) {
    const std::string plain = plain_spelling(text);
    Cursor in(plain);
    if (in.done()) throw Error(Kind::input, message("a date is missing"), not_a_date(text).hint);
    std::optional<Date> day;
    if (excel_serials) day = take_serial_day(in, text);
    if (!day) day = take_day(in, today, text);
    if (!day) throw not_a_date(text);
    if (in.done()) return *day;
    in.take("t"); // spreadsheets write midnight behind a day
    if (take_time(in) != 0 || !in.done()) throw not_a_date(text);
    return *day;
}

int parse_time(std::string_view text) {
    const std::string plain = plain_spelling(text);
    Cursor in(plain);
    const std::string hint = message("write 14:00, 2:30pm, 14点30分 or 下午2点半");
    if (in.done()) throw Error(Kind::input, message("a time of day is missing"), hint);
    const auto second = take_time(in);
    if (!second || !in.done())
        throw Error(Kind::input, message("\"{}\" is not a time of day", quotable(text)), hint);
    return *second / 60;
}

Instant parse_when(std::string_view text, const Clock& clock, std::optional<int> day_alone) {
    const std::string plain = plain_spelling(text);
    if (const auto instant = Instant::from_rfc3339(plain)) return *instant;
    Cursor in(plain);
    const std::string hint = message("write \"2026-11-30 14:00\", 14:00 (today), or 11月30日下午2点半");
    if (in.done()) throw Error(Kind::input, message("a day and time are missing"), hint);
    const Date today = clock.today();
    const auto day = take_day(in, today, text);
    if (day && in.done()) {
        if (day_alone) return Instant::at(*day, *day_alone, clock.zone);
        throw Error(Kind::input, message("\"{}\" has no time of day", quotable(text)),
                    message("write {0}T14:00 or \"{0} 14:00\"", day->iso()));
    }
    if (day) in.take("t");
    const auto second = take_time(in);
    if (!second || !in.done())
        throw Error(Kind::input, message("\"{}\" is not a day and time", quotable(text)), hint);
    Instant when = Instant::at(day.value_or(today), 0, clock.zone);
    when.seconds += *second;
    return when;
}

} // namespace cgov
