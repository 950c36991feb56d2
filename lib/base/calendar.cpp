// SPDX-License-Identifier: MIT
#include "base/calendar.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>

namespace cgov {

namespace chrono = std::chrono;

namespace {

constexpr std::int64_t seconds_a_day = 24 * 60 * 60;

/// The number that `count` decimal digits at `p` make; -1 when one of them is no digit.
int number_at(const char* p, int count) {
    unsigned value = 0;
    bool good = true;
    for (int i = 0; i < count; ++i) {
        const unsigned digit = static_cast<unsigned char>(p[i]) - unsigned{'0'};
        good &= digit <= 9;
        value = value * 10 + digit;
    }
    return good ? static_cast<int>(value) : -1;
}

/// Writes the last `count` digits of a number that is not negative, and returns the place behind them.
char* put(char* p, int number, int count) {
    for (int i = count - 1; i >= 0; --i, number /= 10) p[i] = static_cast<char>('0' + number % 10);
    return p + count;
}

char* put(char* p, chrono::year_month_day day) {
    p = put(p, static_cast<int>(day.year()), 4);
    *p++ = '-';
    p = put(p, static_cast<int>(static_cast<unsigned>(day.month())), 2);
    *p++ = '-';
    return put(p, static_cast<int>(static_cast<unsigned>(day.day())), 2);
}

/// `14:00`, of a number of minutes from 0 to 24 * 60 - 1.
char* put_clock(char* p, int minutes) {
    p = put(p, minutes / 60, 2);
    *p++ = ':';
    return put(p, minutes % 60, 2);
}

chrono::year_month_day civil(Date date) {
    const Period valid;
    return chrono::sys_days{chrono::days{std::clamp(date, valid.from, valid.to).days}};
}

Date from_chrono(chrono::year_month_day day) {
    return {static_cast<std::int32_t>(chrono::sys_days{day}.time_since_epoch().count())};
}

/// `+08:00` in minutes; nothing for anything else.
std::optional<int> offset_minutes(std::string_view text) {
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return {};
    const int hours = number_at(text.data() + 1, 2);
    const int minutes = number_at(text.data() + 4, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return {};
    return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

/// Days since 1970-01-01 and seconds since their midnight, as clocks in the zone show them.
struct Local {
    Date date;
    int second_of_day;
};

Local local(Instant instant, Zone zone) {
    const std::int64_t seconds = instant.seconds + zone.minutes * 60;
    const std::int64_t second_of_day = (seconds % seconds_a_day + seconds_a_day) % seconds_a_day;
    const std::int64_t days = (seconds - second_of_day) / seconds_a_day;
    return {{static_cast<std::int32_t>(days)}, static_cast<int>(second_of_day)};
}

} // namespace

std::optional<Date> Date::from_civil(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return {};
    const chrono::year_month_day civil_day{chrono::year{year}, chrono::month{static_cast<unsigned>(month)},
                                           chrono::day{static_cast<unsigned>(day)}};
    if (!civil_day.ok()) return {};
    return from_chrono(civil_day);
}

std::optional<Date> Date::from_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const char* p = text.data();
    return from_civil(number_at(p, 4), number_at(p + 5, 2), number_at(p + 8, 2));
}

int Date::year() const {
    return static_cast<int>(civil(*this).year());
}
int Date::month() const {
    return static_cast<int>(static_cast<unsigned>(civil(*this).month()));
}
int Date::day() const {
    return static_cast<int>(static_cast<unsigned>(civil(*this).day()));
}

int Date::weekday() const {
    const int since_monday = (days + 3) % 7; // 1970-01-01 was a Thursday
    return since_monday < 0 ? since_monday + 8 : since_monday + 1;
}

std::string Date::iso() const {
    std::string text(10, '\0');
    put(text.data(), civil(*this));
    return text;
}

Date Date::plus_months(int n) const {
    const chrono::year_month_day from = civil(*this);
    const std::int64_t since_year_0 =
        std::int64_t{static_cast<int>(from.year())} * 12 + static_cast<unsigned>(from.month()) - 1 + n;
    // A year on either side of the valid ones, so that a loop over months passes its end.
    const auto target = static_cast<int>(std::clamp<std::int64_t>(since_year_0, 0, 10000 * 12 + 11));
    const chrono::year_month month{chrono::year{target / 12},
                                   chrono::month{static_cast<unsigned>(target % 12 + 1)}};
    const chrono::day last = chrono::year_month_day{month / chrono::last}.day();
    return from_chrono(month / std::min(from.day(), last));
}

std::optional<Zone> Zone::from_name(std::string_view name) {
    if (name == "Asia/Shanghai") return Zone{8 * 60};
    if (name == "Asia/Urumqi") return Zone{6 * 60};
    if (name == "UTC") return Zone{0};
    const auto minutes = offset_minutes(name);
    if (!minutes) return {};
    return Zone{*minutes};
}

std::optional<Instant> Instant::from_rfc3339(std::string_view text) {
    if (text.size() != 20 && text.size() != 25) return {};
    const char* p = text.data();
    const auto date = Date::from_iso(text.substr(0, 10));
    if (!date || (p[10] != 'T' && p[10] != 't') || p[13] != ':' || p[16] != ':') return {};
    const int hour = number_at(p + 11, 2);
    const int minute = number_at(p + 14, 2);
    const int second = number_at(p + 17, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return {};
    int offset = 0;
    if (text.size() == 25) {
        const auto minutes = offset_minutes(text.substr(19));
        if (!minutes) return {};
        offset = *minutes;
    } else if (p[19] != 'Z' && p[19] != 'z') {
        return {};
    }
    return Instant{date->days * seconds_a_day + (hour * 60 + minute - offset) * 60 + second};
}

bool DateReader::read_day(std::string_view text) {
    const auto day = Date::from_iso(text);
    if (!day) return false;
    std::memcpy(day_, text.data(), sizeof day_);
    date_ = *day;
    return true;
}

bool DateReader::read(std::string_view text, Instant& at) {
    constexpr std::size_t zone_at = 19;
    if (text.size() != zone_at + sizeof zone_) {
        const auto other = Instant::from_rfc3339(text);
        if (other) at = *other;
        return other.has_value();
    }
    const char* p = text.data();
    if (std::memcmp(p + zone_at, zone_, sizeof zone_) != 0) {
        const auto minutes = offset_minutes(text.substr(zone_at));
        if (!minutes) return false;
        std::memcpy(zone_, p + zone_at, sizeof zone_);
        zone_seconds_ = *minutes * 60;
    }
    Date day;
    if (!read({p, sizeof day_}, day)) return false;
    const int hour = number_at(p + 11, 2);
    const int minute = number_at(p + 14, 2);
    const int second = number_at(p + 17, 2);
    const bool clock = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
    if (!clock || (p[10] != 'T' && p[10] != 't') || p[13] != ':' || p[16] != ':') return false;
    at = Instant{day.days * seconds_a_day + hour * 3600 + minute * 60 + second - zone_seconds_};
    return true;
}

std::string Instant::rfc3339(Zone zone) const {
    const auto [day, second_of_day] = local(*this, zone);
    std::string text(25, '\0');
    char* p = put(text.data(), civil(day));
    *p++ = 'T';
    p = put_clock(p, second_of_day / 60);
    *p++ = ':';
    p = put(p, second_of_day % 60, 2);
    *p++ = zone.minutes < 0 ? '-' : '+';
    put_clock(p, std::abs(zone.minutes));
    return text;
}

Instant Instant::at(Date date, int minute_of_day, Zone zone) {
    return {date.days * seconds_a_day + (minute_of_day - zone.minutes) * 60};
}

Date Instant::date(Zone zone) const {
    return local(*this, zone).date;
}
int Instant::minute_of_day(Zone zone) const {
    return local(*this, zone).second_of_day / 60;
}

std::string Instant::text(Zone zone) const {
    const auto [day, second_of_day] = local(*this, zone);
    std::string text(16, '\0');
    char* p = put(text.data(), civil(day));
    *p++ = ' ';
    put_clock(p, second_of_day / 60);
    return text;
}

std::optional<Period> Period::from_text(std::string_view text) {
    const auto months = [](int year, int first, int count) -> std::optional<Period> {
        const auto begin = Date::from_civil(year, first, 1);
        if (!begin) return {};
        return Period{*begin, begin->plus_months(count).plus_days(-1)};
    };
    if (text.size() < 4) return {};
    const int year = number_at(text.data(), 4);
    if (text.size() == 4) return months(year, 1, 12);
    if (text.size() == 6 && text[4] == 'Q') {
        const int quarter = number_at(text.data() + 5, 1);
        return quarter < 1 || quarter > 4 ? std::nullopt : months(year, quarter * 3 - 2, 3);
    }
    if (text.size() == 7 && text[4] == '-') return months(year, number_at(text.data() + 5, 2), 1);
    return {};
}

std::string month_text(Date date) {
    return date.iso().substr(0, 7);
}

} // namespace cgov
