// SPDX-License-Identifier: MIT
// What ledgers add up to may not depend on the way on which they came together.
#include "bank/exchange.hpp"
#include "bank/hours.hpp"
#include "base/message.hpp"
#include "booking_community.hpp"
#include "report/check.hpp"
#include "report/conflicts.hpp"
#include "store/undo.hpp"

#include <filesystem>
#include <map>
#include <rapidcheck.h>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace cgov;
namespace fs = std::filesystem;

namespace {

const QuickFiles quick;

/// One desk's copy of a store: it writes its own ledger files and gets those of others as they come.
class Office {
  public:
    explicit Office(const std::string& desk) : desk_(desk) {
        directory.write("cgov.toml", "format = 1\nlanguage = \"en\"\n");
        directory.write(".cgov/desk", desk);
        directory.write(
            "rules/moral-bank.toml",
            "mode = \"serve-first\"\ntransfer = \"any\"\nconfirm = \"none\"\n[[rate]]\nid = \"r\"\nfrom = "
            "2019-09-01\nservice = 1\nvenue = 5\n[[kind]]\ncode = \"other\"\nen = \"other\"\n");
        directory.write("registers/venues/attic.toml", "name = \"Attic\"\n");
        directory.write("registers/groups/choir.toml", "name = \"Choir\"\nkind = \"troupe\"\n");
        directory.write("registers/groups/opera.toml", "name = \"Opera\"\nkind = \"troupe\"\n");
        store = std::make_unique<Store>(directory.path(), quick, 1);
        rules = BankRules::load(*store);
    }

    void write(Instant now, const std::function<void(WriteSession&)>& action) {
        WriteOptions options;
        options.by = "by-" + desk_;
        options.clock = {now, store->settings().zone};
        try {
            WriteSession session(*store, options);
            action(session);
        } catch (const Error&) { // refused by a rule: as good a history as another
        }
    }

    /// Takes what `other` has more of: ledgers only grow, so the longer file has the shorter one in it.
    void fetch(const Office& other) {
        for (const auto& entry : fs::recursive_directory_iterator(other.directory.path("ledgers"))) {
            if (!entry.is_regular_file()) continue;
            const auto to = fs::path(directory.path()) / fs::relative(entry.path(), other.directory.path());
            if (fs::exists(to) && fs::file_size(to) >= entry.file_size()) continue;
            fs::create_directories(to.parent_path());
            fs::copy_file(entry.path(), to, fs::copy_options::overwrite_existing);
        }
    }

    /// Everything that can be asked, as one text.
    std::string answers(Instant now, std::size_t cache_from) const {
        const Store fresh(directory.path(), quick, cache_from);
        const Clock clock{now, fresh.settings().zone};
        std::string text;
        const Accounts accounts(fresh, rules, clock.today());
        for (const auto& account : accounts.list())
            text += fmt::format("{} {} {} {} {} {} {}\n", account.id, account.earned, account.granted,
                                account.received, account.sent, account.used, account.held);
        for (const auto& booking : read_bookings(fresh).list)
            text += fmt::format("{} {} {}\n", booking.id, state_name(booking.state), booking.charge);
        list_hours(fresh, {}, std::nullopt,
                   [&](const HoursRow& row) { text += row[0] + " " + row[1] + "\n"; });
        for (const auto& problem : check_store(fresh, clock))
            text += fmt::format("{} {} {}\n", problem.code, problem.message, problem.remedy);
        return text;
    }

    Scratch directory;
    std::unique_ptr<Store> store;
    BankRules rules;

  private:
    std::string desk_;
};

template <typename T>
T any_of(const std::vector<T>& list) {
    return list[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(list.size())))];
}

/// One random command.
void act(Office& office, Instant now) {
    const std::vector<std::string> accounts{"choir", "opera"};
    const auto number = *rc::gen::inRange(1, 5);
    const auto desk = any_of<std::string>({"A", "B", "C"});
    const auto kind = *rc::gen::inRange(0, 8);
    const auto account = any_of(accounts);
    const auto minutes = 30 * *rc::gen::inRange(1, 5);
    office.write(now, [&](WriteSession& session) {
        const auto id = [&](char prefix) { return fmt::format("{}{}{}", prefix, number, desk); };
        if (kind == 0) grant_minutes(session, office.rules, account, minutes, "g");
        if (kind == 1)
            transfer_minutes(session, office.rules, People(session.store()), account,
                             account == "choir" ? "opera" : "choir", minutes, "");
        if (kind == 2 || kind == 3) {
            BookingRequest request;
            request.account = account;
            request.venue = "attic";
            request.start = now.plus_minutes(60 * *rc::gen::inRange(1, 6));
            request.minutes = minutes;
            redeem(session, office.rules, request);
        }
        if (kind == 4) cancel(session, office.rules, {id('B')}, "");
        if (kind == 5) check_in(session, {id('B')}, {});
        if (kind == 6) undo(session, id(any_of<char>({'B', 'T', 'H'})), "");
        if (kind == 7) {
            HoursRequest request;
            request.account = account;
            request.date = now.date(session.store().settings().zone);
            request.minutes = minutes / 10;
            request.kind = "other";
            HoursBook book(session.store(), office.rules, {request.date, request.date});
            auto batch = session.batch(book.table());
            book.record(batch, request, request.date, [](const std::string&) {});
            session.append(batch, "add");
        }
    });
}

} // namespace

