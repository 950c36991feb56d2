// SPDX-License-Identifier: MIT
#include "bank/due.hpp"

#include "bank/accounts.hpp"
#include "bank/bookings.hpp"
#include "bank/exchange.hpp"
#include "bank/hours.hpp"
#include "base/message.hpp"
#include "format/table.hpp"
#include "store/cases.hpp"

#include <map>

namespace cgov {
namespace {

void add_bookings(const Store& store, const Clock& clock, std::optional<Instant> until,
                  std::vector<Due>& due) {
    WalkOptions options;
    options.until = until;
    for (const auto& booking : read_bookings(store, options).list) {
        if (!booking.occupies()) continue;
        const auto day = booking.start.date(clock.zone);
        if (booking.end() < clock.now)
            due.push_back({"booking-open",
                           booking.id,
                           day,
                           booking.account,
                           message("{}: finish, or say that nobody came", booking.venue),
                           {}});
        else
            due.push_back({"booking",
                           booking.id,
                           day,
                           booking.account,
                           message("{} from {}", booking.venue, booking.start.text(clock.zone)),
                           {}});
    }
}

void add_confirmations(const Store& store, const BankRules& rules, std::optional<Instant> until,
                       std::vector<Due>& due) {
    if (!rules.second_person) return;
    const auto& schema = store.schemas().get("hours");
    const HoursColumns columns(schema);
    const auto recorded = schema.state("recorded");
    struct Waiting {
        std::string account, id;
        Date date;
    };
    std::map<CaseKey, Waiting> waiting;
    WalkOptions options;
    options.until = until;
    walk(store, schema, options, [&](const Event& event) {
        if (event.to != recorded)
            waiting.erase(event.key);
        else
            waiting[event.key] = {std::string(event.cell(columns.account)), event.id.text(),
                                  date_cell(event, columns.date)};
    });
    struct Line {
        Waiting oldest;
        std::size_t entries = 0;
    };
    std::map<std::string, Line> lines;
    for (auto& [key, each] : waiting) {
        auto& line = lines[each.account];
        if (line.entries++ == 0 || each.date < line.oldest.date) line.oldest = std::move(each);
    }
    const auto workdays = store.workdays();
    for (const auto& [account, line] : lines)
        due.push_back({"hours-confirm",
                       line.oldest.id,
                       workdays.plus_working_days(line.oldest.date, rules.record_within_workdays),
                       account,
                       message("{} entries wait for a second person", line.entries),
                       {}});
}

} // namespace

std::vector<Due> bank_due(const Store& store, const Clock& clock, std::optional<Instant> until) {
    std::vector<Due> due;
    const auto rules = BankRules::load(store);
    add_bookings(store, clock, until, due);
    add_confirmations(store, rules, until, due);
    const auto today = clock.today();
    for (const auto& account : Accounts(store, rules, today, until).list())
        if (account.balance() < 0)
            due.push_back(
                {"debt",
                 account.id,
                 today,
                 account.id,
                 message("owes {} of service", minutes_text(owed_service(rules, account.balance(), today))),
                 {}});
    return due;
}

} // namespace cgov
