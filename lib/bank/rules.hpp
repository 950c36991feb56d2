// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.hpp"
#include "store/store.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// What one service minute buys from a day on (5换1: service = 1, venue = 5).
struct Rate {
    std::string id;
    Date from;
    std::int64_t service = 1;
    std::int64_t venue = 1;
};

/// A kind of service, with its title in each language. Staff duty and training are no volunteer service.
struct ServiceKind {
    std::string code, en, zh;
    bool service = true;
    const std::string& title(bool chinese) const {
        return chinese && !zh.empty() ? zh : (en.empty() ? code : en);
    }
};

/// rules/moral-bank.toml; a setting that is not there has the default given here.
struct BankRules {
    // Recording
    bool second_person = true; ///< confirm = "second-person" | "none"
    int record_within_workdays = 10;
    int daily_cap = 480; ///< minutes
    int objection_days = 7;
    // The exchange, in venue-minutes
    bool overdraft_allowed = true; ///< mode = "both" | "use-first"; not "serve-first"
    std::int64_t overdraft = 300;
    enum class OnDebt { warn, block, none } on_debt = OnDebt::warn;
    std::int64_t cap = 90000;
    int expire_after_months = 0; ///< 0 = never
    enum class Transfer { off, kin, any } transfer = Transfer::off;
    std::int64_t elder_grant = 0;
    bool split_equally = false; ///< group_split = "pool" | "equal"
    bool booking_holds = true;
    // Venues
    int max_minutes = 240;
    int month_minutes = 1200;
    int ahead_days = 14;
    int cancel_before_hours = 24;
    int late_cancel_percent = 50;
    int noshow_percent = 100;
    int noshow_limit = 3;
    int noshow_days = 90;
    int suspend_days = 30;

    std::vector<Rate> rates;        ///< by date
    std::vector<ServiceKind> kinds; ///< in the order of the file

    /// Throws Error{store} with file and line for an unknown setting or a value that cannot be.
    static BankRules load(const Store& store);

    /// The lowest balance a booking or transfer may leave.
    std::int64_t floor() const { return overdraft_allowed ? -overdraft : 0; }
    /// The rate in force on a day; Error{refused} when none was.
    const Rate& rate_on(Date day) const;
    /// By code, or by title in either language; Error{input} with the nearest one when unknown.
    const ServiceKind& kind(std::string_view text) const;
    const ServiceKind* find_kind(std::string_view code) const;
};

/// Venue-minutes for service minutes, rounded down to the minute.
std::int64_t credit_of(const Rate& rate, std::int64_t minutes);

} // namespace cgov
