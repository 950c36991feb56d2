// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace cgov {

/// A day of the proleptic Gregorian calendar. Valid days: 0001-01-01 to 9999-12-31. Arithmetic may leave them
/// (so that a loop up to the last day ends); year(), month(), day() and the texts then show the nearest valid
/// day.
struct Date {
    std::int32_t days = 0; ///< days since 1970-01-01
    auto operator<=>(const Date&) const = default;

    /// The day, or nothing when there is no such day (2026-02-30).
    static std::optional<Date> from_civil(int year, int month, int day);
    /// Exactly `2026-11-23`, nothing else; for what people write see format/human.hpp.
    static std::optional<Date> from_iso(std::string_view text);

    int year() const;
    int month() const;   ///< 1..12
    int day() const;     ///< 1..31
    int weekday() const; ///< 1 = Monday .. 7 = Sunday (ISO 8601)
    std::string iso() const;
    Date plus_days(int n) const { return {days + n}; }
    /// The same day of the month n months on; the month's last day where there is none (Jan 31 + 1 = Feb 28).
    Date plus_months(int n) const;
};

/// Minutes east of UTC. China keeps one offset all year, and so does a store (`time_zone` in cgov.toml).
struct Zone {
    int minutes = 8 * 60;
    auto operator<=>(const Zone&) const = default;
    /// "Asia/Shanghai", "Asia/Urumqi", "UTC", or an offset such as "+08:00" (to ±23:59); nothing for any
    /// other name.
    static std::optional<Zone> from_name(std::string_view name);
};

/// A point in time, in whole seconds since 1970-01-01T00:00:00Z.
struct Instant {
    std::int64_t seconds = 0;
    auto operator<=>(const Instant&) const = default;

    /// RFC 3339 with offset and whole seconds, `2026-11-23T14:00:00+08:00` (or Z); nothing for anything else.
    /// No leap seconds: `23:59:60` is nothing.
    static std::optional<Instant> from_rfc3339(std::string_view text);
    /// `2026-11-23T14:00:00+08:00`, always 25 characters: UTC is `+00:00`.
    std::string rfc3339(Zone zone) const;

    static Instant at(Date date, int minute_of_day, Zone zone);
    Date date(Zone zone) const;
    int minute_of_day(Zone zone) const; ///< 0..1439
    Instant plus_minutes(std::int64_t n) const { return {seconds + n * 60}; }
    /// `2026-11-23 14:00`, for people.
    std::string text(Zone zone) const;
};

/// Reads dates and instants that mostly lie on the day of the one before, as the rows of a ledger do. Into an
/// object, because a returned std::optional of a few bytes costs more than reading them.
class DateReader {
  public:
    /// As Date::from_iso; false, and `date` unchanged, for anything else.
    bool read(std::string_view text, Date& date) {
        if (text.size() != sizeof day_ || std::memcmp(text.data(), day_, sizeof day_) != 0) {
            if (!read_day(text)) return false;
        }
        date = date_;
        return true;
    }
    /// As Instant::from_rfc3339; false, and `at` unchanged, for anything else.
    bool read(std::string_view text, Instant& at);

  private:
    bool read_day(std::string_view text);

    // The text last read, and what it means.
    char day_[10] = {'1', '9', '7', '0', '-', '0', '1', '-', '0', '1'};
    Date date_{0};
    char zone_[6] = {'+', '0', '0', ':', '0', '0'};
    std::int64_t zone_seconds_ = 0;
};

/// The clock of one command: read once in main (or given with --now) and passed down.
struct Clock {
    Instant now;
    Zone zone;
    Date today() const { return now.date(zone); }
};

/// A span of whole days, both ends included.
struct Period {
    Date from{-719162}; ///< 0001-01-01
    Date to{2932896};   ///< 9999-12-31
    bool contains(Date d) const { return from <= d && d <= to; }
    /// `2026-10`, `2026Q3` or `2026`; nothing for anything else.
    static std::optional<Period> from_text(std::string_view text);
};

/// `2026-10` for the month of a day.
std::string month_text(Date date);

} // namespace cgov
