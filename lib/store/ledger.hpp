// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.hpp"
#include "base/error.hpp"
#include "base/pages.hpp"
#include "format/csv.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace cgov {

/// A case inside this process: the desk that opened it (an index into CaseTable::desks) and its number.
struct CaseKey {
    std::uint32_t desk = 0;
    std::uint32_t number = 0;
    auto operator<=>(const CaseKey&) const = default;
};

/// A value for each case, in arrays of a fixed size: ids count up, so no hashing, no nodes and no copying.
template <typename T>
class PerCase {
  public:
    T& operator[](CaseKey key) {
        if (key.desk >= rows_.size()) rows_.resize(key.desk + 1);
        auto& row = rows_[key.desk];
        if (key.number >= row.size) row.grow(key.number);
        return row.chunks[key.number / chunk_size][key.number % chunk_size];
    }
    const T* find(CaseKey key) const {
        if (key.desk >= rows_.size() || key.number >= rows_[key.desk].size) return nullptr;
        return &rows_[key.desk].chunks[key.number / chunk_size][key.number % chunk_size];
    }
    /// The next values of a desk, whose numbers so far are multiples of chunk_size in number: all values at
    /// once, or chunk after chunk.
    void append(std::uint32_t desk, const T* values, std::uint32_t count) {
        if (desk >= rows_.size()) rows_.resize(desk + 1);
        if (count == 0) return;
        const auto first = rows_[desk].size;
        rows_[desk].grow(first + count - 1);
        for (std::uint32_t i = 0; i < count; i += chunk_size)
            std::copy_n(values + i, std::min(chunk_size, count - i),
                        rows_[desk].chunks[(first + i) / chunk_size]);
    }
    /// One more than the highest number of a desk.
    std::uint32_t size(std::uint32_t desk) const { return desk < rows_.size() ? rows_[desk].size : 0; }
    /// Every value up to the highest number of each desk.
    template <typename F>
    void each(F&& visit) const {
        for (const auto& row : rows_)
            for (std::uint32_t i = 0; i < row.size; ++i) visit(row.chunks[i / chunk_size][i % chunk_size]);
    }

    template <typename F>
    void each_key(F&& visit) const {
        for (std::uint32_t desk = 0; desk < rows_.size(); ++desk)
            for (std::uint32_t i = 0; i < rows_[desk].size; ++i)
                visit(CaseKey{desk, i}, rows_[desk].chunks[i / chunk_size][i % chunk_size]);
    }

    static constexpr std::uint32_t chunk_size = 4096;

  private:
    struct Row {
        std::vector<T*> chunks;
        std::vector<std::unique_ptr<T[]>> small; ///< what the first chunks lie in,
        std::vector<Pages> large;                ///< and, of many, the others
        std::uint32_t size = 0;

        void grow(std::uint32_t number) {
            while (chunks.size() <= number / chunk_size) add_chunk();
            size = number + 1;
        }
        void add_chunk() {
            constexpr std::size_t in_a_page = large_page / (chunk_size * sizeof(T));
            if constexpr (std::is_trivially_destructible_v<T> && in_a_page > 0) {
                if (chunks.size() >= in_a_page) {
                    const auto place = chunks.size() % in_a_page;
                    if (place == 0) large.push_back(take_large_page());
                    auto* const chunk = static_cast<T*>(large.back().get()) + place * chunk_size;
                    std::uninitialized_value_construct_n(chunk, chunk_size);
                    chunks.push_back(chunk);
                    return;
                }
            }
            small.push_back(std::make_unique<T[]>(chunk_size));
            chunks.push_back(small.back().get());
        }
    };
    std::vector<Row> rows_;
};

/// One event as a visit of the ledger sees it. Views are valid during the visit only.
struct Event {
    const EventSpec* spec = nullptr;
    CaseKey key;
    CaseId id;
    State from = no_state; ///< the case's state before
    State to = no_state;   ///< and after
    Desk desk;             ///< who wrote the row, not who opened the case
    std::uint64_t seq = 0;
    Instant at;
    CsvReader* row = nullptr;
    const std::string* file = nullptr; ///< relative to the store

    std::string_view cell(std::size_t column) const { return row->field(column); }
    Place place(std::size_t column = 0) const;
};

/// What a walk over a ledger leaves: the state of every case, and where each desk's rows end.
class CaseTable {
  public:
    struct Tail {
        Desk desk;
        std::uint64_t seq = 0;         ///< of its last row; 0 = none
        Instant at{INT64_MIN};         ///< of its last row
        std::uint32_t last_number = 0; ///< highest case number it has opened
        std::uint64_t rows = 0;
    };

