// SPDX-License-Identifier: MIT
#pragma once

#include "store/cache.hpp"
#include "store/ledger.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cgov {

/// Names become numbers once, so that a million rows need no strings. A person's id is found by its number.
class Names {
  public:
    std::uint32_t number(std::string_view name);
    void expect(std::size_t count) { names_.reserve(count); }
    const std::vector<std::string>& list() const { return names_; }

  private:
    std::uint32_t add(std::string_view name);
    std::size_t desk(Desk wanted);

    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<std::string> names_;
    std::vector<Desk> desks_;
    std::vector<std::vector<std::uint32_t>> persons_; ///< by desk and number; position + 1
    std::size_t last_desk_ = 0;
};

/// What the bank and the rules of recording need to know of an entry, in 16 bytes. Figures that the schema
/// does not allow are cut to what fits; `check` names them.
class HoursEntry {
  public:
    static constexpr std::uint32_t nobody = (1U << 24) - 1;
    /// An operator whose number does not fit; somebody must look into the ledger.
    static constexpr std::uint32_t many = (1U << 8) - 1;
    HoursEntry() = default;
    /// account, person: numbers of names (person may be `nobody`); start: minute of the day or -1; by: the
    /// number of the operator who recorded it, or `many`.
    HoursEntry(std::uint32_t account, std::uint32_t person, Date date, std::uint32_t minutes,
               std::uint32_t credit, int start, std::uint32_t by);
    bool exists() const { return who_ != 0; }
    std::uint32_t account() const { return static_cast<std::uint32_t>(who_ & 0xFFFFFF) - 1; }
    std::uint32_t person() const { return static_cast<std::uint32_t>(who_ >> 24 & 0xFFFFFF); }
    int minutes() const { return static_cast<int>(who_ >> 48 & 0x7FF); }
    std::uint32_t credit() const { return static_cast<std::uint32_t>(what_ & 0xFFFFFFF); }
    Date date() const { return {static_cast<std::int32_t>(what_ >> 28 & 0x3FFFFF) - 719162}; }
    int start() const { return static_cast<int>(what_ >> 50 & 0x7FF) - 1; }
    std::uint32_t by() const { return static_cast<std::uint32_t>(who_ >> 59 | (what_ >> 61) << 5); }

  private:
    std::uint64_t who_ = 0;  ///< account + 1: 24 bits, person: 24, minutes: 11, by: its lower 5
    std::uint64_t what_ = 0; ///< credit: 28 bits, days since 0001-01-01: 22, start + 1: 11, by: its upper 3
};

/// The fold of the service hours: every entry with its last state, and the sums by account. After a first
/// reading of a large ledger it is kept in the cache; later ones read only what has been written since.
class HoursFold {
  public:
    enum class Cache { use, ignore };
    /// The state at `until`, else now (only that is ever cached). Throws as walk() does. Looking further into
    /// a cache that is damaged throws CacheDamaged: see with_hours().
    explicit HoursFold(const Store& store, std::optional<Instant> until = std::nullopt,
                       Cache cache = Cache::use);

    const CaseTable& table() const { return *table_; }
    CaseTable take_table() { return std::move(*table_); }
    Names& names() { return names_; }
    const Names& names() const { return names_; }

    /// Who recorded an entry; nothing where only the ledger says so.
    std::optional<std::string_view> recorded_by(CaseKey key) const;
    /// Credit of an account's entries in this state.
    std::int64_t credit(std::uint32_t account, State state) const {
        const auto at = account * states_ + state;
        return at < sums_.size() ? sums_[at] : 0;
    }
    /// Has it ever been an entry's account? A person who served for another account is a name too.
    bool is_account(std::uint32_t name) const { return name < is_account_.size() && is_account_[name] != 0; }
    /// How many numbers the desks have given, those that are missing too: no fewer than there are entries.
    std::size_t size() const;
    /// The entries of these days.
    void each_on(Period days, const std::function<void(CaseKey, const HoursEntry&, State)>& visit) const;
    /// The entries of the accounts marked in `wanted`.
    void each_of(const std::vector<bool>& wanted,
                 const std::function<void(const HoursEntry&, State)>& visit) const;

    /// What was read from the cache, or empty; it and the accounts not touched since decide what is still
    /// true of what was reckoned from it.
    const std::string& base() const { return base_; }
    bool touched(std::uint32_t account) const { return account >= touched_.size() || touched_[account]; }

  private:
    struct Desks {
        std::uint32_t first = 0, count = 0; ///< positions of a desk's numbers in the cache
    };
    void read(const Store& store, std::optional<Instant> until, WalkStart* start);
    HoursEntry entry(CaseKey key) const;
    void touch(std::uint32_t account);
    std::uint32_t operator_number(std::string_view by);

    // The cache: hours_cache.cpp.
    bool load(const Store& store, WalkStart& start);
    bool still_holds(const Store& store, std::string_view told, WalkStart& start);
    void keep(const Store& store) const;
    void keep_entries(CacheWriter& writer) const;
    HoursEntry cached(std::uint32_t position) const;
    const HoursEntry& checked(const HoursEntry& entry) const;
    std::vector<HoursEntry> all_cached() const;
    CaseKey key_of(std::uint32_t position) const;
    void each_cached_on(Period days, const std::function<void(CaseKey, const HoursEntry&)>& visit) const;
    void each_cached_of(const std::vector<bool>& wanted,
                        const std::function<void(CaseKey, const HoursEntry&)>& visit) const;

    std::optional<CaseTable> table_;
    PerCase<HoursEntry> entries_; ///< those that the cache does not have
    Names names_;
    std::vector<std::string> operators_;
    std::uint32_t last_operator_ = 0;
    std::size_t states_ = 0;
    std::vector<std::int64_t> sums_; ///< by account and state
    std::vector<char> is_account_;   ///< by name
    std::vector<bool> touched_;
    std::string base_;
    std::optional<CacheFile> cache_;
    std::vector<Desks> desks_;                            ///< of the cache
    std::size_t cached_names_ = 0, cached_operators_ = 0; ///< how many the cache may speak of
    std::map<std::string, FilePoint, std::less<>> reached_;
    std::size_t fresh_bytes_ = 0; ///< of ledger that the cache does not have
    Instant last_at_{INT64_MIN};  ///< of the last event
    Desk last_desk_;
    std::uint64_t last_seq_ = 0;
};

/// Calls `use(fold)`; when the cache turns out to be damaged on the way, once more without it. `use` must not
/// change anything outside before it returns.
template <typename F>
auto with_hours(const Store& store, std::optional<Instant> until, F&& use) {
    try {
        HoursFold fold(store, until);
        return use(fold);
    } catch (const CacheDamaged&) {
        HoursFold fold(store, until, HoursFold::Cache::ignore);
        return use(fold);
    }
}

} // namespace cgov
