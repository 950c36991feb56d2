// SPDX-License-Identifier: MIT
#include "venue/opening.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "format/human.hpp"
#include "format/human_cursor.hpp"

#include <algorithm>

namespace cgov {
namespace {

constexpr int minutes_a_day = 1440;

constexpr const char* day_names[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

[[noreturn]] void not_understood(std::string_view text) {
    throw Error(Kind::input, message("opening hours not understood: \"{}\"", quotable(text)),
                message("write \"Mon-Fri 08:30-17:30\", \"Sat,Sun 9:00-12:00, 14:00-17:00\" or "
                        "\"daily 9:00-21:00\""));
}

/// Monday = 0; nothing when no day stands there. The 周 may be left out behind another day (周一至五).
std::optional<int> take_day(Cursor& cursor, bool bare) {
    static constexpr const char* english[][4] = {
        {"monday", "mon", "", ""},    {"tuesday", "tues", "tue", ""},
        {"wednesday", "wed", "", ""}, {"thursday", "thurs", "thur", "thu"},
        {"friday", "fri", "", ""},    {"saturday", "sat", "", ""},
        {"sunday", "sun", "", ""}};
    for (int day = 0; day < 7; ++day)
        for (const char* name : english[day])
            if (*name && cursor.take(name)) return day;
    Cursor ahead = cursor;
    if (!ahead.take_any({"星期", "礼拜", "周"}) && !bare) return std::nullopt;
    static constexpr const char* chinese[] = {"一", "二", "三", "四", "五", "六", "日"};
    for (int day = 0; day < 7; ++day)
        if (ahead.take(chinese[day]) || (day == 6 && ahead.take("天"))) {
            cursor = ahead;
            return day;
        }
    return std::nullopt;
}

bool take_to(Cursor& cursor) {
    return cursor.take_any({"-", "~", "至", "到", "to"});
}

bool take_comma(Cursor& cursor) {
    return cursor.take_any({",", "、", "和", "及", "and", "&"});
}

/// The days that a text begins with; all of them when it names none.
std::array<bool, 7> take_days(Cursor& cursor, std::string_view text) {
    std::array<bool, 7> days{};
    const bool daily = cursor.take_any({"daily", "every day", "每天", "每日", "天天"});
    if (!daily && cursor.take_any({"weekend", "周末"})) {
        cursor.take("s");
        days[5] = days[6] = true;
    } else if (auto first = daily ? std::nullopt : take_day(cursor, false)) {
        for (;;) {
            auto last = first;
            if (take_to(cursor)) last = take_day(cursor, true);
            if (!last) not_understood(text);
            for (int day = *first;; day = (day + 1) % 7) { // Sat-Mon goes over the week's end
                days[static_cast<std::size_t>(day)] = true;
                if (day == *last) break;
            }
            take_comma(cursor);
            first = take_day(cursor, true);
            if (!first) break;
        }
    } else {
        days.fill(true);
    }
    cursor.take(":");
    return days;
}

int minute_of(std::string_view time, bool is_end) {
    time = trim_ascii(time);
    if (is_end && (time == "24:00" || time == "24点" || time == "24时")) return minutes_a_day;
    return parse_time(time);
}

DaySpan parse_span(std::string_view text, std::string_view whole) {
    for (const std::string_view separator : {"-", "~", "至", "到"}) {
        const auto at = text.find(separator);
        if (at == std::string_view::npos) continue;
        DaySpan span;
        try {
            span = {minute_of(text.substr(0, at), false),
                    minute_of(text.substr(at + separator.size()), true)};
        } catch (const Error&) {
            not_understood(whole);
        }
        if (span.from < span.to) return span;
        throw Error(Kind::input, message("opening hours end before they begin: \"{}\"", quotable(whole)),
                    message("over midnight write two: \"Fri 20:00-24:00\" and \"Sat 0:00-2:00\""));
    }
    not_understood(whole);
}

std::string clock_text(int minute) {
    return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

std::string spans_text(const std::vector<DaySpan>& spans) {
    std::string out;
    for (const auto& span : spans)
        out += (out.empty() ? "" : ", ") + clock_text(span.from) + "-" + clock_text(span.to);
    return out;
}

/// Puts a span among others; those that overlap or touch become one.
void merge(std::vector<DaySpan>& spans, DaySpan added) {
    spans.push_back(added);
    std::sort(spans.begin(), spans.end(), [](const DaySpan& a, const DaySpan& b) { return a.from < b.from; });
    std::vector<DaySpan> merged;
    for (const auto& span : spans) {
        if (!merged.empty() && span.from <= merged.back().to)
            merged.back().to = std::max(merged.back().to, span.to);
        else
            merged.push_back(span);
    }
    spans = std::move(merged);
}

} // namespace

void OpeningHours::add(std::string_view text) {
    auto plain = plain_spelling(text);
    for (std::size_t at = 0; (at = plain.find("、", at)) != std::string::npos;) plain.replace(at, 3, ",");
    // The days end where the first time begins: 上午 and the like stand before a figure.
    std::size_t times = plain.find_first_of("0123456789");
    for (const std::string_view word : {"上午", "下午", "早上", "晚上", "中午", "凌晨"})
        times = std::min(times, plain.find(word));
    if (times == std::string::npos) not_understood(text);
    Cursor cursor(trim_ascii(std::string_view(plain).substr(0, times)));
    const auto days = take_days(cursor, text);
    if (!cursor.done()) not_understood(text);
    std::vector<DaySpan> spans;
    for (const auto part : split(std::string_view(plain).substr(times), ','))
        spans.push_back(parse_span(part, text));
    for (std::size_t day = 0; day < 7; ++day)
        if (days[day])
            for (const auto& span : spans) merge(days_[day], span);
    always_ = false;
}

std::vector<DaySpan> OpeningHours::on(Date date) const {
    if (always_) return {{0, minutes_a_day}};
    return days_[static_cast<std::size_t>(date.weekday() - 1)];
}

bool OpeningHours::is_open(Date date, int from, int to) const {
    if (always_) return true;
    for (; to > minutes_a_day;
         date = date.plus_days(1), from = std::max(0, from - minutes_a_day), to -= minutes_a_day)
        if (from < minutes_a_day && !is_open(date, from, minutes_a_day)) return false;
    const auto& spans = days_[static_cast<std::size_t>(date.weekday() - 1)];
    return std::any_of(spans.begin(), spans.end(),
                       [&](const DaySpan& span) { return span.from <= from && to <= span.to; });
}

std::string OpeningHours::text() const {
    if (always_) return {};
    std::string out;
    for (std::size_t first = 0; first < 7;) {
        std::size_t last = first;
        while (last + 1 < 7 && days_[last + 1] == days_[first]) ++last;
        if (!days_[first].empty()) {
            if (!out.empty()) out += "; ";
            out += day_names[first];
            if (last > first) out += std::string("-") + day_names[last];
            out += " " + spans_text(days_[first]);
        }
        first = last + 1;
    }
    return out;
}

} // namespace cgov
