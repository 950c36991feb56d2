// SPDX-License-Identifier: MIT
#include "bank/hours_fold.hpp"

#include "bank/hours.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <numeric>
#include <tuple>

namespace cgov {
namespace {

constexpr std::int32_t first_day = -719162; // 0001-01-01
enum Section : std::size_t {
    meta,
    names,
    sums,
    states,
    entries,
    by_day,
    by_account,
    limits,
    accounts,
    section_count
};

std::uint32_t whole(std::string_view cell) {
    std::uint32_t value = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return value;
}

/// "14:00" as the schema writes it; -1 when empty.
int minute_of(std::string_view cell) {
    return cell.size() == 5 ? static_cast<int>(whole(cell.substr(0, 2)) * 60 + whole(cell.substr(3))) : -1;
}

template <typename T>
std::string_view bytes_of(const std::vector<T>& values) {
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

template <typename T>
std::vector<T> section(const CacheFile& cache, std::size_t index) {
    if (cache.size(index) % sizeof(T) != 0) throw CacheDamaged{};
    std::vector<T> values(cache.size(index) / sizeof(T));
    cache.read(index, 0, cache.size(index), values.data());
    return values;
}

template <typename T>
T number(std::string_view word) {
    T value{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size()) throw CacheDamaged{};
    return value;
}

/// Of the first `size` bytes of a file.
std::uint64_t prefix_digest(const Store& store, const std::string& path, std::size_t size) {
    const auto file = open_plain(store.files(), store.path(path));
    if (!file) return 0;
    std::string bytes(size, '\0');
    bytes.resize(read_at(store.files(), file->get(), bytes.data(), size, 0, path));
    return quick_digest(bytes);
}

/// A file written this shortly before the cache may have changed once more without its times telling.
constexpr std::int64_t settled = 2'000'000'000;

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
                       std::uint32_t credit, int start)
    : who_(std::uint64_t{account + 1} | std::uint64_t{person} << 24 |
           std::uint64_t{std::min(minutes, 0xFFFFU)} << 48),
      what_(std::uint64_t{std::min(credit, 0xFFFFFFFU)} |
            std::uint64_t{static_cast<std::uint32_t>(date.days - first_day) & 0x3FFFFF} << 28 |
            std::uint64_t{static_cast<std::uint32_t>(start + 1) & 0x3FFF} << 50) {}

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
            const auto person = event.cell(columns.person);
            const auto account = names_.number(event.cell(columns.account));
            const auto named = person.empty() ? HoursEntry::nobody : names_.number(person);
            if (names_.list().size() >= HoursEntry::nobody)
                throw Error(Kind::store, message("more than {} accounts", HoursEntry::nobody));
            if (account >= is_account_.size()) is_account_.resize(account + account / 2 + 64);
            is_account_[account] = 1;
            entry = {account,
                     named,
                     dates.date(event.cell(columns.date)).value_or(Date()),
                     whole(event.cell(columns.minutes)),
                     whole(event.cell(columns.credit)),
                     minute_of(event.cell(columns.start))};
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

HoursEntry HoursFold::cached(std::uint32_t position) const {
    HoursEntry entry;
    cache_->read(entries, position * sizeof entry, sizeof entry, &entry);
    return entry;
}

HoursEntry HoursFold::entry(CaseKey key) const {
    if (const auto* fresh = entries_.find(key); fresh && fresh->exists()) return *fresh;
    if (cache_ && key.desk < desks_.size() && key.number < desks_[key.desk].count)
        return cached(desks_[key.desk].first + key.number);
    return {};
}

CaseKey HoursFold::key_of(std::uint32_t position) const {
    std::uint32_t desk = 0;
    while (desk + 1 < desks_.size() && desks_[desk + 1].first <= position) ++desk;
    return {desk, position - desks_[desk].first};
}

void HoursFold::each_on(Period days,
                        const std::function<void(CaseKey, const HoursEntry&, State)>& visit) const {
    const auto look = [&](CaseKey key, const HoursEntry& entry) {
        const auto state = table_->state(key);
        if (state != no_state && entry.exists() && days.contains(entry.date())) visit(key, entry, state);
    };
    if (cache_) {
        const auto position_at = [&](std::size_t i) {
            std::uint32_t position = 0;
            cache_->read(by_day, i * sizeof position, sizeof position, &position);
            return position;
        };
        const auto count = cache_->size(by_day) / sizeof(std::uint32_t);
        std::size_t low = 0, high = count;
        while (low < high) {
            const auto middle = (low + high) / 2;
            if (cached(position_at(middle)).date() < days.from)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < count; ++low) {
            const auto position = position_at(low);
            const auto entry = cached(position);
            if (entry.date() > days.to) break;
            look(key_of(position), entry);
        }
    }
    entries_.each_key([&](CaseKey key, const HoursEntry& entry) { look(key, entry); });
}

void HoursFold::each_of(const std::vector<bool>& wanted,
                        const std::function<void(const HoursEntry&, State)>& visit) const {
    const auto look = [&](CaseKey key, const HoursEntry& entry) {
        const auto state = table_->state(key);
        if (state != no_state && entry.exists() && entry.account() < wanted.size() && wanted[entry.account()])
            visit(entry, state);
    };
    entries_.each_key([&](CaseKey key, const HoursEntry& entry) { look(key, entry); });
    if (!cache_) return;
    const auto ends = section<std::uint32_t>(*cache_, limits);
    const auto many = static_cast<std::size_t>(std::count(wanted.begin(), wanted.end(), true)) > 64;
    if (many) {
        const auto all = section<HoursEntry>(*cache_, entries);
        for (std::uint32_t desk = 0; desk < desks_.size(); ++desk)
            for (std::uint32_t number = 0; number < desks_[desk].count; ++number)
                look({desk, number}, all[desks_[desk].first + number]);
        return;
    }
    for (std::size_t account = 0; account < wanted.size() && account + 1 < ends.size(); ++account) {
        if (!wanted[account]) continue;
        for (auto i = ends[account]; i < ends[account + 1]; ++i) {
            std::uint32_t position = 0;
            cache_->read(by_account, i * sizeof position, sizeof position, &position);
            look(key_of(position), cached(position));
        }
    }
}

// --- the cache: what it holds, and whether it still holds ---

// Its first section is text: a line for the schema, the rows taken back, the last event, each desk and each
// file.
bool HoursFold::load(const Store& store, WalkStart& start) {
    cache_ = CacheFile::open(store.files(), store.cache_path("hours"));
    if (!cache_ || cache_->sections() != section_count) {
        cache_.reset();
        return false;
    }
    const auto told = cache_->text(meta);
    std::map<std::string, std::uint64_t, std::less<>> digests;
    std::uint32_t position = 0;
    bool same = true;
    for (const auto line : split(told, '\n')) {
        const auto words = split(line, ' ');
        if (words.size() < 2) continue;
        if (words[0] == "of")
            same = same && words[1] == fmt::format("{:016x}", quick_digest(start.table.schema().header()));
        else if (words[0] == "voids")
            same = same && words[1] == fmt::format("{:016x}", quick_digest(Voids(store, "hours").text()));
        else if (words[0] == "last" && words.size() == 4) {
            last_at_ = {number<std::int64_t>(words[1])};
            last_desk_ = Desk::from_text(words[2]).value_or(Desk());
            last_seq_ = number<std::uint64_t>(words[3]);
        } else if (words[0] == "desk" && words.size() == 7) {
            const auto index = start.table.desk_index(Desk::from_text(words[1]).value_or(Desk()));
            auto& tail = start.table.tail(index);
            tail.seq = number<std::uint64_t>(words[2]);
            tail.at = {number<std::int64_t>(words[3])};
            tail.last_number = number<std::uint32_t>(words[4]);
            tail.rows = number<std::uint64_t>(words[5]);
            desks_.push_back({position, number<std::uint32_t>(words[6])});
            position += desks_.back().count;
        } else if (words[0] == "file" && words.size() == 9) {
            FilePoint point;
            point.offset = number<std::size_t>(words[2]);
            point.line = number<std::size_t>(words[3]);
            point.size = number<std::size_t>(words[4]);
            point.changed = number<std::int64_t>(words[5]);
            point.status_changed = number<std::int64_t>(words[6]);
            point.inode = number<std::uint64_t>(words[7]);
            if (words[8] != "-") digests[std::string(words[1])] = number<std::uint64_t>(words[8]);
            start.files.emplace(words[1], point);
        }
    }
    for (const auto& [path, point] : start.files) {
        if (!same) break;
        const auto file = open_plain(store.files(), store.path(path));
        if (!file) {
            same = false;
            break;
        }
        const auto now = file_point(file->get(), path);
        const bool untouched = now.size == point.size && now.changed == point.changed &&
                               now.status_changed == point.status_changed && now.inode == point.inode &&
                               std::max(now.changed, now.status_changed) + settled < cache_->written();
        const auto known = digests.find(path);
        same = untouched || (known != digests.end() && now.size >= point.offset &&
                             prefix_digest(store, path, point.offset) == known->second);
    }
    if (!same || cache_->size(states) != position) {
        cache_.reset();
        desks_.clear();
        return false;
    }
    const auto states_now = section<State>(*cache_, states);
    for (std::uint32_t desk = 0; desk < desks_.size(); ++desk)
        start.table.set_states(desk, states_now.data() + desks_[desk].first, desks_[desk].count);
    sums_ = section<std::int64_t>(*cache_, sums);
    const auto listed = cache_->text(Section::names);
    if (!listed.empty())
        for (const auto name : split(std::string_view(listed).substr(0, listed.size() - 1), '\n'))
            names_.number(name);
    is_account_ = section<char>(*cache_, accounts);
    touched_.assign(names_.list().size(), false);
    base_ = fmt::format("{:016x}", quick_digest(told));
    return true;
}

void HoursFold::keep(const Store& store) {
    std::string told = fmt::format(
        "of {:016x}\nvoids {:016x}\nlast {} {} {}\n", quick_digest(store.schemas().get("hours").header()),
        quick_digest(Voids(store, "hours").text()), last_at_.seconds, last_desk_.text(), last_seq_);
    std::vector<HoursEntry> all;
    std::vector<State> last_states;
    std::size_t total = 0;
    for (std::uint32_t desk = 0; desk < table_->tails().size(); ++desk) total += table_->numbers(desk);
    all.reserve(total);
    last_states.reserve(total);
    for (std::uint32_t desk = 0; desk < table_->tails().size(); ++desk) {
        const auto& tail = table_->tails()[desk];
        const auto count = table_->numbers(desk);
        told += fmt::format("desk {} {} {} {} {} {}\n", tail.desk.text(), tail.seq, tail.at.seconds,
                            tail.last_number, tail.rows, count);
        for (std::uint32_t number = 0; number < count; ++number) {
            const CaseKey key{desk, number};
            const auto state = table_->state(key);
            all.push_back(state == no_state ? HoursEntry() : entry(key));
            last_states.push_back(static_cast<State>(state + 1));
        }
    }
    std::map<Desk, std::string> last_file; // the one that will grow
    for (const auto& file : ledger_files(store, "hours")) last_file[file.desk] = file.path;
    for (const auto& file : reached_) {
        const auto& point = file.second;
        const bool grows = std::any_of(last_file.begin(), last_file.end(),
                                       [&](const auto& entry) { return entry.second == file.first; });
        told += fmt::format("file {} {} {} {} {} {} {} {}\n", file.first, point.offset, point.line,
                            point.size, point.changed, point.status_changed, point.inode,
                            grows ? std::to_string(prefix_digest(store, file.first, point.offset)) : "-");
    }
    std::string listed;
    for (const auto& name : names_.list()) listed += name + "\n";

    std::vector<std::uint32_t> days, of_account, ends(names_.list().size() + 1, 0);
    days.reserve(total);
    for (std::uint32_t i = 0; i < all.size(); ++i)
        if (all[i].exists()) {
            days.push_back(i);
            ++ends[all[i].account() + 1];
        }
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    of_account.resize(days.size());
    auto next = ends;
    for (const auto i : days) of_account[next[all[i].account()]++] = i;
    std::stable_sort(days.begin(), days.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return all[a].date() < all[b].date(); });
    sums_.resize(names_.list().size() * states_);
    CacheFile::save(store.files(), store.cache_path("hours"),
                    {told, listed, bytes_of(sums_), bytes_of(last_states), bytes_of(all), bytes_of(days),
                     bytes_of(of_account), bytes_of(ends), bytes_of(is_account_)});
}

} // namespace cgov
