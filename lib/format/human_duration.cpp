// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/message.hpp"
#include "format/human.hpp"
#include "format/human_cursor.hpp"

namespace cgov {
namespace {

constexpr long long most_minutes = 1'000'000;

/// Reads one duration; `text_` is what was written, for the messages.
class DurationReader {
  public:
    DurationReader(std::string_view text, std::string_view plain, DurationUnit unit)
        : text_(text), in_(plain), unit_(unit) {}

    long long minutes() {
        if (in_.done()) throw Error(Kind::input, message("a duration is missing"), spellings());
        if (in_.take("-"))
            throw Error(Kind::input, message("\"{}\" is negative", quotable(text_)),
                        message("write the duration without a sign"));
        const long long value = read();
        if (!in_.done()) refuse();
        if (value > most_minutes)
            throw Error(Kind::input, message("\"{}\" is more than 1,000,000 minutes", quotable(text_)));
        return value;
    }

  private:
    static std::string spellings() {
        return message("write 90m, 1h30m, 1.5h, 1:30, 90分钟, 1小时30分 or 一个半小时");
    }
    [[noreturn]] void refuse() const {
        throw Error(Kind::input, message("\"{}\" is not a duration", quotable(text_)), spellings());
    }

    bool take_hour_unit() { return in_.take_any({"hours", "hour", "hrs", "hr", "h", "小时", "钟头", "时"}); }
    bool take_minute_unit() { return in_.take_any({"minutes", "minute", "mins", "min", "m", "分钟", "分"}); }
    bool take_quarter_unit() { return in_.take_any({"刻钟", "刻"}); }

    long long times(const Decimal& number, long long minutes) const {
        if (const auto product = number.times(minutes)) return *product;
        throw Error(Kind::input, message("\"{}\" is not a whole number of minutes", quotable(text_)),
                    message("write it in minutes, such as 90m or 90分钟"));
    }

    long long read() {
        if (const auto minutes = read_clock()) return *minutes;
        if (in_.take("半")) {
            in_.take("个");
            if (!take_hour_unit()) refuse();
            return 30;
        }
        auto number = in_.take_decimal();
        if (!number) {
            const auto numeral = in_.take_figure();
            if (!numeral) refuse();
            number = Decimal{numeral->value, numeral->digits, {}};
        }
        if (in_.done()) return bare(*number);
        if (take_minute_unit()) return times(*number, 1);
        if (take_quarter_unit()) return times(*number, 15);
        return read_hours(*number);
    }

    /// `1:30`, or `1:30:00` as spreadsheets write it. Over a day it may as well be minutes and seconds:
    /// nothing.
    std::optional<long long> read_clock() {
        Cursor ahead = in_;
        const auto hours = ahead.take_digits();
        if (!hours || !ahead.take(":")) return {};
        const auto minutes = ahead.take_digits();
        if (!minutes || minutes->digits != 2 || minutes->value > 59) return {};
        if (ahead.take(":")) {
            const auto seconds = ahead.take_digits();
            if (!seconds || seconds->digits != 2 || seconds->value != 0) return {};
        }
        const long long value = hours->value * 60 + minutes->value;
        if (value > 24 * 60) return {};
        in_ = ahead;
        return value;
    }

    /// What stands behind the number of hours.
    long long read_hours(const Decimal& hours) {
        const bool and_a_half = in_.take("个半");
        if (!and_a_half) in_.take("个");
        if (!take_hour_unit()) refuse();
        const long long minutes = times(hours, 60);
        if (in_.done() && !and_a_half) return minutes;
        if (!hours.fraction.empty()) refuse(); // 1.5h30m
        if (and_a_half || in_.take("半")) return minutes + 30;
        return minutes + read_minutes_behind_hours();
    }

    /// The `30分` of `1小时30分`; two figures need no unit there.
    long long read_minutes_behind_hours() {
        in_.take("又");
        const auto figure = in_.take_minutes();
        if (!figure) refuse();
        long long minutes = figure->value;
        if (take_quarter_unit())
            minutes *= 15;
        else if (!take_minute_unit() && figure->digits != 2)
            refuse();
        if (minutes > 59) refuse();
        return minutes;
    }

    long long bare(const Decimal& number) const {
        if (unit_ == DurationUnit::hours) return times(number, 60);
        if (unit_ == DurationUnit::minutes) return times(number, 1);
        const std::string what = message("\"{}\" has no unit", quotable(text_));
        const std::string figure =
            fmt::format("{}{}{}", number.whole, number.fraction.empty() ? "" : ".", number.fraction);
        // More than a day can hold is hardly meant as hours.
        const auto as_hours = number.times(60);
        if (as_hours && *as_hours <= 24 * 60)
            throw Error(Kind::input, what,
                        message("write {0}h, {0}小时, {1}m or {1}分钟", figure, *as_hours));
        const auto as_minutes = number.times(1);
        if (as_minutes && *as_minutes <= most_minutes)
            throw Error(Kind::input, what, message("write {0}m or {0}分钟", figure));
        throw Error(Kind::input, what, spellings());
    }

    std::string_view text_;
    Cursor in_;
    DurationUnit unit_;
};

} // namespace

int parse_duration(std::string_view text, DurationUnit unit) {
    const std::string plain = plain_spelling(text);
    return static_cast<int>(DurationReader(text, plain, unit).minutes());
}

} // namespace cgov
