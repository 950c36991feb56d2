// SPDX-License-Identifier: MIT
#include "bank/accounts.hpp"
#include "bank/exchange.hpp"
#include "bank/hours.hpp"
#include "scratch.hpp"

#include <map>
#include <rapidcheck.h>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace cgov;

namespace {

/// Two desks that act apart on the same cases, each on its own files, as after a merge.
struct History {
    ScratchStore scratch;
    FileSystem files;
    std::map<std::string, std::int64_t> expected; ///< credit by account

    void desk(const std::string& code) const { scratch.directory.write(".cgov/desk", code); }
};

HoursRequest request(const std::string& account, int minutes, Date date) {
    HoursRequest wanted;
    wanted.account = wanted.person = account;
    wanted.minutes = minutes;
    wanted.date = date;
    wanted.kind = "other";
    return wanted;
}

const Date today = *Date::from_civil(2026, 11, 23);

std::string record(const Store& store, const WriteOptions& options, const HoursRequest& wanted) {
    WriteSession session(store, options);
    const auto rules = BankRules::load(store);
    HoursBook book(store, rules, {wanted.date, wanted.date});
    auto batch = session.batch(book.table());
    book.record(batch, wanted, today, [](const std::string&) {});
    session.append(batch, "test");
    return batch.opened().front();
}

} // namespace

TEST_CASE("rates: the one in force on the day, rounded down to the minute") {
    BankRules rules;
    rules.rates = {{"a", *Date::from_iso("2019-09-01"), 1, 5}, {"b", *Date::from_iso("2026-01-01"), 3, 7}};
    CHECK(rules.rate_on(*Date::from_iso("2025-12-31")).id == "a");
    CHECK(rules.rate_on(*Date::from_iso("2026-01-01")).id == "b");
    CHECK_THROWS_WITH_AS(rules.rate_on(*Date::from_iso("2019-08-31")),
                         "no exchange rate was in force on 2019-08-31", Error);
    CHECK(credit_of(rules.rates[0], 90) == 450);
    CHECK(credit_of(rules.rates[1], 100) == 233);
    CHECK(credit_of(rules.rates[1], 1) == 2);
    CHECK(owed_service(rules, -7, *Date::from_iso("2026-01-01")) == 3);
    CHECK(owed_service(rules, -8, *Date::from_iso("2026-01-01")) == 4); // enough, never too little
    CHECK(owed_service(rules, 0, *Date::from_iso("2026-01-01")) == 0);
    CHECK(rc::check("what is owed pays the debt, and a minute less does not", [] {
        BankRules any;
        any.rates = {
            {"r", *Date::from_iso("2019-09-01"), *rc::gen::inRange(1, 20), *rc::gen::inRange(1, 50)}};
        const std::int64_t debt = *rc::gen::inRange(1, 5000);
        const auto owed = owed_service(any, -debt, today);
        RC_ASSERT(credit_of(any.rates[0], owed) >= debt);
        RC_ASSERT(credit_of(any.rates[0], owed - 1) < debt);
    }));
}

TEST_CASE("rules say where they are wrong") {
    const ScratchStore scratch;
    const FileSystem files;
    const auto store = scratch.open(files);
    const auto fault = [&](const std::string& text) {
        scratch.directory.write("rules/moral-bank.toml", text);
        try {
            BankRules::load(store);
        } catch (const Error& error) {
            return fmt::format("{}:{}: {} | {}", error.place.file, error.place.line, error.message,
                               error.hint);
        }
        return std::string("fine");
    };
    CHECK(fault("") == "fine");
    CHECK(fault("\noverdaft = 3\n") ==
          "rules/moral-bank.toml:2: unknown setting \"overdaft\" | did you mean \"overdraft\"?");
    CHECK(fault("daily_cap = 1441\n")
              .starts_with(
                  "rules/moral-bank.toml:1: daily_cap: expected a whole number from 0 to 1440, found 1441"));
    CHECK(fault("mode = \"any\"\n")
              .starts_with("rules/moral-bank.toml:1: mode: expected one of both, serve-first, use-first"));
    CHECK(fault("[[rate]]\nservice = 1\n").starts_with("rules/moral-bank.toml:1: \"from\" is missing"));
    CHECK(fault("[[rate]]\nfrom = \"2019-09-01\"\n")
              .starts_with("rules/moral-bank.toml:2: from: expected a date"));
}

