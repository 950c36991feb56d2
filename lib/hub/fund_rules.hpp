// SPDX-License-Identifier: MIT
#pragma once

#include "store/store.hpp"

#include <cstdint>

namespace cgov {

/// rules/fund.toml; a setting that is not there, or a file that is not there, has the default given here.
struct FundRules {
    int statement_days = 15;       ///< after a quarter, until its statement is to be given out
    std::int64_t basis_from = 0;   ///< fen; spending of so much or more names its basis; 0 = none does
    std::int64_t voucher_from = 0; ///< fen; the same of the voucher
    /// Whether money that is not earmarked may be spent below zero, with a warning: unearmarked = "warn" |
    /// "block". Earmarked money never may.
    bool unearmarked_blocks = false;

    /// Throws Error{store} with file and line for an unknown setting or a value that cannot be.
    static FundRules load(const Store& store);
};

} // namespace cgov
