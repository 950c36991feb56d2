// SPDX-License-Identifier: MIT
#include "bank/rules.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace cgov {
namespace {

constexpr const char* rules_file = "rules/moral-bank.toml";
constexpr std::int64_t most_minutes = 100'000'000;

int whole(const TomlFile& file, std::string_view key, int low, int high, int otherwise) {
    return static_cast<int>(file.integer(file.root(), key, low, high).value_or(otherwise));
}

Rate read_rate(const TomlFile& file, const TomlValue& table) {
    file.expect_only(table, {"id", "from", "service", "venue"});
    const auto from = file.date(table, "from");
    if (!from) file.fail(table, message("\"{}\" is missing", "from"));
    Rate rate;
    rate.from = *from;
    rate.service = file.integer(table, "service", 1, 1000).value_or(1);
    rate.venue = file.integer(table, "venue", 0, 1000).value_or(1);
    // Without an id of its own a rate goes by what it says: "1:5@2019-09-01".
    rate.id = file.text(table, "id").value_or(fmt::format("{}:{}@{}", rate.service, rate.venue, from->iso()));
    if (const auto fault = cell_fault({"id", ColumnType::word, {}, {}, 0, 0}, rate.id); !fault.empty())
        file.fail(table, message("id: {}", fault));
    return rate;
}

ServiceKind read_kind(const TomlFile& file, const TomlValue& table) {
    file.expect_only(table, {"code", "en", "zh_CN", "service"});
    ServiceKind kind;
    kind.code = file.text(table, "code").value_or("");
    if (!is_handle(kind.code))
        file.fail(table, message("code: expected a short code such as home-visit, found \"{}\"", kind.code));
    kind.en = file.text(table, "en").value_or("");
    kind.zh = file.text(table, "zh_CN").value_or("");
    kind.service = file.boolean(table, "service").value_or(true);
    return kind;
}

} // namespace

BankRules BankRules::load(const Store& store) {
    const auto found = store.read_toml(rules_file);
    if (!found)
        throw Error(Kind::store, message("the rules of the moral bank are missing"),
                    message("restore the file from git: git checkout -- {}", rules_file),
                    {rules_file, 0, 0, {}});
    const TomlFile& file = *found;
    const auto& root = file.root();
    file.expect_only(root, {"confirm",
                            "record_within_workdays",
                            "daily_cap",
                            "objection_days",
                            "mode",
                            "overdraft",
                            "on_debt",
                            "cap",
                            "expire_after_months",
                            "transfer",
                            "elder_grant",
                            "group_split",
                            "booking_holds",
                            "max_minutes",
                            "month_minutes",
                            "ahead_days",
                            "cancel_before_hours",
                            "late_cancel_percent",
                            "noshow_percent",
                            "noshow_limit",
                            "noshow_days",
                            "suspend_days",
                            "rate",
                            "kind"});
    BankRules rules;
    rules.second_person =
        file.word(root, "confirm", {"second-person", "none"}).value_or("second-person") == "second-person";
    rules.record_within_workdays =
        whole(file, "record_within_workdays", 0, 10000, rules.record_within_workdays);
    rules.daily_cap = whole(file, "daily_cap", 0, 1440, rules.daily_cap);
    rules.objection_days = whole(file, "objection_days", 0, 3660, rules.objection_days);
    rules.overdraft_allowed =
        file.word(root, "mode", {"both", "serve-first", "use-first"}).value_or("both") != "serve-first";
    rules.overdraft = file.integer(root, "overdraft", 0, most_minutes).value_or(rules.overdraft);
    const auto on_debt = file.word(root, "on_debt", {"warn", "block", "none"}).value_or("warn");
    rules.on_debt = on_debt == "warn" ? OnDebt::warn : on_debt == "block" ? OnDebt::block : OnDebt::none;
    rules.cap = file.integer(root, "cap", 0, most_minutes).value_or(rules.cap);
    rules.expire_after_months = whole(file, "expire_after_months", 0, 1200, rules.expire_after_months);
    const auto transfer = file.word(root, "transfer", {"off", "kin", "any"}).value_or("off");
    rules.transfer = transfer == "off" ? Transfer::off : transfer == "kin" ? Transfer::kin : Transfer::any;
    rules.elder_grant = file.integer(root, "elder_grant", 0, most_minutes).value_or(rules.elder_grant);
    rules.split_equally = file.word(root, "group_split", {"pool", "equal"}).value_or("pool") == "equal";
    rules.booking_holds = file.boolean(root, "booking_holds").value_or(true);
    rules.max_minutes = whole(file, "max_minutes", 1, 1440, rules.max_minutes);
    rules.month_minutes = whole(file, "month_minutes", 1, 50000, rules.month_minutes);
    rules.ahead_days = whole(file, "ahead_days", 0, 3660, rules.ahead_days);
    rules.cancel_before_hours = whole(file, "cancel_before_hours", 0, 8760, rules.cancel_before_hours);
    rules.late_cancel_percent = whole(file, "late_cancel_percent", 0, 100, rules.late_cancel_percent);
    rules.noshow_percent = whole(file, "noshow_percent", 0, 100, rules.noshow_percent);
    rules.noshow_limit = whole(file, "noshow_limit", 0, 1000, rules.noshow_limit);
    rules.noshow_days = whole(file, "noshow_days", 1, 3660, rules.noshow_days);
    rules.suspend_days = whole(file, "suspend_days", 0, 3660, rules.suspend_days);
    for (const auto* table : file.tables(root, "rate")) rules.rates.push_back(read_rate(file, *table));
    for (const auto* table : file.tables(root, "kind")) rules.kinds.push_back(read_kind(file, *table));
    std::stable_sort(rules.rates.begin(), rules.rates.end(),
                     [](const Rate& a, const Rate& b) { return a.from < b.from; });
    return rules;
}

const Rate& BankRules::rate_on(Date day) const {
    const auto after = std::upper_bound(rates.begin(), rates.end(), day,
                                        [](Date d, const Rate& rate) { return d < rate.from; });
    if (after == rates.begin())
        throw Error(Kind::refused, message("no exchange rate was in force on {}", day.iso()),
                    message("see [[rate]] in {}", rules_file));
    return *std::prev(after);
}

const ServiceKind* BankRules::find_kind(std::string_view code) const {
    for (const auto& kind : kinds)
        if (kind.code == code) return &kind;
    return nullptr;
}

const ServiceKind& BankRules::kind(std::string_view text) const {
    if (const auto* exact = find_kind(text)) return *exact;
    const auto wanted = ascii_lower(normalise_space(text));
    std::vector<std::string_view> names;
    for (const auto& kind : kinds) {
        if (wanted == kind.code || wanted == ascii_lower(kind.en) || wanted == kind.zh) return kind;
        names.push_back(kind.code);
    }
    const auto near = nearest_word(wanted, names);
    throw Error(Kind::input, message("unknown kind of service \"{}\"", escape_controls(text)),
                near.empty()
                    ? message("the kinds: {} (more can be added in {})", fmt::join(names, ", "), rules_file)
                    : message("did you mean \"{}\"?", near));
}

std::int64_t credit_of(const Rate& rate, std::int64_t minutes) {
    return minutes * rate.venue / rate.service;
}

} // namespace cgov
