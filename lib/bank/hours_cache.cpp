// SPDX-License-Identifier: MIT
// The cache of HoursFold: what it holds, and whether it still holds. Whoever can write to the state directory
// can put sums of his own into it, but nothing in it leads out of the memory that belongs to it.
#include "bank/hours_fold.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

namespace cgov {
namespace {

/// In the order in which hours_cache_write.cpp writes them.
enum Section : std::size_t {
    meta,
    names,
    operators,
    sums,
    states,
    entries,
    by_day,
    by_account,
    account_entries, ///< the entries in the order of by_account, so that those of an account lie together
    limits,
    accounts,
    section_count
};

// More than any store has; a cache that says more is no cache of ours.
constexpr std::int64_t largest_sum = std::int64_t{1} << 60;
constexpr std::int64_t latest = std::int64_t{1} << 40; // seconds
constexpr std::uint32_t most_unused = 1 << 24;         // numbers that were taken by rows without effect

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
    if (!read_number(word, value)) throw CacheDamaged{};
    return value;
}

Desk desk_in(std::string_view word) {
    const auto desk = Desk::from_text(word);
    if (!desk) throw CacheDamaged{};
    return *desk;
}

Instant instant_in(std::string_view word) {
    const Instant at{number<std::int64_t>(word)};
    if (at.seconds != INT64_MIN && (at.seconds < -latest || at.seconds > latest)) throw CacheDamaged{};
    return at;
}

/// Whether a state is higher than `highest` (below 128): eight at a time, for there are a million.
bool any_above(const State* states, std::size_t count, std::size_t highest) {
    constexpr std::uint64_t each = 0x0101010101010101, top = 0x80 * each;
    const auto up_to_top = (0x7F - highest) * each; // what is higher reaches the top bit
    std::uint64_t found = 0;
    std::size_t i = 0;
    for (; i + sizeof found <= count; i += sizeof found) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, states + i, sizeof eight);
        found |= eight | ((eight & ~top) + up_to_top);
    }
    for (; i < count; ++i)
        if (states[i] > highest) return true;
    return (found & top) != 0;
}

/// Calls `use` with each line of a section.
template <typename F>
void each_line(const CacheFile& cache, std::size_t index, F&& use) {
    const auto text = cache.text(index);
    for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
        end = std::min(text.find('\n', at), text.size());
        use(std::string_view(text).substr(at, end - at));
    }
}

/// Whether the file has what was read of it; notes when it has no more.
bool same_file(const FileSystem& files, const std::string& path, FilePoint& point,
               const std::uint64_t* digest, std::int64_t cached_at) {
    const auto now = file_point(path);
    if (!now || now->size < point.offset) return false;
    const bool unchanged = untouched(point, *now, cached_at);
    point.done = unchanged && point.offset == point.size;
    return unchanged || (digest && prefix_digest(files, path, point.offset) == *digest);
}

} // namespace

