// SPDX-License-Identifier: MIT
#pragma once

#include "hub/fund.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cgov {

/// The fund as a journal of plain-text accounting, which hledger and ledger read with the same balances. The
/// account Assets:Fund:<earmark> (Assets:Fund:General for money that is not earmarked) has the earmark's
/// balance. A posting is a transaction with its id as code, "*" when it was checked and "!" when not; a
/// reversal is one of its own. Of a period, one transaction brings in what was there before.
std::string fund_journal(const std::vector<Posting>& postings, const std::string& community,
                         std::optional<Period> period);

} // namespace cgov
