// SPDX-License-Identifier: MIT
#include "tool/rules.hpp"

namespace cgov {

ToolRules ToolRules::load(const Store& store) {
    ToolRules rules;
    const auto file = store.read_toml("rules/tools.toml");
    if (!file) return rules;
    const auto& root = file->root();
    file->expect_only(root, {"days", "renewals", "max_items", "overdue"});
    const auto whole = [&](const char* key, int low, int high, int& setting) {
        setting = static_cast<int>(file->integer(root, key, low, high).value_or(setting));
    };
    whole("days", 1, 3660, rules.days);
    whole("renewals", 0, 1000, rules.renewals);
    whole("max_items", 0, 100'000, rules.max_items);
    rules.block_overdue = file->word(root, "overdue", {"block", "warn"}).value_or("block") == "block";
    return rules;
}

} // namespace cgov
