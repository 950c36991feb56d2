// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.hpp"
#include "store/store.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// What is added up in each store, and by what. Only rollups of the same subject can be merged.
struct RollupSubject {
    enum class Tally {
        hours,  ///< what the bank counts of the service hours: entries, minutes, credit
        balance ///< the accounts of the moral bank, in venue-minutes
    };
    Tally tally = Tally::hours;
    /// Of hours: what `hours tally` takes, but nothing that means something only inside one store.
    std::vector<std::string> keys;
    bool operator==(const RollupSubject&) const = default;
};

/// "hours" or "balance".
const char* tally_name(RollupSubject::Tally tally);
/// The figures of a tally, in their order: "entries", "minutes", "credit".
std::vector<std::string> tally_figures(RollupSubject::Tally tally);

/// The keys that a subject of this tally may have.
const std::vector<std::string_view>& subject_keys(RollupSubject::Tally tally);

/// What a rollup is grouped by: keys of its subject; "store"; or nothing, which is one line for all.
struct RollupGrouping {
    std::vector<std::string> keys;
    /// The names as a user gives them ("month,kind", "store", "all"); Error{input} for one that a rollup
    /// cannot be grouped by.
    static RollupGrouping parse(RollupSubject::Tally tally, std::string_view list);
    /// What has to be kept of each store for this.
    RollupSubject subject(RollupSubject::Tally tally) const;
};

/// The tally of one store in one state. The state is what HEAD names, and a digest of names and sizes of the
/// ledger files: these only grow, so that rows that are not committed yet make another state.
struct StoreTally {
    struct Line {
        std::vector<std::string> keys;
        std::vector<std::int64_t> figures;
        bool operator==(const Line&) const = default;
    };
    std::string store; ///< see store_id()
    std::string community;
    std::string commit;      ///< empty without git or before the first commit
    std::string ledgers;     ///< the digest, 16 hex digits
    std::string as_of;       ///< the day the figures hold for; empty: whatever day it is
    std::vector<Line> lines; ///< by keys, each once
    std::string origin;      ///< the directory or the file it came from; for messages

    bool same_state(const StoreTally& other) const {
        return commit == other.commit && ledgers == other.ledgers;
    }
};

/// Which day a rollup is of.
struct RollupDay {
    Date today;                ///< expired credit is reckoned at its end
    std::optional<Date> as_of; ///< leaves out what was written after it, by each store's own midnight
};

/// The tally of a store. Takes no lock; Error{busy} when rows are written faster than they are read.
StoreTally tally_store(const Store& store, const RollupSubject& subject, const RollupDay& day);

/// The tallies of many stores, each once. Merging is associative and commutative, and a repeat changes
/// nothing: a rollup is a set of states of stores, and what cannot be merged cannot in any order.
class Rollup {
  public:
    explicit Rollup(RollupSubject subject) : subject_(std::move(subject)) {}

    const RollupSubject& subject() const { return subject_; }
    const std::map<std::string, StoreTally>& stores() const { return stores_; } ///< by id

    /// Error{refused} that names both: another state of a store that is here; the same state with other
    /// figures (other rules, another program); a tally of another day.
    void add(StoreTally tally);
    /// Error{input} when the other one has another subject.
    void merge(const Rollup& other);

    struct Line {
        std::vector<std::string> keys; ///< of the grouping; of "store" the id and the community
        std::int64_t stores = 0;       ///< that have part in it
        std::vector<std::int64_t> figures;
    };
    /// Sorted by keys. Error{input} when the grouping needs a key that was not kept.
    std::vector<Line> lines(const RollupGrouping& grouping) const;

    /// As CSV that read_partials() understands: the same rollup gives the same bytes.
    std::string partial() const;
    /// One partial or several, one behind the other; `name` is the file's. Error{input} with its line for
    /// anything else, also for one that was cut off.
    static Rollup read_partials(std::string_view bytes, const std::string& name);

  private:
    RollupSubject subject_;
    std::map<std::string, StoreTally> stores_;
};

/// Adds up the stores in these directories. Every one that cannot be read is named in one Problems: a sum
/// that silently lacks a community would be wrong. `cache_from` is Store's.
Rollup roll_up(const FileSystem& files, const std::vector<std::string>& directories,
               const RollupSubject& subject, const RollupDay& day,
               std::size_t cache_from = Store::worth_caching);

} // namespace cgov
