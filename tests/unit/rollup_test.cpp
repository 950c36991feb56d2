// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "report/rollup.hpp"
#include "scratch.hpp"
#include "store/git.hpp"

#include <algorithm>
#include <rapidcheck.h>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace cgov;

namespace {

const RollupSubject by_month{RollupSubject::Tally::hours, {"month"}};

/// A store's tally that follows from its number and state alone: what one store says is always the same.
StoreTally tally(int store, int state = 0) {
    StoreTally tally;
    tally.store = fmt::format("{:016x}", store);
    tally.community = fmt::format("社区,{}", store % 3);
    tally.commit = fmt::format("{:040x}", state);
    tally.ledgers = fmt::format("{:016x}", state);
    tally.origin = fmt::format("stores/{}", store);
    for (int month = 1; month <= store % 4; ++month)
        tally.lines.push_back({{fmt::format("2026-{:02}", month)}, {month, store * 30, store * 150}});
    return tally;
}

Rollup rollup_of(const std::vector<int>& stores) {
    Rollup rollup(by_month);
    for (const int store : stores) rollup.add(tally(store));
    return rollup;
}

Rollup merged(const Rollup& a, const Rollup& b) {
    auto all = a;
    all.merge(b);
    return all;
}

Rollup reread(const Rollup& rollup) {
    return Rollup::read_partials(rollup.partial(), "partial");
}

std::vector<int> some_stores() {
    return *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12));
}

Error error_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error;
    }
    return {Kind::busy, "nothing was thrown"};
}

} // namespace

TEST_CASE("partials: merging is associative and commutative, repeats change nothing") {
    CHECK(rc::check([] {
        const auto a = some_stores(), b = some_stores(), c = some_stores();
        const auto x = reread(rollup_of(a)), y = reread(rollup_of(b)), z = reread(rollup_of(c));
        const auto whole = merged(merged(x, y), z).partial();
        RC_ASSERT(merged(x, merged(y, z)).partial() == whole);
        RC_ASSERT(merged(z, merged(y, x)).partial() == whole);
        RC_ASSERT(merged(merged(x, y), merged(z, x)).partial() == whole);
        auto all = a;
        all.insert(all.end(), b.begin(), b.end());
        all.insert(all.end(), c.begin(), c.end());
        RC_ASSERT(rollup_of(all).partial() == whole); // as one pass over all stores
        RC_ASSERT(Rollup::read_partials(whole, "whole").partial() == whole);
        RC_ASSERT(Rollup::read_partials(x.partial() + y.partial() + z.partial(), "all").partial() == whole);
    }));
}

TEST_CASE("a store in two states is refused in whatever order it comes") {
    CHECK(rc::check([] {
        auto stores = some_stores();
        const auto twice = *rc::gen::inRange(0, 12);
        stores.push_back(twice);
        auto tallies = std::vector<StoreTally>{tally(twice, 1)};
        for (const int store : stores) tallies.push_back(tally(store));
        const auto order = *rc::gen::container<std::vector<int>>(tallies.size(), rc::gen::inRange(0, 1000));
        std::vector<std::size_t> places(tallies.size());
        for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
        std::stable_sort(places.begin(), places.end(),
                         [&](std::size_t i, std::size_t j) { return order[i] < order[j]; });
        const auto cut = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(places.size())));
        const auto error = error_of([&] {
            Rollup left(by_month), right(by_month);
            for (std::size_t i = 0; i < places.size(); ++i) (i < cut ? left : right).add(tallies[places[i]]);
            left.merge(right);
        });
        RC_ASSERT(error.kind == Kind::refused);
        RC_ASSERT(error.message.find("000000000000/0000000000000000") != std::string::npos);
        RC_ASSERT(error.message.find("000000000000/0000000000000001") != std::string::npos);
    }));
}

TEST_CASE("groups are the sums over the stores") {
    CHECK(rc::check([] {
        auto stores = some_stores();
        const auto rollup = rollup_of(stores);
        std::sort(stores.begin(), stores.end());
        stores.erase(std::unique(stores.begin(), stores.end()), stores.end());
        std::map<std::string, std::int64_t> minutes, counts;
        std::int64_t all = 0;
        for (const int store : stores)
            for (const auto& line : tally(store).lines) {
                minutes[line.keys[0]] += line.figures[1];
                all += line.figures[1];
                ++counts[line.keys[0]];
            }
        const auto lines = rollup.lines({{"month"}});
        RC_ASSERT(lines.size() == minutes.size());
        for (const auto& line : lines) {
            RC_ASSERT(line.figures[1] == minutes[line.keys[0]]);
            RC_ASSERT(line.stores == counts[line.keys[0]]);
        }
        const auto by_store = rollup.lines({{"store"}});
        RC_ASSERT(by_store.size() == stores.size()); // also those that have done nothing
        const auto total = rollup.lines({});
        RC_ASSERT(total.size() == (stores.empty() ? 0U : 1U));
        if (!stores.empty()) {
            RC_ASSERT(total[0].figures[1] == all);
            RC_ASSERT(total[0].stores == static_cast<std::int64_t>(stores.size()));
        }
    }));
}