TEST_CASE("a fold of merged desks is the same in every clone, and balances are the sums of what counts") {
    CHECK(rc::check("two desks, random commands", [] {
        History history;
        std::vector<std::string> ids;
        struct Entry {
            std::string account;
            std::int64_t credit;
            int state = 0; // recorded, confirmed, gone
        };
        std::map<std::string, Entry> model;
        auto options = history.scratch.options();
        const int steps = *rc::gen::inRange(1, 25);
        for (int i = 0; i < steps; ++i) {
            history.desk(*rc::gen::element(std::string("A"), std::string("B")));
            options.clock.now.seconds += *rc::gen::inRange(0, 4000);
            const auto store = history.scratch.open(history.files);
            if (ids.empty() || *rc::gen::inRange(0, 2) == 0) {
                const auto account =
                    *rc::gen::element(std::string("P1A"), std::string("P2A"), std::string("P7B"));
                const int minutes = *rc::gen::inRange(1, 200);
                options.by = "lin";
                const auto id = record(store, options,
                                       request(account, minutes, today.plus_days(-*rc::gen::inRange(0, 90))));
                ids.push_back(id);
                model[id] = {account, minutes * 5};
                continue;
            }
            const auto id = *rc::gen::elementOf(ids);
            const auto event =
                *rc::gen::element(std::string("confirm"), std::string("reject"), std::string("reverse"));
            auto& entry = model[id];
            const bool fits = event == "reverse" ? entry.state < 2 : entry.state == 0;
            options.by = "chen";
            WriteSession session(store, options);
            try {
                change_hours(session, BankRules::load(store), event, {id}, "");
                RC_ASSERT(fits);
                entry.state = event == "confirm" ? 1 : 2;
            } catch (const Error& error) {
                RC_ASSERT(!fits);
                RC_ASSERT(error.kind == Kind::refused);
            }
        }
        const auto store = history.scratch.open(history.files);
        std::map<std::string, std::int64_t> sums;
        for (const auto& [id, entry] : model)
            if (entry.state == 1) sums[entry.account] += entry.credit;
        const auto rules = BankRules::load(store);
        const Accounts accounts(store, rules, today);
        for (const auto& account : accounts.list()) {
            RC_ASSERT(account.earned == sums[account.id]);
            std::int64_t changes = 0;
            for (const auto& movement : statement(store, rules, account.id, today))
                changes += movement.change;
            RC_ASSERT(changes == account.balance());
        }
        std::int64_t tallied = 0, entries = 0;
        for (const auto& line : tally_hours(store, rules, {"account", "month"}, {}, std::nullopt)) {
            tallied += line.credit;
            entries += line.entries;
        }
        std::int64_t expected = 0, confirmed = 0;
        for (const auto& [account, sum] : sums) expected += sum;
        for (const auto& [id, entry] : model) confirmed += entry.state == 1 ? 1 : 0;
        RC_ASSERT(tallied == expected);
        RC_ASSERT(entries == confirmed);
        std::size_t listed = 0;
        list_hours(store, {}, std::nullopt, [&](const HoursRow&) { ++listed; });
        RC_ASSERT(listed == model.size());
    }));
}

TEST_CASE("two desks that act on one entry apart: the earlier row counts, the later has no effect") {
    const ScratchStore scratch;
    const FileSystem files;
    const auto store = scratch.open(files);
    record(store, scratch.options(), request("P1A", 60, today));
    const auto header = store.schemas().get("hours").header();
    scratch.directory.write("ledgers/hours/2026-11.B.csv",
                            header + "1,2026-11-23T11:00:00+08:00,wu,confirm,H1A,,,,,,,,,,,,,,,\n");
    scratch.directory.write("ledgers/hours/2026-11.C.csv",
                            header + "1,2026-11-23T11:00:00+08:00,li,reject,H1A,,,,,,,,,,,,,,,\n");
    std::vector<std::string> conflicts;
    const auto table =
        walk(store, store.schemas().get("hours"),
             {std::nullopt, nullptr, [&](const Event& event) { conflicts.push_back(*event.file); }}, nullptr);
    CHECK(table.state(table.find("H1A")) == store.schemas().get("hours").state("confirmed"));
    CHECK(conflicts ==
          std::vector<std::string>{"ledgers/hours/2026-11.C.csv"}); // same moment: the desk decides
}
