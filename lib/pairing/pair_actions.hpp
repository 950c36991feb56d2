// SPDX-License-Identifier: MIT
#pragma once

#include "bank/rules.hpp"
#include "pairing/pairs.hpp"
#include "store/writer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cgov {

struct PairRequest {
    std::string carer;       ///< a person's id or a group's handle
    std::string beneficiary; ///< a person's id
    Date since;
    std::string risk = "general";  ///< a word of pair_risks
    std::optional<int> every_days; ///< instead of the risk's
};
/// Opens a pair and prints its id. Error{refused} when the two are an open pair already; Error{input} when
/// they are one and the same.
void add_pair(WriteSession& session, const PairRequest& request);

struct VisitRequest {
    std::string pair; ///< its id
    Date date;
    int minutes = 0;    ///< of a failed visit: not looked at
    std::string kind;   ///< code; of a failed visit it may be empty
    std::string person; ///< who went there; may be empty
    std::string note;
};
/// Enters the visit into the hours, the carer's, and prints the entry's id; the rules are those of `hours
/// add`. Error{refused} when the pair has ended; Error{input} for a day before it began or still to come.
void visit_pair(WriteSession& session, const BankRules& rules, const VisitRequest& request);
/// The same where a service is entered by itself: what it was done for may be a pair. Errors as above.
void expect_visit(const WriteSession& session, const std::string& target, Date date);
/// Keeps that nobody was met: no minutes count, and the pair is due again the day after. Errors as above.
void miss_visit(WriteSession& session, const VisitRequest& request);

/// All or none; Error{refused} or {input} names every one that cannot end.
void end_pairs(WriteSession& session, const std::vector<std::string>& ids, const std::string& reason);

} // namespace cgov
