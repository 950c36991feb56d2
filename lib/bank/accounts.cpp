// SPDX-License-Identifier: MIT
#include "bank/accounts.hpp"

#include "bank/hours.hpp"
#include "bank/lots.hpp"
#include "base/message.hpp"

#include <algorithm>
#include <charconv>

namespace cgov {
namespace {

std::int64_t whole(std::string_view cell) {
    std::int64_t value = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return value;
}

/// A grant or transfer and its present state.
struct BankMovement {
    std::string id, event, account, to, reason;
    std::int64_t minutes = 0;
    Date date;
    Instant at;
    bool stands = false;
};

std::vector<BankMovement> read_movements(const Store& store, std::optional<Instant> until) {
    const auto& schema = store.schemas().get("bank");
    const auto reversed = schema.state("reversed");
    std::vector<BankMovement> list;
    PerCase<std::uint32_t> index;
    walk(store, schema, {until, nullptr, {}}, [&](const Event& event) {
        const auto cell = [&](const char* name) { return std::string(event.cell(schema.column(name))); };
        auto& position = index[event.key];
        if (event.from == no_state) {
            list.push_back({event.id.text(), event.spec->name, cell("account"), cell("to"), cell("reason"),
                            whole(cell("minutes")), Date::from_iso(cell("date")).value_or(Date()), event.at,
                            true});
            position = static_cast<std::uint32_t>(list.size());
        } else if (event.to == reversed && position > 0) {
            list[position - 1].stands = false;
        }
    });
    return list;
}

/// Names become numbers once, so that a million rows need no strings.
class Names {
  public:
    std::uint32_t number(std::string_view name) {
        if (last_ < names_.size() && names_[last_] == name) return last_;
        const auto [found, fresh] =
            numbers_.try_emplace(std::string(name), static_cast<std::uint32_t>(names_.size()));
        if (fresh) names_.push_back(found->first);
        return last_ = found->second;
    }
    const std::vector<std::string>& list() const { return names_; }

