// SPDX-License-Identifier: MIT
#include "bank/hours_fold.hpp"

#include "bank/hours.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/cases.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <tuple>

namespace cgov {
namespace {

constexpr std::int32_t first_day = -719162; // 0001-01-01

std::uint32_t whole(std::string_view cell) {
    std::uint32_t value = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return value;
}

std::uint32_t figure(const Event& event, std::size_t column) {
    return static_cast<std::uint32_t>(whole_cell(event, column));
}

/// "14:00" as the schema writes it; -1 when empty.
int minute_of(std::string_view cell) {
    return cell.size() == 5 ? static_cast<int>(whole(cell.substr(0, 2)) * 60 + whole(cell.substr(3))) : -1;
}

} // namespace

std::uint32_t Names::number(std::string_view name) {
    if (CaseId id; name.starts_with('P') && id.read(name)) {
        if (persons_.empty() || desks_[last_desk_] != id.desk) last_desk_ = desk(id.desk);
        auto& known = persons_[last_desk_];
        if (id.number >= known.size() && id.number < 1U << 24) known.resize(id.number + id.number / 2 + 64);
        if (id.number < known.size()) {
            auto& position = known[id.number];
            if (position == 0) position = add(name) + 1;
            return position - 1;
        }
    }
    const auto [found, fresh] =
        numbers_.try_emplace(std::string(name), static_cast<std::uint32_t>(names_.size()));
    if (fresh) add(name);
    return found->second;
}

std::uint32_t Names::add(std::string_view name) {
    names_.emplace_back(name);
    return static_cast<std::uint32_t>(names_.size() - 1);
}

std::size_t Names::desk(Desk wanted) {
    const auto found = std::find(desks_.begin(), desks_.end(), wanted);
    if (found != desks_.end()) return static_cast<std::size_t>(found - desks_.begin());
    desks_.push_back(wanted);
    persons_.emplace_back();
    return desks_.size() - 1;
}

HoursEntry::HoursEntry(std::uint32_t account, std::uint32_t person, Date date, std::uint32_t minutes,
                       std::uint32_t credit, int start, std::uint32_t by)
    : who_(std::uint64_t{account + 1} | std::uint64_t{person} << 24 |
           std::uint64_t{std::min(minutes, 0x7FFU)} << 48 | std::uint64_t{by} << 59),
      what_(std::uint64_t{std::min(credit, 0xFFFFFFFU)} |
            std::uint64_t{static_cast<std::uint32_t>(date.days - first_day) & 0x3FFFFF} << 28 |
            std::uint64_t{static_cast<std::uint32_t>(std::clamp(start, -1, 1439) + 1)} << 50 |
            std::uint64_t{by >> 5} << 61) {}

HoursFold::HoursFold(const Store& store, std::optional<Instant> until, Cache cache) {
    const auto& schema = store.schemas().get("hours");
    states_ = schema.states().size();
    const bool may_cache = !until && store.cache_from() != Store::no_cache;
    WalkStart start{CaseTable(schema), {}};
    try {
        if (may_cache && cache == Cache::use && load(store, start)) {
            read(store, until, &start);
            if (fresh_bytes_ >= store.cache_from()) keep(store);
            return;
        }
    } catch (const CacheDamaged&) {
        *this = HoursFold(store, until, Cache::ignore);
        return;
    }
    read(store, until, nullptr);
    if (may_cache && fresh_bytes_ >= store.cache_from()) keep(store);
}

void HoursFold::read(const Store& store, std::optional<Instant> until, WalkStart* start) {
    const auto& schema = store.schemas().get("hours");
    const HoursColumns columns(schema);
    const bool resumed = start != nullptr;
    const auto base_at = last_at_;
    const auto base_desk = last_desk_;
    const auto base_seq = last_seq_;
    // An event older than what the cache has seen would have been met before it.
    const auto in_order = [&](const Event& event) {
        if (resumed && std::tuple(event.at, event.desk, event.seq) < std::tuple(base_at, base_desk, base_seq))
            throw CacheDamaged{};
        last_at_ = event.at;
        last_desk_ = event.desk;
        last_seq_ = event.seq;
    };
    DateReader dates;
    std::map<std::string, std::size_t, std::less<>> from;
    if (resumed)
        for (const auto& [path, point] : start->files) from[path] = point.offset;
    WalkOptions options;
    options.until = until;
    options.start = start;
    if (!until) options.reached = &reached_;
    options.conflict = options.voided = in_order;
    table_ = walk(store, schema, options, [&](const Event& event) {
        in_order(event);
        if (event.from == no_state) {
            auto& entry = entries_[event.key];
            const auto account = names_.number(event.cell(columns.account));
            const bool same = event.row->raw(columns.person) == event.row->raw(columns.account);
            const auto person = event.cell(columns.person);
            const auto named = person.empty() ? HoursEntry::nobody : same ? account : names_.number(person);
            if (names_.list().size() >= HoursEntry::nobody)
                throw Error(Kind::store, message("more than {} accounts", HoursEntry::nobody));
            if (account >= is_account_.size()) is_account_.resize(account + account / 2 + 64);
            is_account_[account] = 1;
            Date date;
            if (!dates.read(event.cell(columns.date), date)) damaged_cell(event, columns.date);
            // In place: a copy of what was just put together waits for it.
            std::construct_at(&entry, account, named, date, figure(event, columns.minutes),
                              figure(event, columns.credit), minute_of(event.cell(columns.start)),
                              operator_number(event.cell(Schema::by_column)));
        }
        if (!resumed) return;
        const auto moved = entry(event.key);
        if (!moved.exists()) return;
        touch(moved.account());
        if (event.from != no_state) sums_[moved.account() * states_ + event.from] -= moved.credit();
        sums_[moved.account() * states_ + event.to] += moved.credit();
    });
    for (const auto& [path, point] : reached_) fresh_bytes_ += point.offset - from[path];
    if (resumed) return;
    sums_.assign(names_.list().size() * states_, 0);
    for (std::uint32_t desk = 0; desk < table_->tails().size(); ++desk)
        for (std::uint32_t number = 0; number < table_->numbers(desk); ++number) {
            const CaseKey key{desk, number};
            const auto state = table_->state(key);
            const auto* entry = entries_.find(key);
            if (state != no_state && entry && entry->exists())
                sums_[entry->account() * states_ + state] += entry->credit();
        }
}

void HoursFold::touch(std::uint32_t account) {
    if (account >= touched_.size()) touched_.resize(account + 1, true); // a new one is touched
    touched_[account] = true;
    if (sums_.size() < touched_.size() * states_) sums_.resize(touched_.size() * states_);
}

std::uint32_t HoursFold::operator_number(std::string_view by) {
    if (last_operator_ < operators_.size() && operators_[last_operator_] == by) return last_operator_;
    const auto found = std::find(operators_.begin(), operators_.end(), by);
    if (found == operators_.end()) {
        if (operators_.size() == HoursEntry::many) return HoursEntry::many;
        operators_.emplace_back(by);
        last_operator_ = static_cast<std::uint32_t>(operators_.size() - 1);
    } else {
        last_operator_ = static_cast<std::uint32_t>(found - operators_.begin());
    }
    return last_operator_;
}

std::optional<std::string_view> HoursFold::recorded_by(CaseKey key) const {
    const auto number = entry(key).by();
    return number < operators_.size() ? std::optional<std::string_view>(operators_[number]) : std::nullopt;
}

HoursEntry HoursFold::entry(CaseKey key) const {
    if (const auto* fresh = entries_.find(key); fresh && fresh->exists()) return *fresh;
    if (cache_ && key.desk < desks_.size() && key.number < desks_[key.desk].count)
        return cached(desks_[key.desk].first + key.number);
    return {};
}

std::size_t HoursFold::size() const {
    std::size_t count = 0;
    for (std::uint32_t desk = 0; desk < table_->tails().size(); ++desk) count += table_->numbers(desk);
    return count;
}

void HoursFold::each_on(Period days,
                        const std::function<void(CaseKey, const HoursEntry&, State)>& visit) const {
    const auto look = [&](CaseKey key, const HoursEntry& entry) {
        const auto state = table_->state(key);
        if (state != no_state && entry.exists() && days.contains(entry.date())) visit(key, entry, state);
    };
    if (cache_) each_cached_on(days, look);
    entries_.each_key(look);
}

void HoursFold::each_of(const std::vector<bool>& wanted,
                        const std::function<void(const HoursEntry&, State)>& visit) const {
    const auto look = [&](CaseKey key, const HoursEntry& entry) {
        const auto state = table_->state(key);
        if (state != no_state && entry.exists() && entry.account() < wanted.size() && wanted[entry.account()])
            visit(entry, state);
    };
    entries_.each_key(look);
    if (cache_) each_cached_of(wanted, look);
}

} // namespace cgov
