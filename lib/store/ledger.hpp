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

/// A value for each case, in arrays of a fixed size: ids count up, so no hashing, no nodes and no copying. An
/// array is made when one of its values is first asked for: a few cases after a million need one array.
template <typename T>
class PerCase {
  public:
    T& operator[](CaseKey key) {
        if (key.desk >= rows_.size()) rows_.resize(key.desk + 1);
        auto& row = rows_[key.desk];
        auto* const chunk = row.made(key.number / chunk_size);
        row.size = std::max(row.size, key.number + 1);
        return chunk[key.number % chunk_size];
    }
    const T* find(CaseKey key) const {
        if (key.desk >= rows_.size() || key.number >= rows_[key.desk].size) return nullptr;
        const auto* const chunk = rows_[key.desk].chunks[key.number / chunk_size];
        return chunk ? chunk + key.number % chunk_size : nullptr;
    }
    /// So many values of a desk will come.
    void expect(std::uint32_t desk, std::uint32_t count) {
        if (desk >= rows_.size()) rows_.resize(desk + 1);
        rows_[desk].many = count * sizeof(T) >= large_page / 8;
    }
    /// The next values of a desk, whose numbers so far are multiples of chunk_size in number: all values at
    /// once, or chunk after chunk.
    void append(std::uint32_t desk, const T* values, std::uint32_t count) {
        if (desk >= rows_.size()) rows_.resize(desk + 1);
        auto& row = rows_[desk];
        for (std::uint32_t i = 0; i < count; i += chunk_size)
            std::copy_n(values + i, std::min(chunk_size, count - i), row.made((row.size + i) / chunk_size));
        row.size += count;
    }
    /// One more than the highest number of a desk.
    std::uint32_t size(std::uint32_t desk) const { return desk < rows_.size() ? rows_[desk].size : 0; }
    /// Every value that was asked for, and those beside it.
    template <typename F>
    void each_key(F&& visit) const {
        for (std::uint32_t desk = 0; desk < rows_.size(); ++desk) {
            const auto& row = rows_[desk];
            for (std::uint32_t first = 0; first < row.size; first += chunk_size) {
                const auto* const chunk = row.chunks[first / chunk_size];
                if (!chunk) continue;
                const auto count = std::min(chunk_size, row.size - first);
                for (std::uint32_t i = 0; i < count; ++i) visit(CaseKey{desk, first + i}, chunk[i]);
            }
        }
    }
    template <typename F>
    void each(F&& visit) const {
        each_key([&](CaseKey, const T& value) { visit(value); });
    }

    static constexpr std::uint32_t chunk_size = 4096;

  private:
    struct Row {
        std::vector<T*> chunks;                  ///< by number; null where none was made
        std::vector<std::unique_ptr<T[]>> small; ///< what the chunks made first lie in,
        std::vector<Pages> large;                ///< and, of many, the others
        std::size_t in_large = 0;                ///< so many
        bool many = false;                       ///< known from the beginning
        std::uint32_t size = 0;

        T* made(std::size_t number) {
            if (number >= chunks.size()) chunks.resize(number + 1);
            if (!chunks[number]) chunks[number] = make();
            return chunks[number];
        }
        T* make() {
            constexpr std::size_t in_a_page = large_page / (chunk_size * sizeof(T));
            if constexpr (std::is_trivially_destructible_v<T> && in_a_page > 0) {
                if (many || small.size() >= in_a_page) {
                    const auto place = in_large % in_a_page;
                    if (place == 0) large.push_back(take_large_page());
                    auto* const chunk = static_cast<T*>(large.back().get()) + place * chunk_size;
                    std::uninitialized_value_construct_n(chunk, chunk_size);
                    ++in_large;
                    return chunk;
                }
            }
            return small.emplace_back(std::make_unique<T[]>(chunk_size)).get();
        }
    };
    std::vector<Row> rows_;
};

/// One event as a visit of the ledger sees it. Views are valid during the visit only.
struct Event {
    const Schema* schema = nullptr;
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
    /// So many will be added.
    void expect_states(std::uint32_t desk, std::uint32_t count) { states_.expect(desk, count); }
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
/// Of the plain file of this name, which is not opened; nothing when there is none.
std::optional<FilePoint> file_point(const std::string& path);
/// Whether a file has not been written since it was `then`, by its size and times. `looked`: when somebody
/// looked at what it was then, in nanoseconds; a file written shortly before may have changed once more
/// without its times telling.
bool untouched(const FilePoint& then, const FilePoint& now, std::int64_t looked);

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