    explicit CaseTable(const Schema& schema) : schema_(&schema) {}

    const Schema& schema() const { return *schema_; }
    const std::vector<Tail>& tails() const { return tails_; }
    /// The desk's index, made when it is new.
    std::uint32_t desk_index(Desk desk);
    Tail& tail(std::uint32_t index) { return tails_[index]; }
    /// The tail of a desk that may have written nothing yet.
    Tail tail_of(Desk desk) const;

    State state(CaseKey key) const;
    void set_state(CaseKey key, State state) { states_[key] = static_cast<State>(state + 1); }
    static constexpr std::uint32_t states_at_a_time = PerCase<State>::chunk_size;
    /// The states of a desk's cases, by number, as state + 1; 0 = no such case: all of them, or the next so
    /// many times `states_at_a_time`.
    void add_states(std::uint32_t desk, const State* states, std::uint32_t count) {
        states_.append(desk, states, count);
    }
    /// One more than the highest number that a desk's cases have.
    std::uint32_t numbers(std::uint32_t desk) const { return states_.size(desk); }
    CaseId id(CaseKey key) const { return {schema_->prefix(), key.number, tails_[key.desk].desk}; }
    /// The case that this text names, its desk left out where only one matches. Throws Error{input} when the
    /// text is no id of this ledger, names no case, or names several.
    CaseKey find(std::string_view text) const;

  private:
    const Schema* schema_;
    std::vector<Tail> tails_;
    PerCase<State> states_; ///< state + 1; 0 = no such case
};

/// A place in a ledger file at the beginning of a row, and the file as it was when a walk got there.
struct FilePoint {
    std::size_t offset = 0;
    std::size_t line = 1;
    std::size_t size = 0;
    std::int64_t changed = 0, status_changed = 0; ///< mtime and ctime in nanoseconds
    std::uint64_t inode = 0;
    bool done = false; ///< of a WalkStart: the file has no more than was read, and need not be opened
};

/// Of an open file, at its beginning.
FilePoint file_point(int fd, const std::string& path);

/// Where a walk goes on that an earlier one began: the table as it was there, and the files read so far.
struct WalkStart {
    CaseTable table;
    std::map<std::string, FilePoint, std::less<>> files;
};

struct WalkOptions {
    std::optional<Instant> until; ///< leave out rows written after this moment (--as-of)
    /// Where every problem of the files goes. Without it a damaged row ends the walk with Error{store}; a row
    /// that the state machine does not allow (two desks' rows after a merge) has no effect either way.
    std::vector<Problem>* problems = nullptr;
    /// Called for such a row (from = the state the case was in), so that `check` can name it.
    std::function<void(const Event&)> conflict = {};
    /// Called for a row that was taken back; it changes no state, and `from` and `to` say nothing.
    std::function<void(const Event&)> voided = {};
    WalkStart* start = nullptr; ///< its table is taken
    /// Where the walk has ended in each file.
    std::map<std::string, FilePoint, std::less<>>* reached = nullptr;
};

/// The rows of one ledger that were taken back: they count as if they had never been written.
class Voids {
  public:
    Voids() = default;
    /// The rows as one text, for comparing.
    std::string text() const;
    Voids(const Store& store, std::string_view ledger, std::optional<Instant> until = std::nullopt);
    bool contains(Desk desk, std::uint64_t seq) const {
        return !rows_.empty() && rows_.contains({std::string(desk.text()), seq});
    }

  private:
    std::set<std::pair<std::string, std::uint64_t>> rows_;
};

/// Visits every event of a ledger in order (`at`, then desk, then `seq`), following the state machine of its
/// schema. Reads in blocks; takes no lock: each file is read up to the size it had, an unfinished last line
/// is left out.
CaseTable walk(const Store& store, const Schema& schema, const WalkOptions& options,
               const std::function<void(const Event&)>& visit);

/// The whole id of the case of any ledger that this text names. Throws Error{input} when there is none, or
/// several.
std::string resolve_case(const Store& store, const CaseId& id);

/// Whether an unfinished end of a ledger file holds whole rows behind a quote that is not closed: then it is
/// no torn line, but damage, and must not be put aside.
bool hides_rows(std::string_view tail);

/// The files of a ledger.
struct LedgerFile {
    std::string path; ///< relative to the store
    std::string month;
    Desk desk;
};
/// Sorted by desk, then month. Names that are no ledger file go to `foreign`, if given.
std::vector<LedgerFile> ledger_files(const Store& store, std::string_view ledger,
                                     std::vector<std::string>* foreign = nullptr);
std::string ledger_path(std::string_view ledger, std::string_view month, Desk desk);

} // namespace cgov
