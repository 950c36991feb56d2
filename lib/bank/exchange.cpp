// SPDX-License-Identifier: MIT
#include "bank/exchange.hpp"

#include "base/message.hpp"

#include <algorithm>
#include <set>

namespace cgov {
namespace {

constexpr int elder_age = 60;

CaseTable bank_table(const Store& store) {
    return walk(store, store.schemas().get("bank"), {}, nullptr);
}

void require_minutes(int minutes) {
    if (minutes < 1) throw Error(Kind::input, message("the time must be at least a minute"));
}

} // namespace

void grant_minutes(WriteSession& session, const BankRules& rules, const std::string& account, int minutes,
                   const std::string& reason) {
    require_minutes(minutes);
    const auto today = session.clock().today();
    const auto now = Accounts(session.store(), rules, today).of(account);
    if (now.balance() + minutes > rules.cap)
        throw Error(Kind::refused,
                    message("{} has {} venue-minutes; {} more would pass the cap of {}", account,
                            now.balance(), minutes, rules.cap),
                    message("see \"cap\" in rules/moral-bank.toml"));
    const auto table = bank_table(session.store());
    auto batch = session.batch(table);
    batch.open("grant", {{"account", account},
                         {"minutes", std::to_string(minutes)},
                         {"date", today.iso()},
                         {"reason", reason}});
    session.append(batch, "bank grant: " + ids_text(batch.opened()));
}

std::size_t grant_elders(WriteSession& session, const BankRules& rules, const People& people) {
    if (rules.elder_grant == 0)
        throw Error(Kind::refused, message("there is no grant for elders in this community"),
                    message("set \"elder_grant\" in rules/moral-bank.toml"));
    const auto today = session.clock().today();
    const auto reason = fmt::format("elder grant {}", today.year());
    const auto& schema = session.store().schemas().get("bank");
    std::set<std::string> had;
    const auto table = walk(session.store(), schema, {}, [&](const Event& event) {
        const auto account = std::string(event.cell(schema.column("account")));
        if (event.from == no_state && event.cell(schema.column("reason")) == reason) had.insert(account);
    });
    auto batch = session.batch(table);
    std::size_t unknown = 0;
    for (const auto& person : people.persons()) {
        if (person.retired) continue;
        if (!person.personal.born) ++unknown;
        if (!person.personal.born || had.contains(person.id)) continue;
        if (person.personal.born->plus_months(12 * elder_age) > today) continue;
        batch.open("grant", {{"account", person.id},
                             {"minutes", std::to_string(rules.elder_grant)},
                             {"date", today.iso()},
                             {"reason", reason}});
    }
    session.append(batch, batch.empty() ? "" : "bank grant: " + ids_text(batch.opened()));
    return unknown;
}

void transfer_minutes(WriteSession& session, const BankRules& rules, const People& people,
                      const std::string& from, const std::string& to, int minutes,
                      const std::string& reason) {
    require_minutes(minutes);
    if (from == to) throw Error(Kind::input, message("the two accounts are the same: {}", from));
    if (rules.transfer == BankRules::Transfer::off)
        throw Error(Kind::refused, message("transfers are off in this community"),
                    message("see \"transfer\" in rules/moral-bank.toml"));
    if (rules.transfer == BankRules::Transfer::kin) {
        const auto knows = [&](const std::string& one, const std::string& other) {
            const auto* person = people.find_person(one);
            return person && std::find(person->personal.kin.begin(), person->personal.kin.end(), other) !=
                                 person->personal.kin.end();
        };
        if (!knows(from, to) && !knows(to, from))
            throw Error(Kind::refused, message("{} and {} are not known to be relatives", from, to),
                        message("record it: cgov person set {} --kin {}", from, to));
    }
    const auto today = session.clock().today();
    const Accounts accounts(session.store(), rules, today);
    const auto available = accounts.of(from).available();
    if (available < minutes)
        throw Error(Kind::refused,
                    message("{} has {} venue-minutes available, {} are needed", from, available, minutes));
    if (accounts.of(to).balance() + minutes > rules.cap)
        throw Error(Kind::refused, message("{} has {} venue-minutes; {} more would pass the cap of {}", to,
                                           accounts.of(to).balance(), minutes, rules.cap));
    const auto table = bank_table(session.store());
    auto batch = session.batch(table);
    batch.open("transfer", {{"account", from},
                            {"to", to},
                            {"minutes", std::to_string(minutes)},
                            {"date", today.iso()},
                            {"reason", reason}});
    session.append(batch, "bank transfer: " + ids_text(batch.opened()));
}

std::int64_t owed_service(const BankRules& rules, std::int64_t balance, Date day) {
    if (balance >= 0) return 0;
    const auto& rate = rules.rate_on(day);
    if (rate.venue == 0) return 0;
    return (-balance * rate.service + rate.venue - 1) / rate.venue;
}

} // namespace cgov
