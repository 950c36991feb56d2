// SPDX-License-Identifier: MIT
#include "bank/lots.hpp"

#include <algorithm>
#include <deque>

namespace cgov {
namespace {

struct Lot {
    Date date;
    std::int64_t left = 0;
};

/// The unused credit of an account, oldest first, and its debt.
struct Lots {
    std::deque<Lot> lots;
    std::int64_t debt = 0;
    std::int64_t balance = 0;
    std::int64_t expired = 0;

    void take_in(Date date, std::int64_t minutes, std::int64_t cap) {
        const auto over = std::max<std::int64_t>(0, balance + minutes - std::max(cap, balance));
        expired += over;
        minutes -= over;
        balance += minutes;
        const auto paid = std::min(debt, minutes);
        debt -= paid;
        if (minutes > paid) lots.push_back({date, minutes - paid});
    }

    void take_out(std::int64_t minutes) {
        balance -= minutes;
        while (minutes > 0 && !lots.empty()) {
            const auto part = std::min(minutes, lots.front().left);
            lots.front().left -= part;
            minutes -= part;
            if (lots.front().left == 0) lots.pop_front();
        }
        debt += minutes;
    }

    void expire(Date today, int months) {
        while (months > 0 && !lots.empty() && lots.front().date.plus_months(months) <= today) {
            expired += lots.front().left;
            balance -= lots.front().left;
            lots.pop_front();
        }
    }
};

} // namespace

std::int64_t expired_minutes(std::vector<DatedChange> changes, int months, std::int64_t cap, Date today) {
    std::stable_sort(changes.begin(), changes.end(), [](const DatedChange& a, const DatedChange& b) {
        return a.date != b.date ? a.date < b.date : a.minutes > b.minutes;
    });
    Lots account;
    for (const auto& change : changes) {
        account.expire(change.date, months);
        if (change.minutes > 0) account.take_in(change.date, change.minutes, cap);
        if (change.minutes < 0) account.take_out(-change.minutes);
    }
    account.expire(today, months);
    return account.expired;
}

} // namespace cgov
