// SPDX-License-Identifier: MIT
#pragma once

#include "base/choice.hpp"
#include "base/error.hpp"
#include "format/table.hpp"
#include "hub/fund_rules.hpp"
#include "people/due.hpp"
#include "store/cases.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// Who decided that money comes in or goes out (Civil Code art. 278, 282: owners; their committee).
inline constexpr Choice fund_bases[] = {
    {"owners", "业主大会"}, {"committee", "业委会"}, {"collective", "集体决定"}};

/// An income or a spending of the community fund.
struct Posting : Case {
    bool income = true;
    Date date;
    std::int64_t fen = 0; ///< above zero, of a spending too
    std::string purpose;
    std::string earmark; ///< what the money is set aside for (an id or handle); empty for nothing
    std::string basis, voucher, resolution, target, note;
    std::string by;                  ///< who keeps the book: its recorder
    std::string checker;             ///< who checked it; empty when nobody did yet
    std::string reason;              ///< of its reversal
    std::optional<Date> reversed_on; ///< the day on which its reversal counts
};

using Postings = Cases<Posting>;
Postings read_fund(const Store& store, std::optional<Instant> until = std::nullopt);

/// What is left of an earmark (empty: of the money that is not earmarked) for a spending dated `day`, in fen:
/// the least that is there at the end of that day or of any later one.
std::int64_t fund_available(const std::vector<Posting>& postings, std::string_view earmark, Date day);

/// One line of a statement, in fen. closing() = opening + income − spending by its making; that the lines of
/// the earmarks add up to the whole, and one period's closing is the next one's opening, follows from a
/// reversal counting on its own day, as income or spending below zero.
struct StatementLine {
    std::string earmark; ///< unearmarked_money for the money that is not earmarked; empty for the whole
    std::int64_t opening = 0, income = 0, spending = 0;
    std::int64_t closing() const { return opening + income - spending; }
};
/// Stands for the money that is not earmarked, since an empty cell stands for the whole.
inline constexpr const char* unearmarked_money = "-";

/// One line for each earmark that has had money by the end of the period and had some in it (at its
/// beginning, or moved in it), in the order in which they first had any; the money that is not earmarked; the
/// whole.
std::vector<StatementLine> fund_statement(const std::vector<Posting>& postings, Period period);
/// The same as a table: period,earmark,opening,income,spending,closing.
DataTable fund_statement_table(const std::vector<Posting>& postings, Period period, const std::string& text);
/// The postings up to the period's end that nobody has checked. They count all the same: the money has moved.
std::vector<std::string> unchecked_postings(const std::vector<Posting>& postings, Period period);

/// What is wrong with the fund although each row is right by itself, as after a merge of two desks that spent
/// the same money: earmarks below zero, each with the spending that was written last.
std::vector<Problem> fund_problems(const Store& store);

/// The statement of the last quarter that has ended, until its day; after that, while postings up to its end
/// are not checked. Nothing where the fund has no postings by then.
std::vector<Due> fund_due(const Store& store, const Clock& clock, std::optional<Instant> until);

} // namespace cgov
