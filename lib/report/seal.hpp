// SPDX-License-Identifier: MIT
#pragma once

#include "bank/hours.hpp"
#include "base/error.hpp"
#include "store/writer.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cgov {

/// One case of the ledger of seals: a file of a closed month, or, without a file, the figures of that month.
struct Seal {
    CaseKey key;
    std::string id, month, state, file, sha256, note, by;
    Instant at; ///< when it was made
    std::int64_t rows = 0, bytes = 0;
    // Of the figures alone. entries, minutes and credit: the services of the month's days, as the bank
    // counted them then. balance: of all accounts at the end of the month's last day, in venue-minutes.
    std::int64_t files = 0, entries = 0, minutes = 0, credit = 0, accounts = 0, balance = 0;
    std::string through; ///< "hours:A:120 hours:B:14": how many rows of each desk each ledger had

    bool stands() const { return state == "closed"; }
    bool is_total() const { return file.empty(); }
};

struct Seals {
    std::vector<Seal> list; ///< in the order made
    CaseTable table;
};
Seals read_seals(const Store& store, std::optional<Instant> until = std::nullopt);

/// The months that are closed, for tally_hours().
std::vector<ClosedMonth> closed_months(const Store& store, std::optional<Instant> until = std::nullopt);

/// Seals the ledger files of a month ("2026-10") that are not sealed as they are now, and, when it is not
/// closed, records its figures. A file that has grown since (rows that another desk had written in time came
/// in late) is sealed again; the figures stay. Error{input} when it is no month; Error{refused} when it is
/// not over, closed already with nothing to add, without anything to close, or when a file is not as it was
/// sealed or ends in an unfinished line; Error{store} when a ledger is damaged.
void close_month(WriteSession& session, const BankRules& rules, const std::string& month);

/// Lifts every standing seal of the month. Error{refused} when there is none, Error{input} without a reason.
void reopen_month(WriteSession& session, const std::string& month, const std::string& reason);

/// What does not hold of the standing seals: "seal" (a sealed file is gone, cut or changed), "seal-late" (a
/// warning: rows of a closed month that no seal covers).
void check_seals(const Store& store, std::vector<Problem>& problems);
/// "seal-figures", a warning: the closed figures of a month are no longer those that were recorded.
void check_closed_figures(const Store& store, const BankRules& rules, std::vector<Problem>& problems);

} // namespace cgov