TEST_CASE("a partial that lost or changed something is refused") {
    const auto good = rollup_of({3, 4, 6}).partial();
    CHECK(Rollup::read_partials(good, "good").stores().size() == 3);
    const auto refused = [](const std::string& bytes) {
        return error_of([&] { Rollup::read_partials(bytes, "file"); });
    };
    CHECK(refused("").message == "is empty; a partial has a header at least");
    CHECK(refused(good.substr(0, good.size() - 1)).message ==
          "the last line is unfinished: the partial was cut off");
    CHECK(refused("a,b\n").message == "this is not the header of a partial");
    CHECK(refused("store,community,commit,ledgers,as_of,tally,lines,month,month,entries,minutes,credit\n")
              .message == "this is not the header of a partial");

    SUBCASE("every single line but a header counts") {
        std::size_t from = good.find('\n') + 1;
        int lines = 0;
        while (from < good.size()) {
            const auto end = good.find('\n', from) + 1;
            const auto line = good.substr(from, end - from);
            if (line.find(",0,,0,0,0\n") ==
                std::string::npos) { // the only line of a store is the whole store
                const auto error = refused(good.substr(0, from) + good.substr(end));
                CHECK(error.kind == Kind::input);
                CHECK(error.message.find("the partial is not complete") != std::string::npos);
            }
            from = end;
            ++lines;
        }
        CHECK(lines == 3 + 1 + 2);
    }
    SUBCASE("figures are whole numbers, and fit") {
        auto bad = good;
        bad.replace(bad.find(",90,"), 4, ",9x,");
        CHECK(refused(bad).message == "expected a whole number, found \"9x\"");
        CHECK(refused(bad).place.line == 2);
        auto large = rollup_of({1, 5}).partial();
        large.replace(large.find(",30,"), 4, ",9223372036854775807,");
        const auto rollup = Rollup::read_partials(large, "file");
        CHECK(error_of([&] { rollup.lines({}); }).message == "the figures are too large to be added up");
    }
    SUBCASE("the same state with other figures") {
        auto other = tally(3);
        other.lines[0].figures[0] = 7;
        auto rollup = rollup_of({3});
        CHECK(error_of([&] { rollup.add(other); }).kind == Kind::refused);
    }
    SUBCASE("another day, another tally") {
        auto other = tally(4);
        other.as_of = "2026-11-22";
        auto rollup = rollup_of({3});
        CHECK(error_of([&] { rollup.add(other); }).hint == "give all of them the same --as-of DATE");
        CHECK(error_of([&] {
                  rollup.merge(Rollup({RollupSubject::Tally::balance, {}}));
              }).kind == Kind::input);
    }
}

TEST_CASE("the commit is read from git's own files") {
    const FileSystem files;
    const Scratch scratch;
    const std::string hash(40, 'a'), other(40, 'b');
    const auto head = [&] { return head_commit(files, scratch.path("git")); };
    scratch.write("git/HEAD", "ref: refs/heads/main\n");
    CHECK(head() == std::nullopt); // before the first commit
    scratch.write("git/packed-refs", "# pack-refs with: peeled\n" + other + " refs/heads/main\n");
    CHECK(head() == other);
    scratch.write("git/refs/heads/main", hash + "\n"); // a loose ref goes before a packed one
    CHECK(head() == hash);
    scratch.write("git/HEAD", other + "\n");
    CHECK(head() == other);
    scratch.write("git/HEAD", "ref: refs/../../secret\n");
    CHECK(head() == std::nullopt);
    scratch.write("tree/HEAD", "ref: refs/heads/main\n");
    scratch.write("tree/commondir", "../git\n");
    CHECK(head_commit(files, scratch.path("tree")) == hash);
}

TEST_CASE("the first desk is the store's identity, whatever clock the others had") {
    const FileSystem files;
    const ScratchStore scratch;
    const auto store = scratch.open(files);
    CHECK(error_of([&] { store_id(store); }).kind == Kind::store);
    scratch.directory.write(
        "registers/desks/B.toml",
        "holder = \"wu\"\ntaken = \"2026-11-23T10:00:00+08:00\"\ntoken = \"0123456789abcdef\"\n");
    CHECK(store_id(store) == "0123456789abcdef");
    auto options = scratch.options();
    options.clock.now = *Instant::from_rfc3339("1970-01-02T00:00:00+08:00");
    take_desk(store, *Desk::from_text("A"), "chen", options);
    CHECK(list_desks(store).size() == 2);
    CHECK(list_desks(store)[0].taken == "2026-11-23T10:00:01+08:00");
    CHECK(store_id(store) == "0123456789abcdef");
}
