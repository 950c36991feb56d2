// SPDX-License-Identifier: MIT
#include "hub/fund_rules.hpp"

namespace cgov {
namespace {

constexpr std::int64_t most_fen = 1'000'000'000'000;

} // namespace

FundRules FundRules::load(const Store& store) {
    FundRules rules;
    const auto file = store.read_toml("rules/fund.toml");
    if (!file) return rules;
    const auto& root = file->root();
    file->expect_only(root, {"statement_days", "basis_from", "voucher_from", "unearmarked"});
    rules.statement_days =
        static_cast<int>(file->integer(root, "statement_days", 0, 366).value_or(rules.statement_days));
    rules.basis_from = file->integer(root, "basis_from", 0, most_fen).value_or(rules.basis_from);
    rules.voucher_from = file->integer(root, "voucher_from", 0, most_fen).value_or(rules.voucher_from);
    rules.unearmarked_blocks = file->word(root, "unearmarked", {"warn", "block"}).value_or("warn") == "block";
    return rules;
}

} // namespace cgov
