// SPDX-License-Identifier: MIT
#pragma once

#include "bank/bookings.hpp"
#include "bank/rules.hpp"
#include "store/writer.hpp"
#include "venue/venue.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cgov {

/// A booking as somebody asks for it, before the rules have looked at it.
struct BookingRequest {
    std::string account; ///< a person's id or a group's handle
    std::string venue;   ///< handle or name
    Instant start;       ///< its seconds are cut off
    int minutes = 0;     ///< venue-minutes
    std::optional<int> people;
    std::string purpose;
    int every_days = 0;        ///< 7 = weekly; 0 = once
    std::optional<Date> until; ///< the last day of a repeated booking
};

/// 1, 7 or 14 for daily, weekly, biweekly; Error{input} for another word.
int repeat_days(std::string_view word);

/// Books a venue, once or repeatedly: all dates or none. Error{refused} by the rules, with the reason and,
/// where another time would do, the nearest free slot; of a repeated booking every date that cannot be is
/// named. Error{input} for an unknown venue, a length outside 1..1440, a repetition without end or of more
/// than 366 dates. Says on the session's `tell` what the operator should know: a start in the past, a balance
/// below 0.
void redeem(WriteSession& session, const BankRules& rules, const BookingRequest& request);

struct BookingChange {
    std::optional<Instant> moment; ///< of a check-in or finish; the clock's when not given
    std::optional<int> used;       ///< minutes to charge instead of those from check-in to finish
    std::string note;
};

// What happens to bookings, each named by its id: all or none; Error{refused} or {input} names every one that
// cannot be.

/// The key is handed over.
void check_in(WriteSession& session, const std::vector<std::string>& ids, const BookingChange& change);
/// Charges the actual use: the minutes from check-in to finish, rounded up; the booked minutes when both are
/// of the same minute, as they are when the paper was filled in afterwards. Never refused for the balance's
/// sake.
void finish(WriteSession& session, const BankRules& rules, const std::vector<std::string>& ids,
            const BookingChange& change);
/// Late, and charged by the rule, when it comes less than `cancel_before_hours` before the start, or after
/// it.
void cancel(WriteSession& session, const BankRules& rules, const std::vector<std::string>& ids,
            const std::string& note);
/// Nobody came; only after the start.
void no_show(WriteSession& session, const BankRules& rules, const std::vector<std::string>& ids,
             const std::string& note);

/// The last day of an account's suspension for not coming, if it is suspended on `today`: `noshow_limit`
/// no-shows within `noshow_days` suspend it for `suspend_days` after the last of them.
std::optional<Date> suspended_until(const BankRules& rules, const std::vector<Booking>& bookings,
                                    std::string_view account, Date today, Zone zone);

} // namespace cgov
