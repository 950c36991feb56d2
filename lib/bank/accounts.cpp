// SPDX-License-Identifier: MIT
#include "bank/accounts.hpp"

#include "bank/hours.hpp"
#include "bank/hours_fold.hpp"
#include "bank/lots.hpp"
#include "base/message.hpp"
#include "store/cases.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace cgov {
namespace {

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
                            whole_cell(event, schema.column("minutes")),
                            date_cell(event, schema.column("date")), event.at, true});
            position = static_cast<std::uint32_t>(list.size());
        } else if (event.to == reversed && position > 0) {
            list[position - 1].stands = false;
        }
    });
    return list;
}

/// What has expired of each account was reckoned from a cached fold of the hours; it is true as long as
/// nothing of the account has changed since. Kept beside the fold, because it takes the account's whole
/// history to reckon.
class ExpiryCache {
  public:
    ExpiryCache(const Store& store, const BankRules& rules, Date today, const HoursFold& hours)
        : store_(&store),
          key_(fmt::format("{} {} {} {} {}", hours.base(), rules.expire_after_months, rules.cap,
                           rules.second_person, rules.expire_after_months > 0 ? today.days : 0)) {
        if (hours.base().empty() || store.cache_from() == Store::no_cache) return;
        if (const auto file = CacheFile::open(store.files(), store.cache_path("expiry"));
            file && file->sections() == 2 && file->text(0) == key_) {
            lines_.resize(file->size(1) / sizeof(Line));
            file->read(1, 0, lines_.size() * sizeof(Line), lines_.data());
        }
    }
    /// `other`: a digest of the account's grants, transfers and bookings.
    std::optional<std::int64_t> find(std::uint32_t account, std::uint64_t other) const {
        constexpr std::int64_t largest = std::int64_t{1} << 60; // more than any account has
        if (account >= lines_.size() || !lines_[account].known || lines_[account].other != other)
            return std::nullopt;
        const auto expired = lines_[account].expired;
        return expired >= 0 && expired <= largest ? std::optional(expired) : std::nullopt;
    }
    void put(std::uint32_t account, std::uint64_t other, std::int64_t expired) {
        if (account >= lines_.size()) lines_.resize(account + 1);
        lines_[account] = {other, expired, 1};
        ++fresh_;
    }
    void keep() const {
        constexpr std::size_t worth_keeping = 64;
        if (fresh_ < worth_keeping) return;
        CacheFile::save(store_->files(), store_->cache_path("expiry"),
                        {key_, {reinterpret_cast<const char*>(lines_.data()), lines_.size() * sizeof(Line)}});
    }

  private:
    struct Line {
        std::uint64_t other = 0;
        std::int64_t expired = 0;
        std::uint64_t known = 0;
    };
    const Store* store_;
    std::string key_;
    std::vector<Line> lines_;
    std::size_t fresh_ = 0;
};

/// Grants, transfers and bookings of one account as one number, whatever their order.
void mix(std::uint64_t& digest, Date date, std::int64_t minutes) {
    const std::int64_t pair[] = {date.days, minutes};
    digest += quick_digest({reinterpret_cast<const char*>(pair), sizeof pair});
}

