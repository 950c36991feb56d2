// SPDX-License-Identifier: MIT
#include "wish/rules.hpp"

namespace cgov {

WishRules WishRules::load(const Store& store) {
    WishRules rules;
    const auto file = store.read_toml("rules/wishes.toml");
    if (!file) return rules;
    file->expect_only(file->root(), {"claimants_max", "party_first_days", "claim_days", "deliver_days"});
    const auto whole = [&](const char* key, int low, int& value) {
        value = static_cast<int>(file->integer(file->root(), key, low, 3660).value_or(value));
    };
    whole("claimants_max", 1, rules.claimants_max);
    whole("party_first_days", 0, rules.party_first_days);
    whole("claim_days", 0, rules.claim_days);
    whole("deliver_days", 0, rules.deliver_days);
    return rules;
}

} // namespace cgov
