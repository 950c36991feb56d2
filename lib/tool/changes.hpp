// SPDX-License-Identifier: MIT
#pragma once

#include "store/writer.hpp"
#include "tool/house.hpp"
#include "tool/rules.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

// Further events of loans. Each takes several ids and changes all of them or none: Error{refused} or {input}
// names every one that cannot be.

/// The holds end; who waited behind them moves up.
void release_holds(WriteSession& session, const std::vector<std::string>& ids, const std::string& note);

/// The loans last longer, by as many days as they were lent for by the rules, counted from the day due; by
/// `days` instead, if given. Refused when renewed `renewals` times already, overdue, or wanted by others.
void renew_loans(WriteSession& session, const ToolRules& rules, const std::vector<std::string>& ids,
                 std::optional<int> days, const std::string& note);

struct ToolReturn {
    Date date;
    std::string damage;                       ///< what is broken; then it goes to repair
    std::int64_t fee = 0;                     ///< fen that the borrower owes
    std::optional<std::int64_t> deposit_back; ///< fen; else what the fee leaves of the deposit
    std::string note;
};
/// The tools are back. Says days late, the money that changes hands, and for whom the item is kept now.
void return_loans(WriteSession& session, const std::vector<std::string>& ids, const ToolReturn& change);

/// The tools will not come back.
void lose_loans(WriteSession& session, const std::vector<std::string>& ids, Date date,
                const std::string& note);

struct Settlement {
    Date date;
    std::int64_t paid = 0;                    ///< fen
    bool replaced = false;                    ///< another one was brought: the stock has it again
    std::optional<std::int64_t> deposit_back; ///< fen; else the whole when replaced, nothing when paid for
    std::string note;
};
/// A lost tool is paid for or replaced; Error{input} when neither.
void settle_loan(WriteSession& session, const std::string& id, const Settlement& settlement);

/// Damaged items are mended and in stock again; `cost` in fen. Refused for one that came back whole.
void repair_items(WriteSession& session, const std::vector<std::string>& ids, Date date, std::int64_t cost,
                  const std::string& note);
/// Damaged items leave the stock. Refused for one that came back whole.
void scrap_items(WriteSession& session, const std::vector<std::string>& ids, Date date,
                 const std::string& note);

} // namespace cgov
