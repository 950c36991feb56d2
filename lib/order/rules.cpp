// SPDX-License-Identifier: MIT
#include "order/rules.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "format/human.hpp"

#include <charconv>
#include <utility>

namespace cgov {
namespace {

constexpr const char* rules_file = "rules/orders.toml";
constexpr int longest_limit = 3660;

OrderCategory read_category(const TomlFile& file, const TomlValue& table) {
    file.expect_only(table, {"code", "en", "zh_CN"});
    OrderCategory category;
    category.code = normalise_space(file.text(table, "code").value_or(""));
    if (category.code.empty()) file.fail(table, message("\"{}\" is missing", "code"));
    category.en = file.text(table, "en").value_or(category.code);
    category.zh = file.text(table, "zh_CN").value_or("");
    return category;
}

/// A text of the file, through a reader of what people write whose Error gets the setting's place.
template <typename F>
auto setting(const TomlFile& file, const char* key, F&& read, decltype(read(std::string())) otherwise) {
    const auto text = file.text(file.root(), key);
    if (!text) return otherwise;
    try {
        return read(*text);
    } catch (const Error& error) {
        file.fail(*file.root().find(key), fmt::format("{}: {}", key, error.message), error.hint);
    }
}

} // namespace

TimeLimit TimeLimit::from_text(std::string_view text) {
    const auto plain = ascii_lower(half_width(normalise_space(text)));
    int count = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), count);
    const auto unit =
        trim_ascii(std::string_view(plain).substr(static_cast<std::size_t>(end - plain.data())));
    constexpr std::pair<const char*, Unit> units[] = {{"h", Unit::hours},
                                                      {"hours", Unit::hours},
                                                      {"小时", Unit::hours},
                                                      {"days", Unit::days},
                                                      {"d", Unit::days},
                                                      {"天", Unit::days},
                                                      {"日", Unit::days},
                                                      {"working days", Unit::working_days},
                                                      {"wd", Unit::working_days},
                                                      {"个工作日", Unit::working_days},
                                                      {"工作日", Unit::working_days}};
    if (error == std::errc() && count >= 1 && count <= longest_limit)
        for (const auto& [word, meaning] : units)
            if (unit == word) return {meaning, count};
    throw Error(Kind::input, message("\"{}\" is no time limit", escape_controls(text)),
                message("write 24h, 5 working days or 10 days"));
}

OrderRules OrderRules::load(const Store& store) {
    OrderRules rules;
    const auto found = store.read_toml(rules_file);
    if (!found) return rules;
    const TomlFile& file = *found;
    file.expect_only(file.root(), {"return_max", "redo_max", "call_max", "accept_within", "urgent", "timely",
                                   "normal", "hard", "day_ends", "category"});
    const auto whole = [&](const char* key, int low, int& value) {
        value = static_cast<int>(file.integer(file.root(), key, low, 1000).value_or(value));
    };
    whole("return_max", 0, rules.return_max);
    whole("redo_max", 0, rules.redo_max);
    whole("call_max", 1, rules.call_max);
    rules.accept_within = setting(file, "accept_within", TimeLimit::from_text, rules.accept_within);
    for (std::size_t i = 0; i < rules.limits.size(); ++i)
        rules.limits[i] = setting(file, order_urgencies[i].code, TimeLimit::from_text, rules.limits[i]);
    rules.day_ends = setting(file, "day_ends", parse_time, rules.day_ends);
    for (const auto* table : file.tables(file.root(), "category"))
        rules.categories.push_back(read_category(file, *table));
    return rules;
}

const TimeLimit& OrderRules::limit(std::string_view urgency) const {
    for (std::size_t i = 0; i < limits.size(); ++i)
        if (urgency == order_urgencies[i].code) return limits[i];
    throw Error(Kind::store, message("there is no {} \"{}\"", translate("urgency"), escape_controls(urgency)),
                message("see all problems: cgov check"));
}

std::string OrderRules::category(std::string_view text) const {
    auto wanted = normalise_space(text);
    if (wanted.empty()) return "other";
    const auto lower = ascii_lower(wanted);
    for (const auto& each : categories)
        if (lower == ascii_lower(each.code) || lower == ascii_lower(each.en) || wanted == each.zh)
            return each.code;
    return wanted;
}

std::string OrderRules::category_title(std::string_view code, bool chinese) const {
    for (const auto& each : categories)
        if (code == each.code) return each.title(chinese);
    return std::string(code);
}

Instant limit_end(const OrderRules& rules, const TimeLimit& limit, Instant from, Zone zone,
                  const Workdays& workdays, std::set<int>& unknown) {
    if (limit.unit == TimeLimit::Unit::hours) return from.plus_minutes(std::int64_t{60} * limit.count);
    const auto begin = from.date(zone);
    auto last = limit.unit == TimeLimit::Unit::days ? begin.plus_days(limit.count)
                                                    : workdays.plus_working_days(begin, limit.count);
    if (!workdays.is_working_day(last)) last = workdays.plus_working_days(last, 1);
    for (int year = begin.plus_days(1).year(); year <= last.year(); ++year)
        if (!workdays.knows(year)) unknown.insert(year);
    return Instant::at(last, rules.day_ends, zone);
}

} // namespace cgov