TEST_CASE("whatever the order in which desks exchange, all come to the same") {
    CHECK(rc::check([] {
        std::vector<std::unique_ptr<Office>> offices;
        for (const char* desk : {"A", "B", "C"}) offices.push_back(std::make_unique<Office>(desk));
        auto now = *Instant::from_rfc3339("2026-11-23T10:00:00+08:00");
        for (auto& office : offices)
            office->write(now, [&](WriteSession& session) {
                grant_minutes(session, office->rules, "choir", 120, "g");
            });
        const int steps = *rc::gen::inRange(5, 40);
        for (int i = 0; i < steps; ++i) {
            now.seconds += *rc::gen::inRange(0, 3) * 600;
            auto& office = *offices[static_cast<std::size_t>(*rc::gen::inRange(0, 3))];
            if (*rc::gen::inRange(0, 4) > 0) {
                act(office, now);
            } else {
                office.fetch(*offices[static_cast<std::size_t>(*rc::gen::inRange(0, 3))]);
                office.answers(now, 1); // leaves a cache of what is here now
            }
        }
        for (int round = 0; round < 2; ++round)
            for (auto& to : offices)
                for (const auto& from : offices)
                    if (to != from) to->fetch(*from);
        const auto first = offices[0]->answers(now, Store::no_cache);
        for (const auto& office : offices) {
            RC_ASSERT(office->answers(now, 1) == first);
            RC_ASSERT(office->answers(now, Store::no_cache) == first);
        }
    }));
}

TEST_CASE("every two bookings that overlap are named, also those around a third") {
    const Clock clock{*Instant::from_rfc3339("2026-11-23T10:00:00+08:00"), Zone()};
    const auto booking = [&](const char* id, int from, int minutes, BookingState state) {
        Booking made;
        made.id = id;
        made.venue = "hall";
        made.start = clock.now.plus_minutes(from);
        made.minutes = minutes;
        made.state = state;
        return made;
    };
    const auto told = [&](const std::vector<Booking>& list) {
        std::string text;
        for (const auto& each : booking_conflicts(list, BankRules(), clock))
            text +=
                fmt::format("{} {} | {}\n", each.problem.severity == Severity::error ? "error" : "warning",
                            each.problem.message, each.problem.remedy);
        return text;
    };
    using enum BookingState;
    CHECK(told({booking("B1A", 2880, 600, held), booking("B1B", 2900, 10, held),
                booking("B2B", 2950, 10, held)}) == "error B1A and B1B both hold hall at 2026-11-25 10:20 | "
                                                    "the later one gives way: cgov venue cancel B1B\n"
                                                    "error B1A and B2B both hold hall at 2026-11-25 11:10 | "
                                                    "the later one gives way: cgov venue cancel B2B\n");
    // A cancellation on the same day would be charged.
    CHECK(told({booking("B1A", 60, 60, held), booking("B1B", 90, 60, held)}) ==
          "error B1A and B1B both hold hall at 2026-11-23 11:30 | the later one gives way: cgov undo B1B\n");
    CHECK(told({booking("B1A", 60, 60, held), booking("B1B", 90, 60, used)}) ==
          "error B1B and B1A both hold hall at 2026-11-23 11:30 | the later one gives way: cgov undo B1A\n");
    CHECK(told({booking("B1A", 60, 60, used), booking("B1B", 90, 60, used)}) ==
          "warning B1A and B1B both used hall at 2026-11-23 11:30 | if a time is wrong, correct it: cgov "
          "undo B1B, then "
          "cgov venue finish B1B --at WHEN\n");
    CHECK(told({booking("B1A", 60, 60, held), booking("B1B", 120, 60, held)}).empty());
    CHECK(told({booking("B1A", 60, 60, cancelled), booking("B1B", 90, 60, held)}).empty());
}
