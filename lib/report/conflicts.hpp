// SPDX-License-Identifier: MIT
#pragma once

#include "bank/accounts.hpp"
#include "bank/bookings.hpp"
#include "base/error.hpp"
#include "store/ledger.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// What two desks have done apart and what cannot both stand. `check` and every list that shows one of the
/// cases tell it, with the command that takes the later one back (Problem::remedy); doing that until nothing
/// is left makes `check` clean. Problem::id is the case that gives way, or the account.
struct Conflict {
    Problem problem;
    std::vector<std::string> cases; ///< all that are concerned, accounts too
};

/// Rows that had no effect, because another desk had acted on the case (a walk's `conflict` callback), each
/// until somebody acts on the case again, and so has seen it (its `visit` callback).
class StateConflicts {
  public:
    explicit StateConflicts(const Schema& schema) : schema_(&schema) {}
    void row(const Event& event) { found_.erase(event.key); }
    void conflict(const Event& event);
    std::vector<Conflict> list() const;

  private:
    const Schema* schema_;
    std::multimap<CaseKey, Conflict> found_;
};

/// Bookings that hold one venue at one time. What is held gives way to what is in use or was used, else the
/// one made later. Two that were both used are a warning: no command can change that.
std::vector<Conflict> booking_conflicts(const std::vector<Booking>& bookings, const BankRules& rules,
                                        const Clock& clock);
/// Accounts that hold or have used more than the rules allow. The latest held booking or transfer gives way;
/// where there is none, the account owes, which is a warning.
std::vector<Conflict> account_conflicts(const Store& store, const Accounts& accounts, const BankRules& rules,
                                        const Clock& clock);
/// Timed services of one person that overlap, and rows of a sheet that two desks have imported.
std::vector<Conflict> service_conflicts(const Store& store);
/// Persons who are twice in a group, pairs and yearly grants that are there twice.
std::vector<Conflict> double_conflicts(const Store& store, std::string_view ledger);

/// Have at least two desks written in this ledger? Else nothing in it was made apart.
bool made_apart(const Store& store, std::string_view ledger);
/// Everything of the above about the cases of a ledger; nothing when one desk alone has written it.
std::vector<Conflict> conflicts_of(const Store& store, const BankRules& rules, const Clock& clock,
                                   std::string_view ledger);

} // namespace cgov
