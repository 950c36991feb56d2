// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.hpp"

#include <optional>
#include <string_view>

namespace cgov {

// What people write, in English and Chinese, with full-width digits and punctuation, and white space around.
// Each function throws Error{input} that quotes the text and says in its hint which spellings are understood.

/// The unit of a bare number, where a column title or --unit gives one.
enum class DurationUnit { none, minutes, hours };

/// `h` or `m`; `what` names the value in the message.
DurationUnit parse_duration_unit(std::string_view text, std::string_view what);

/// Whole minutes: `90m`, `90min`, `2h`, `1h30m`, `1h30`, `1h 30min`, `1.5h`, `1:30`, `1:30:00`, `90分钟`,
/// `90分`, `1小时30分(钟)`, `1.5小时`, `2个小时`, `一个半小时`, `一小时半`, `两小时`, `半小时`, `半个小时`,
/// `三刻钟`, `一小时一刻`. A value that is not a whole number of minutes (`1.01h`), negative, or over
/// 1,000,000 is refused; 0 is given as 0. So are minutes over 59 behind hours, and `25:00`, which may be
/// minutes and seconds. A bare number is refused unless `unit` says what it is; a unit in the text goes
/// before `unit`. Chinese numerals up to 九十九.
int parse_duration(std::string_view text, DurationUnit unit = DurationUnit::none);

/// A day: `2026-11-23`, `2026-1-3`, `2026/11/23`, `2026.11.23`, `20261123`, `2026年11月23日` (or 号),
/// `11-23`, `11/23`, `11月23日`, `十一月二十三日` (this year), `today`, `yesterday`, `tomorrow`, `今天`,
/// `昨天`, `前天`, `明天`, `后天`, `+3d`, `-1w`,
/// `+2m` (months), `-1y`, also `+3天`, `+2个月`. A midnight behind the day (`2026/1/11 0:00`, as spreadsheets
/// write it) is overlooked; any other time is refused. With `excel_serials` also an Excel day number of the
/// 1900 system (`46161` = 2026-05-19) from 1 (with Excel's 1900-02-29 refused) to 2958465; a fraction of a
/// day is cut off, and refused below 10000, where `5.19` and `2026.11` are rather a day and a month.
Date parse_date(std::string_view text, Date today, bool excel_serials = false);

/// `2026-10`, `2026Q3` or `2026`.
Period parse_period(std::string_view text);

/// Minute of the day, 0..1439 (seconds are cut off): `14:00`, `14:00:00`, `9:05`, `2pm`, `2:30 pm`,
/// `下午2点半`, `下午2:30`, `上午9点`, `14点30分`, `晚上7点一刻`, `中午12点`, `19时30分`, `两点四十`. What
/// may be meant twice is refused: `上午12点`, `晚上12点`.
int parse_time(std::string_view text);

/// A moment: a day and a time in one text (`2026-11-30T14:00`, `2026-11-30 14:00`, `11月30日下午2点半`, `明天
/// 14:00`, `明晚7点`), an RFC 3339 instant, or a time alone (today). Seconds are kept. A day alone is refused
/// unless `day_alone` is given, which then is the minute of the day it stands for.
Instant parse_when(std::string_view text, const Clock& clock, std::optional<int> day_alone = std::nullopt);

/// Fen: `12.50`, `¥12.50`, `12.5元`, `12元`, `1,200.00`, `1万元`, `1.2万`. What is not a whole number of fen,
/// a sign, a comma that groups no thousands (`12,50`), or over 10^12 is refused.
long long parse_money(std::string_view text);

/// A whole number in [low, high], decimal digits only (full-width too), with `-` before them where `low` is
/// negative: `010` is 10; `1e3` and `99999999999999999999` are refused with the bounds in the message. `what`
/// names the value in the message.
long long parse_integer(std::string_view text, long long low, long long high, std::string_view what);

/// `7d`, `2w`, `7天`, `2周`, `30` ("every" and "within" options): whole days, 1..3660.
int parse_days(std::string_view text);

} // namespace cgov
