// SPDX-License-Identifier: MIT
#pragma once

#include "bank/rules.hpp"
#include "base/text_map.hpp"
#include "people/people.hpp"
#include "store/ledger.hpp"
#include "store/writer.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cgov {

/// Columns of the hours ledger, looked up once.
struct HoursColumns {
    explicit HoursColumns(const Schema& schema);
    std::size_t date, start, account, person, minutes, credit, rule, kind, target, place, unit, witness, ref,
        note, activity;
};

/// Does an entry in this state count in the bank? Confirmed ones do, and, when nobody needs to confirm,
/// recorded ones.
class CountingStates {
  public:
    CountingStates(const Schema& schema, const BankRules& rules);
    bool counts(State state) const { return state == confirmed_ || (recorded_counts_ && state == recorded_); }

  private:
    State recorded_, confirmed_;
    bool recorded_counts_;
};

/// A new entry as a person states it, before the rules have looked at it.
struct HoursRequest {
    std::string account, person; ///< ids or handles; person may be empty when the account is a group
    Date date;
    std::optional<int> start; ///< minute of the day
    int minutes = 0;
    std::string kind; ///< code
    std::string target, place, unit, witness, ref, note, activity;
};

/// What the rules need to know of what is there: minutes and timed entries of persons on some days, and the
/// references of imports. One walk of the ledger; it remembers also what a batch adds.
class HoursBook {
  public:
    /// Keeps what lies in `days`; references only when `imports`.
    HoursBook(const Store& store, const BankRules& rules, Period days, bool imports = false);
    const CaseTable& table() const { return table_; }
    /// Whether an entry that was there before has it.
    bool has_ref(std::string_view ref) const { return refs_.contains(ref); }

    /// Adds the entry to the batch. Throws Error{refused} by the rules (staff duty, overlap, no rate),
    /// Error{input} for a day to come or a length outside 1..1440. Warnings (over the daily cap) go to
    /// `warn`.
    CaseId record(Batch& batch, const HoursRequest& request, Date today,
                  const std::function<void(const std::string&)>& warn);

  private:
    struct Served {
        std::string person;
        Date date;
        int minutes = 0;
        int start = -1; ///< minute of the day; -1 = not timed
        std::string id;
    };
    /// A person's day, as a number.
    void refuse_overlap(const std::string& person, const HoursRequest& request);
    std::uint64_t day_key(std::string_view person, Date date);
    void keep(CaseKey key, Served served);
    void drop(CaseKey key);

    const BankRules* rules_;
    TextMap<std::uint32_t> persons_; ///< their numbers here, from 0
    std::unordered_map<std::uint64_t, int> minutes_;
    std::unordered_map<std::uint64_t, std::vector<Served>> timed_; ///< those that may overlap
    std::map<CaseKey, Served> kept_;
    TextSet refs_;
    CaseTable table_;
};

/// Under `group_split = "equal"` a group's entry becomes one entry for each present member, the minutes
/// shared evenly (the first ones get what does not come out even), organised by the group; otherwise the
/// request itself. Error{refused} when the group has no members to share among.
std::vector<HoursRequest> share_among_members(const Store& store, const BankRules& rules,
                                              const HoursRequest& request);

/// Confirms, rejects or reverses. Who recorded an entry cannot confirm it under `confirm = "second-person"`:
/// Error{refused}. Every entry that cannot is named in one Problems.
void change_hours(WriteSession& session, const BankRules& rules, std::string_view event,
                  const std::vector<std::string>& ids, const std::string& reason);

/// What `hours list` and `hours tally` choose by; empty means all.
struct HoursFilter {
    Period period;
    std::string state, account, person, kind, place, unit, target;
};

/// One entry with its state, as `hours list` prints it.
using HoursRow = std::vector<std::string>;
/// Streams the entries in the order written; the columns of `hours list`.
void list_hours(const Store& store, const HoursFilter& filter, std::optional<Instant> until,
                const std::function<void(const HoursRow&)>& row);

/// A month whose figures stand as they were when it was closed.
struct ClosedMonth {
    std::string month;                  ///< 2026-10, of the days of service
    std::map<Desk, std::uint64_t> rows; ///< how many rows of each desk the ledger of hours had then
    std::set<std::pair<Desk, std::uint64_t>> taken_back; ///< those of them that did not count any more

    bool counted(const Event& event) const {
        const auto desk = rows.find(event.desk);
        return desk != rows.end() && event.seq <= desk->second &&
               !taken_back.contains({event.desk, event.seq});
    }
};

/// Sums of entries by the values of some columns.
struct TallyLine {
    std::vector<std::string> keys;
    std::int64_t entries = 0, minutes = 0, credit = 0;
};
/// `by`: month, year, quarter, date, kind, account, person, place, unit, rule, state, for; Error{input} for
/// another. Sorted by keys. Without filter.state it counts what the bank counts. By month, the lines of a
/// closed month are as they were when it was closed; what has changed since, up or down, stands on lines of
/// its own, whose month is written `2026-10+`.
std::vector<TallyLine> tally_hours(const Store& store, const BankRules& rules,
                                   const std::vector<std::string>& by, const HoursFilter& filter,
                                   std::optional<Instant> until, const std::vector<ClosedMonth>& closed = {});

} // namespace cgov