// The first section is text: a line for the schema, the rows taken back, the last event, each desk and each
// file.
bool HoursFold::still_holds(const Store& store, std::string_view told, WalkStart& start) {
    std::map<std::string, std::uint64_t, std::less<>> digests;
    const std::size_t total = cache_->size(states);
    std::size_t position = 0;
    for (const auto line : split(told, '\n')) {
        const auto words = split(line, ' ');
        if (words.size() < 2) continue;
        if (words[0] == "of") {
            if (words[1] != fmt::format("{:016x}", quick_digest(start.table.schema().header()))) return false;
        } else if (words[0] == "voids") {
            if (words[1] != fmt::format("{:016x}", quick_digest(Voids(store, "hours").text()))) return false;
        } else if (words[0] == "last" && words.size() == 4) {
            last_at_ = instant_in(words[1]);
            last_desk_ = Desk::from_text(words[2]).value_or(Desk());
            last_seq_ = number<std::uint64_t>(words[3]);
        } else if (words[0] == "desk" && words.size() == 7) {
            const auto index = start.table.desk_index(desk_in(words[1]));
            if (index != desks_.size()) return false; // the same desk twice
            auto& tail = start.table.tail(index);
            tail.seq = number<std::uint64_t>(words[2]);
            tail.at = instant_in(words[3]);
            tail.last_number = number<std::uint32_t>(words[4]);
            tail.rows = number<std::uint64_t>(words[5]);
            const auto count = number<std::uint32_t>(words[6]);
            if (count > total - position || tail.last_number > count + most_unused) return false;
            desks_.push_back({static_cast<std::uint32_t>(position), count});
            position += count;
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
    if (position != total || total > UINT32_MAX || cache_->size(entries) != total * sizeof(HoursEntry))
        return false;
    std::set<std::string, std::less<>> there;
    for (const auto& file : ledger_files(store, "hours")) there.insert(file.path);
    const auto directory = store.path("ledgers/hours"); // seen to be no link once, not for every file
    return std::all_of(start.files.begin(), start.files.end(), [&](auto& file) {
        const auto digest = digests.find(file.first);
        return there.contains(file.first) &&
               same_file(store.files(), directory + file.first.substr(file.first.rfind('/')), file.second,
                         digest == digests.end() ? nullptr : &digest->second, cache_->written());
    });
}

bool HoursFold::load(const Store& store, WalkStart& start) {
    cache_ = CacheFile::open(store.files(), store.cache_path("hours"));
    if (!cache_ || cache_->sections() != section_count) {
        cache_.reset();
        return false;
    }
    const auto told = cache_->text(meta);
    if (!still_holds(store, told, start)) {
        cache_.reset();
        desks_.clear();
        return false;
    }
    State some[16 * CaseTable::states_at_a_time];
    for (std::uint32_t desk = 0; desk < desks_.size(); ++desk) {
        start.table.expect_states(desk, desks_[desk].count);
        for (std::uint32_t at = 0; at < desks_[desk].count;) {
            const auto count = std::min(static_cast<std::uint32_t>(sizeof some), desks_[desk].count - at);
            cache_->read(states, std::size_t{desks_[desk].first} + at, count, some);
            if (any_above(some, count, states_)) throw CacheDamaged{};
            start.table.add_states(desk, some, count);
            at += count;
        }
    }
    sums_ = section<std::int64_t>(*cache_, sums);
    names_.expect(sums_.size() / states_);
    each_line(*cache_, Section::names, [&](std::string_view name) { names_.number(name); });
    cached_names_ = names_.list().size();
    each_line(*cache_, operators, [&](std::string_view name) { operators_.emplace_back(name); });
    cached_operators_ = operators_.size();
    is_account_ = section<char>(*cache_, accounts);
    if (sums_.size() != cached_names_ * states_ || operators_.size() > HoursEntry::many ||
        std::any_of(sums_.begin(), sums_.end(),
                    [](std::int64_t sum) { return sum < 0 || sum > largest_sum; }))
        throw CacheDamaged{};
    touched_.assign(names_.list().size(), false);
    base_ = fmt::format("{:016x}", quick_digest(told));
    return true;
}

const HoursEntry& HoursFold::checked(const HoursEntry& entry) const {
    const auto is_name = [&](std::uint32_t name) { return name < cached_names_; };
    if (entry.exists() &&
        (!is_name(entry.account()) || !(entry.person() == HoursEntry::nobody || is_name(entry.person())) ||
         !(entry.by() == HoursEntry::many || entry.by() < cached_operators_)))
        throw CacheDamaged{};
    return entry;
}

HoursEntry HoursFold::cached(std::uint32_t position) const {
    HoursEntry entry;
    cache_->read(entries, position * sizeof entry, sizeof entry, &entry);
    return checked(entry);
}

std::vector<HoursEntry> HoursFold::all_cached() const {
    auto all = section<HoursEntry>(*cache_, entries);
    for (const auto& entry : all) checked(entry);
    return all;
}

/// Of a position that the cache has.
CaseKey HoursFold::key_of(std::uint32_t position) const {
    std::uint32_t desk = 0;
    while (desk + 1 < desks_.size() && desks_[desk + 1].first <= position) ++desk;
    return {desk, position - desks_[desk].first};
}

void HoursFold::each_cached_on(Period days,
                               const std::function<void(CaseKey, const HoursEntry&)>& visit) const {
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
        visit(key_of(position), entry);
    }
}

void HoursFold::each_cached_of(const std::vector<bool>& wanted,
                               const std::function<void(CaseKey, const HoursEntry&)>& visit) const {
    constexpr int few = 64;
    if (std::count(wanted.begin(), wanted.end(), true) > few) {
        constexpr std::uint32_t at_a_time = 1 << 14;
        std::vector<HoursEntry> some(at_a_time);
        const auto all = static_cast<std::uint32_t>(cache_->size(entries) / sizeof some[0]);
        for (std::uint32_t from = 0; from < all; from += at_a_time) {
            const auto count = std::min(at_a_time, all - from);
            cache_->read(entries, from * sizeof some[0], count * sizeof some[0], some.data());
            for (std::uint32_t i = 0; i < count; ++i) visit(key_of(from + i), checked(some[i]));
        }
        return;
    }
    const auto all = cache_->size(states);
    const auto ends = section<std::uint32_t>(*cache_, limits);
    std::vector<std::uint32_t> positions;
    std::vector<HoursEntry> own;
    for (std::size_t account = 0; account < wanted.size() && account + 1 < ends.size(); ++account) {
        if (!wanted[account]) continue;
        const std::size_t first = ends[account], last = ends[account + 1];
        if (first > last || last > all) throw CacheDamaged{};
        positions.resize(last - first);
        own.resize(last - first);
        cache_->read(by_account, first * sizeof positions[0], positions.size() * sizeof positions[0],
                     positions.data());
        cache_->read(account_entries, first * sizeof own[0], own.size() * sizeof own[0], own.data());
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (positions[i] >= all || own[i].account() != account) throw CacheDamaged{};
            visit(key_of(positions[i]), checked(own[i]));
        }
    }
}

} // namespace cgov
