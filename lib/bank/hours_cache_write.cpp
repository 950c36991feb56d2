// SPDX-License-Identifier: MIT
// The cache of HoursFold is written: see hours_cache.cpp for what it holds.
#include "bank/hours_fold.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace cgov {
namespace {

/// How many bytes are sorted at a time.
constexpr std::size_t in_one_go = 1 << 23;

/// How many entries have a key below each key from `lowest` on, at last of all.
struct Ends {
    std::int64_t lowest = 0;
    std::vector<std::uint32_t> values;

    template <typename Each, typename Key>
    Ends(std::int64_t from, std::int64_t to, Each&& each, Key&& key)
        : lowest(from), values(static_cast<std::size_t>(to - from) + 2) {
        each([&](std::uint32_t, const HoursEntry& entry) { ++values[index(key(entry)) + 1]; });
        std::partial_sum(values.begin(), values.end(), values.begin());
    }
    std::size_t index(std::int64_t key) const { return static_cast<std::size_t>(key - lowest); }
};

/// Writes what `make` makes of each entry in the order of their keys, those of equal keys in their own order.
/// In pieces: the order of ten million entries would take a quarter of their memory.
template <typename Each, typename Key, typename Make>
void write_in_order(CacheWriter& writer, const Ends& ends, Each&& each, Key&& key, Make&& make) {
    const auto& values = ends.values;
    auto next = values;
    std::vector<decltype(make(std::uint32_t(), HoursEntry()))> piece;
    for (std::size_t from = 0; from + 1 < values.size();) {
        auto to = from + 1;
        const auto fits = [&](std::size_t end) {
            return (values[end] - values[from]) * sizeof piece[0] <= in_one_go;
        };
        while (to + 1 < values.size() && fits(to + 1)) ++to;
        piece.resize(values[to] - values[from]);
        if (!piece.empty())
            each([&](std::uint32_t position, const HoursEntry& entry) {
                const auto k = ends.index(key(entry));
                if (k >= from && k < to) piece[next[k]++ - values[from]] = make(position, entry);
            });
        writer.write_values(piece.data(), piece.size());
        from = to;
    }
}

} // namespace

void HoursFold::keep(const Store& store) const {
    std::string told = fmt::format(
        "of {:016x}\nvoids {:016x}\nlast {} {} {}\n", quick_digest(store.schemas().get("hours").header()),
        quick_digest(Voids(store, "hours").text()), last_at_.seconds, last_desk_.text(), last_seq_);
    for (std::uint32_t desk = 0; desk < table_->tails().size(); ++desk) {
        const auto& tail = table_->tails()[desk];
        told += fmt::format("desk {} {} {} {} {} {}\n", tail.desk.text(), tail.seq, tail.at.seconds,
                            tail.last_number, tail.rows, table_->numbers(desk));
    }
    std::map<Desk, std::string> last_file; // the one that will grow
    for (const auto& file : ledger_files(store, "hours")) last_file[file.desk] = file.path;
    for (const auto& file : reached_) {
        const auto& point = file.second;
        const bool grows = std::any_of(last_file.begin(), last_file.end(),
                                       [&](const auto& entry) { return entry.second == file.first; });
        told += fmt::format(
            "file {} {} {} {} {} {} {} {}\n", file.first, point.offset, point.line, point.size, point.changed,
            point.status_changed, point.inode,
            grows ? std::to_string(prefix_digest(store.files(), store.path(file.first), point.offset)) : "-");
    }
    const auto listed = [](const std::vector<std::string>& list) {
        std::string lines;
        for (const auto& name : list) lines += name + "\n";
        return lines;
    };
    for (const auto& name : operators_)
        if (name.find('\n') != std::string::npos) return; // nobody's name; `check` says so
    CacheWriter writer(store.files(), store.cache_path("hours"));
    writer.begin();
    writer.write(told);
    writer.begin();
    writer.write(listed(names_.list()));
    writer.begin();
    writer.write(listed(operators_));
    auto all_sums = sums_;
    all_sums.resize(names_.list().size() * states_);
    writer.begin();
    writer.write_values(all_sums.data(), all_sums.size());
    keep_entries(writer);
    writer.begin();
    writer.write({is_account_.data(), is_account_.size()});
    writer.finish();
}

void HoursFold::keep_entries(CacheWriter& writer) const {
    const auto old = cache_ ? all_cached() : std::vector<HoursEntry>();
    std::vector<std::uint32_t> firsts; // position of each desk's number 0
    std::uint32_t total = 0;
    for (std::uint32_t desk = 0; desk < table_->tails().size(); ++desk) {
        firsts.push_back(total);
        total += table_->numbers(desk);
    }
    const auto each_case = [&](auto&& use) {
        for (std::uint32_t desk = 0; desk < firsts.size(); ++desk)
            for (std::uint32_t number = 0, count = table_->numbers(desk); number < count; ++number) {
                const CaseKey key{desk, number};
                const auto state = table_->state(key);
                HoursEntry entry;
                if (state != no_state) {
                    const auto* fresh = entries_.find(key);
                    if (fresh && fresh->exists())
                        entry = *fresh;
                    else if (desk < desks_.size() && number < desks_[desk].count)
                        entry = old[desks_[desk].first + number];
                }
                use(firsts[desk] + number, state, entry);
            }
    };
    std::int32_t first_day = INT32_MAX, last_day = INT32_MIN;
    writer.begin();
    each_case([&](std::uint32_t, State state, const HoursEntry& entry) {
        const auto kept = static_cast<State>(state + 1); // 0 where there is none
        writer.write_values(&kept, 1);
        if (!entry.exists()) return;
        first_day = std::min(first_day, entry.date().days);
        last_day = std::max(last_day, entry.date().days);
    });
    writer.begin();
    each_case([&](std::uint32_t, State, const HoursEntry& entry) { writer.write_values(&entry, 1); });
    const auto each = [&](auto&& use) {
        each_case([&](std::uint32_t position, State, const HoursEntry& entry) {
            if (entry.exists()) use(position, entry);
        });
    };
    const auto day = [](const HoursEntry& entry) { return std::int64_t{entry.date().days}; };
    const auto account = [](const HoursEntry& entry) { return std::int64_t{entry.account()}; };
    const auto position_of = [](std::uint32_t position, const HoursEntry&) { return position; };
    writer.begin();
    if (first_day <= last_day)
        write_in_order(writer, Ends(first_day, last_day, each, day), each, day, position_of);
    const Ends ends(0, static_cast<std::int64_t>(names_.list().size()), each, account);
    writer.begin();
    write_in_order(writer, ends, each, account, position_of);
    writer.begin();
    write_in_order(writer, ends, each, account, [](std::uint32_t, const HoursEntry& entry) { return entry; });
    writer.begin();
    writer.write_values(ends.values.data(), names_.list().size() + 1);
}

} // namespace cgov