std::vector<Account> reckon(const Store& store, const BankRules& rules, Date today,
                            std::optional<Instant> until, HoursFold& hours) {
    auto& names = hours.names();
    const auto movements = read_movements(store, until);
    const auto bookings = read_bookings(store, {until, nullptr, {}});
    for (const auto& movement : movements) {
        names.number(movement.account);
        if (!movement.to.empty()) names.number(movement.to);
    }
    for (const auto& booking : bookings.list) names.number(booking.account);
    // A person who served for another account is a name too, but no account.
    std::vector<bool> moved(names.list().size());
    std::vector<Account> list(names.list().size());
    const auto& schema = store.schemas().get("hours");
    const CountingStates counting(schema, rules);
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        list[i].id = names.list()[i];
        moved[i] = hours.is_account(i);
        for (std::size_t state = 0; state < schema.states().size(); ++state)
            if (counting.counts(static_cast<State>(state)))
                list[i].earned += hours.credit(i, static_cast<State>(state));
    }
    for (const auto& movement : movements) {
        const auto from = names.number(movement.account);
        moved[from] = true;
        if (!movement.to.empty()) moved[names.number(movement.to)] = true;
        if (!movement.stands) continue;
        if (movement.to.empty()) {
            list[from].granted += movement.minutes;
        } else {
            list[from].sent += movement.minutes;
            list[names.number(movement.to)].received += movement.minutes;
        }
    }
    for (const auto& booking : bookings.list) {
        const auto number = names.number(booking.account);
        moved[number] = true;
        list[number].used += booking.charge;
        if (booking.occupies() && rules.booking_holds) list[number].held += booking.minutes;
    }

    // Days matter only where credit can expire; most communities let it stand.
    std::vector<bool> dated(list.size());
    bool any = false;
    for (std::size_t i = 0; i < list.size(); ++i) {
        dated[i] =
            rules.expire_after_months > 0 || list[i].earned + list[i].granted + list[i].received > rules.cap;
        any = any || dated[i];
    }
    if (any) {
        std::vector<std::vector<DatedChange>> changes(list.size());
        std::vector<std::uint64_t> digests(list.size());
        const auto change = [&](std::uint32_t account, Date date, std::int64_t minutes) {
            if (dated[account] && minutes != 0) changes[account].push_back({date, minutes});
        };
        for (const auto& movement : movements) {
            if (!movement.stands) continue;
            change(names.number(movement.account), movement.date,
                   movement.to.empty() ? movement.minutes : -movement.minutes);
            if (!movement.to.empty()) change(names.number(movement.to), movement.date, movement.minutes);
        }
        for (const auto& booking : bookings.list)
            change(names.number(booking.account), booking.start.date(store.settings().zone), -booking.charge);

        ExpiryCache cache(store, rules, today, hours);
        auto unknown = dated;
        for (std::uint32_t i = 0; i < list.size(); ++i) {
            if (!dated[i]) continue;
            for (const auto& each : changes[i]) mix(digests[i], each.date, each.minutes);
            const auto known = hours.touched(i) ? std::nullopt : cache.find(i, digests[i]);
            if (!known) continue;
            list[i].expired = *known;
            unknown[i] = false;
        }
        constexpr std::size_t in_one_go = 1 << 20; // so many entries at most are held at once
        std::vector<std::uint32_t> counts(list.size());
        hours.each_of(unknown, [&](const HoursEntry& entry, State) { ++counts[entry.account()]; });
        for (std::uint32_t first = 0, last = 0; first < list.size(); first = last) {
            std::vector<bool> wanted(list.size());
            for (std::size_t taken = 0; last < list.size(); ++last) {
                if (last > first && taken + counts[last] > in_one_go) break;
                taken += counts[last];
                wanted[last] = unknown[last];
                if (unknown[last]) changes[last].reserve(changes[last].size() + counts[last]);
            }
            hours.each_of(wanted, [&](const HoursEntry& entry, State state) {
                if (counting.counts(state)) change(entry.account(), entry.date(), entry.credit());
            });
            for (auto i = first; i < last; ++i) {
                if (!unknown[i]) continue;
                list[i].expired = expired_minutes(std::exchange(changes[i], {}), rules.expire_after_months,
                                                  rules.cap, today);
                if (!hours.touched(i)) cache.put(i, digests[i], list[i].expired);
            }
        }
        if (!hours.base().empty()) cache.keep();
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!moved[i]) continue;
        if (kept != i) list[kept] = std::move(list[i]);
        ++kept;
    }
    list.resize(kept);
    return list;
}

} // namespace

Accounts::Accounts(const Store& store, const BankRules& rules, Date today, std::optional<Instant> until) {
    list_ =
        with_hours(store, until, [&](HoursFold& hours) { return reckon(store, rules, today, until, hours); });
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
            entries[event.key] = {date_cell(event, columns.date), whole_cell(event, columns.credit),
                                  std::string(event.cell(columns.kind))};
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