  private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<std::string> names_;
    std::uint32_t last_ = 0;
};

/// The hours of every account as dated credit; `visit(account, date, credit)` for each entry that counts.
struct Entry {
    std::uint32_t account = 0; ///< + 1; 0 = none
    std::uint32_t credit = 0;
    std::int32_t day = 0;
    State state = no_state;
};

PerCase<Entry> read_entries(const Store& store, std::optional<Instant> until, Names& names) {
    const auto& schema = store.schemas().get("hours");
    const HoursColumns columns(schema);
    PerCase<Entry> entries;
    walk(store, schema, {until, nullptr, {}}, [&](const Event& event) {
        auto& entry = entries[event.key];
        entry.state = event.to;
        if (event.from != no_state) return;
        entry.account = names.number(event.cell(columns.account)) + 1;
        entry.credit = static_cast<std::uint32_t>(whole(event.cell(columns.credit)));
        entry.day = Date::from_iso(event.cell(columns.date)).value_or(Date()).days;
    });
    return entries;
}

} // namespace

Accounts::Accounts(const Store& store, const BankRules& rules, Date today, std::optional<Instant> until) {
    Names names;
    const auto entries = read_entries(store, until, names);
    const auto movements = read_movements(store, until);
    const auto bookings = read_bookings(store, {until, nullptr, {}});
    for (const auto& movement : movements) {
        names.number(movement.account);
        if (!movement.to.empty()) names.number(movement.to);
    }
    for (const auto& booking : bookings.list) names.number(booking.account);

    list_.resize(names.list().size());
    for (std::size_t i = 0; i < list_.size(); ++i) list_[i].id = names.list()[i];
    const CountingStates counting(store.schemas().get("hours"), rules);
    entries.each([&](const Entry& entry) {
        if (entry.account > 0 && counting.counts(entry.state))
            list_[entry.account - 1].earned += entry.credit;
    });
    for (const auto& movement : movements) {
        if (!movement.stands) continue;
        auto& account = list_[names.number(movement.account)];
        if (movement.to.empty()) {
            account.granted += movement.minutes;
        } else {
            account.sent += movement.minutes;
            list_[names.number(movement.to)].received += movement.minutes;
        }
    }
    for (const auto& booking : bookings.list) {
        auto& account = list_[names.number(booking.account)];
        account.used += booking.charge;
        if (booking.occupies() && rules.booking_holds) account.held += booking.minutes;
    }

    // Days matter only where credit can expire; most communities let it stand.
    std::vector<bool> dated(list_.size());
    bool any = false;
    for (std::size_t i = 0; i < list_.size(); ++i) {
        dated[i] = rules.expire_after_months > 0 ||
                   list_[i].earned + list_[i].granted + list_[i].received > rules.cap;
        any = any || dated[i];
    }
    if (any) {
        std::vector<std::vector<DatedChange>> changes(list_.size());
        const auto change = [&](std::uint32_t account, Date date, std::int64_t minutes) {
            if (dated[account] && minutes != 0) changes[account].push_back({date, minutes});
        };
        entries.each([&](const Entry& entry) {
            if (entry.account > 0 && counting.counts(entry.state))
                change(entry.account - 1, {entry.day}, entry.credit);
        });
        for (const auto& movement : movements) {
            if (!movement.stands) continue;
            change(names.number(movement.account), movement.date,
                   movement.to.empty() ? movement.minutes : -movement.minutes);
            if (!movement.to.empty()) change(names.number(movement.to), movement.date, movement.minutes);
        }
        for (const auto& booking : bookings.list)
            change(names.number(booking.account), booking.start.date(store.settings().zone), -booking.charge);
        for (std::size_t i = 0; i < list_.size(); ++i)
            if (dated[i])
                list_[i].expired =
                    expired_minutes(std::move(changes[i]), rules.expire_after_months, rules.cap, today);
    }
    std::sort(list_.begin(), list_.end(), [](const Account& a, const Account& b) { return a.id < b.id; });
}

Account Accounts::of(std::string_view id) const {
    const auto found =
        std::lower_bound(list_.begin(), list_.end(), id,
                         [](const Account& account, std::string_view wanted) { return account.id < wanted; });
    if (found != list_.end() && found->id == id) return *found;
    Account none;
    none.id = id;
    return none;
}

std::vector<Movement> statement(const Store& store, const BankRules& rules, std::string_view account,
                                Date today, std::optional<Instant> until) {
    const auto zone = store.settings().zone;
    const auto& schema = store.schemas().get("hours");
    const HoursColumns columns(schema);
    const CountingStates counting(schema, rules);
    std::vector<Movement> list;
    struct Open {
        Date date;
        std::int64_t credit = 0;
        std::string note;
    };
    std::map<CaseKey, Open> entries;
    walk(store, schema, {until, nullptr, {}}, [&](const Event& event) {
        if (event.from == no_state) {
            if (event.cell(columns.account) != account) return;
            entries[event.key] = {Date::from_iso(event.cell(columns.date)).value_or(Date()),
                                  whole(event.cell(columns.credit)), std::string(event.cell(columns.kind))};
        }
        const auto found = entries.find(event.key);
        if (found == entries.end()) return;
        const bool before = event.from != no_state && counting.counts(event.from);
        const bool after = counting.counts(event.to);
        if (before == after) return;
        list.push_back({found->second.date, event.at, event.id.text(), event.spec->name, found->second.note,
                        after ? found->second.credit : -found->second.credit});
    });
    for (const auto& movement : read_movements(store, until)) {
        if (!movement.stands || (movement.account != account && movement.to != account)) continue;
        const bool incoming = movement.to.empty() || movement.to == account;
        const auto other = movement.to.empty() ? std::string() : incoming ? movement.account : movement.to;
        list.push_back({movement.date, movement.at, movement.id, movement.event,
                        other.empty() ? movement.reason : other,
                        incoming ? movement.minutes : -movement.minutes});
    }
    for (const auto& booking : read_bookings(store, {until, nullptr, {}}).list)
        if (booking.account == account && booking.charge > 0)
            list.push_back({booking.start.date(zone), booking.changed, booking.id, state_name(booking.state),
                            booking.venue, -booking.charge});
    std::stable_sort(list.begin(), list.end(),
                     [](const Movement& a, const Movement& b) { return a.at < b.at; });
    if (const auto expired = Accounts(store, rules, today, until).of(account).expired; expired > 0)
        list.push_back({today, until.value_or(Instant::at(today, 1439, zone)), "", "expire", "", -expired});
    return list;
}

} // namespace cgov
