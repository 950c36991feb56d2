// SPDX-License-Identifier: MIT
#pragma once

#include "store/store.hpp"

namespace cgov {

/// rules/wishes.toml; a setting that is not there has the default given here.
struct WishRules {
    int claimants_max = 5;    ///< who may claim one wish together
    int party_first_days = 0; ///< days after publication, day one being the day after, that are for party
                              ///< members and party branches alone
    int claim_days = 14;      ///< days on the wall in which somebody should claim; 0 = no limit
    int deliver_days =
        30; ///< days from the claim to the delivery, after which the claim lapses; 0 = no limit

    /// Throws Error{store} with file and line for an unknown setting or a value that cannot be. A store
    /// without the file has the defaults.
    static WishRules load(const Store& store);
};

} // namespace cgov
