// SPDX-License-Identifier: MIT
#pragma once

#include "hub/fund.hpp"
#include "store/writer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cgov {

struct PostingRequest {
    bool income = true;
    std::int64_t fen = 0;
    Date date;
    std::string purpose;
    std::string earmark;            ///< whole id or handle, or empty
    std::string basis;              ///< a word of fund_bases, or empty
    std::string voucher, note;      ///< may be empty
    std::string resolution, target; ///< whole ids or handles, or empty
};
/// Records it and prints its id. Error{input} for an amount of 0, a day still to come, an earmark that is
/// itself a posting; Error{refused} for a spending that its earmark cannot pay on that day, or that lacks the
/// basis or voucher that the rules ask for.
void record_posting(WriteSession& session, const FundRules& rules, const PostingRequest& request);

/// All or none. Error{refused} for a posting that the operator has recorded: who keeps the book does not
/// check it (the law of accounting keeps the two apart).
void check_postings(WriteSession& session, const std::vector<std::string>& ids, const std::string& note);

/// All or none; the reversals count on `date`. Error{refused} for an income that has been spent since;
/// Error{input} for a day before a posting's own, or still to come.
void reverse_postings(WriteSession& session, const FundRules& rules, const std::vector<std::string>& ids,
                      Date date, const std::string& reason);

/// That an event of a posting may be taken back (`cgov undo`): Error{refused} where an income has been spent,
/// or a spending that was reversed would stand again and its money is gone.
/// Events of other ledgers are none of its business.
void expect_fund_can_undo(const WriteSession& session, std::string_view ledger, const std::string& id,
                          std::string_view event);

} // namespace cgov
