// SPDX-License-Identifier: MIT
// What the cache of folds must never do: change an answer.
#include "bank/accounts.hpp"
#include "bank/hours.hpp"
#include "bank/hours_fold.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "scratch.hpp"
#include "store/cache.hpp"
#include "store/init.hpp"

#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <rapidcheck.h>
#include <string>
#include <unistd.h>
#include <vector>

#include <doctest/doctest.h>
#include <sys/stat.h>

using namespace cgov;

namespace {

const std::string header =
    "seq,at,by,event,entry,date,start,account,person,minutes,credit,rule,kind,for,place,unit,"
    "witness,ref,note,activity\n";

/// A ledger of hours that grows by random rows of two desks, written as text: the walk sees what any desk may
/// send.
class Ledger {
  public:
    explicit Ledger(const ScratchStore& store) : root_(store.directory.path()) {
        std::filesystem::create_directories(root_ + "/ledgers/hours");
    }
    /// `late`: how many minutes the row lies behind the newest one (another desk's rows after a merge).
    void row(int desk, int late) {
        now_ += 7;
        auto& writer = desks_[desk];
        writer.at = std::max(writer.at, now_ - late);
        const int day = 1 + writer.at / 1440 % 28;
        const int month = 1 + writer.at / 1440 / 28 % 12;
        const int year = 2024 + writer.at / 1440 / 28 / 12;
        const auto stamp = fmt::format("{}-{:02}-{:02}T{:02}:{:02}:00+08:00", year, month, day,
                                       writer.at / 60 % 24, writer.at % 60);
        const auto path =
            fmt::format("{}/ledgers/hours/{}-{:02}.{}.csv", root_, year, month, desk == 0 ? "A" : "B");
        const bool fresh = !std::filesystem::exists(path);
        std::ofstream out(path, std::ios::app | std::ios::binary);
        if (fresh) out << header;
        const int what = *rc::gen::inRange(0, 4);
        if (what < 2 || writer.opened == 0) {
            const int account = *rc::gen::inRange(1, 4);
            const int minutes = *rc::gen::inRange(1, 300);
            out << fmt::format("{},{},{},record,H{}{},{}-{:02}-{:02},{},P{}A,P{}A,{},{},r,other,,,,,,,\n",
                               ++writer.seq, stamp, what == 0 ? "lin" : "wu", ++writer.opened,
                               desk == 0 ? "A" : "B", year, month, day, what == 0 ? "09:00" : "", account,
                               account, minutes, 5 * minutes);
        } else {
            // Of either desk's cases, also such as are not allowed: those rows have no effect.
            const int other = *rc::gen::inRange(0, 2);
            const int number = *rc::gen::inRange(1, std::max(2, desks_[other].opened + 1));
            const char* events[] = {"confirm", "reject", "reverse"};
            out << fmt::format("{},{},wu,{},H{}{},,,,,,,,,,,,,,,\n", ++writer.seq, stamp,
                               events[*rc::gen::inRange(0, 3)], number, other == 0 ? "A" : "B");
        }
    }

  private:
    struct Writer {
        int seq = 0, opened = 0, at = 0;
    };
    std::string root_;
    Writer desks_[2];
    int now_ = 0;
};

std::string answers(const Store& store, const BankRules& rules) {
    const Accounts accounts(store, rules, *Date::from_iso("2026-11-23"));
    std::string text;
    for (const auto& each : accounts.list())
        text += fmt::format("{} {} {} {}\n", each.id, each.earned, each.expired, each.balance());
    with_hours(store, std::nullopt, [&](HoursFold& fold) {
        std::string lines;
        fold.each_on(Period(), [&](CaseKey key, const HoursEntry&, State) {
            lines += fmt::format("{} {}\n", fold.table().id(key).text(), fold.recorded_by(key).value_or("?"));
        });
        std::vector<std::string> sorted;
        for (const auto line : split(lines, '\n')) sorted.emplace_back(line);
        std::sort(sorted.begin(), sorted.end());
        text += fmt::format("{}", fmt::join(sorted, "\n"));
        return 0;
    });
    list_hours(store, {}, std::nullopt, [&](const HoursRow& row) { text += row[0] + " " + row[1] + "\n"; });
    HoursFold fold(store, std::nullopt, HoursFold::Cache::use);
    for (const auto& tail : fold.table().tails())
        text += fmt::format("{} {} {} {} {}\n", tail.desk.text(), tail.seq, tail.at.seconds, tail.last_number,
                            tail.rows);
    return text;
}

std::string served(const Store& store, Period days) {
    std::vector<std::string> lines;
    with_hours(store, std::nullopt, [&](HoursFold& fold) {
        lines.clear();
        fold.each_on(days, [&](CaseKey key, const HoursEntry& entry, State state) {
            lines.push_back(fmt::format("{} {} {} {} {}\n", fold.table().id(key).text(), entry.date().iso(),
                                        entry.minutes(), entry.start(), static_cast<int>(state)));
        });
        return 0;
    });
    std::sort(lines.begin(), lines.end());
    return fmt::format("{}", fmt::join(lines, ""));
}

} // namespace

TEST_CASE("a cache file gives back what was written, or says that it cannot") {
    const Scratch scratch;
    const FileSystem files;
    const auto path = scratch.path("cache/x");
    std::string large(100'000, 'x');
    for (std::size_t i = 0; i < large.size(); ++i) large[i] = static_cast<char>(i * 7 + i / 251);
    CacheFile::save(files, path, {"small", large, ""});
    const auto cache = CacheFile::open(files, path);
    REQUIRE(cache);
    CHECK(cache->text(0) == "small");
    CHECK(cache->text(1) == large);
    CHECK(cache->text(2).empty());
    std::string part(9'000, '\0');
    cache->read(1, 4'000, part.size(), part.data());
    CHECK(part == large.substr(4'000, 9'000));
    CHECK_THROWS_AS(cache->read(1, 99'999, 2, part.data()), CacheDamaged);
    CHECK(!CacheFile::open(files, scratch.path("cache/none")));
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("a cache changes no answer, whatever has happened to it or to the ledger") {
    CHECK(rc::check([] {
        const ScratchStore scratch;
        Ledger ledger(scratch);
        BankRules rules;
        rules.cap = *rc::gen::element<std::int64_t>(90000, 2000);
        rules.expire_after_months = *rc::gen::element(0, 3);
        const FileSystem files;
        const Store cached(scratch.directory.path(), files, 1);
        const Store plain(scratch.directory.path(), files, Store::no_cache);
        for (int round = *rc::gen::inRange(1, 6); round > 0; --round) {
            for (int rows = *rc::gen::inRange(0, 40); rows > 0; --rows)
                ledger.row(*rc::gen::inRange(0, 2), *rc::gen::element(0, 0, 0, 500, 50'000));
            const auto path = cached.cache_path("hours");
            const int harm = *rc::gen::inRange(0, 6);
            if (std::filesystem::exists(path)) {
                const auto size = std::filesystem::file_size(path);
                if (harm == 1) std::filesystem::resize_file(path, size * *rc::gen::inRange(0UL, 100UL) / 100);
                if (harm == 2) {
                    const auto at = *rc::gen::inRange<std::size_t>(0, size);
                    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
                    file.seekg(static_cast<std::streamoff>(at));
                    const int old = file.get();
                    file.seekp(static_cast<std::streamoff>(at));
                    file.put(static_cast<char>(old ^ (1 << *rc::gen::inRange(0, 8))));
                }
            }
            RC_ASSERT(answers(cached, rules) == answers(plain, rules));
            const Period days{*Date::from_iso("2024-01-01"), *Date::from_iso("2024-01-03")};
            RC_ASSERT(served(cached, days) == served(plain, days));
        }
    }));
}

TEST_CASE("a ledger edited under the cache is read again, also with its length kept") {
    const ScratchStore scratch;
    Ledger ledger(scratch);
    const FileSystem files;
    const auto root = scratch.directory.path();
    std::filesystem::create_directories(root + "/ledgers/hours");
    const auto path = root + "/ledgers/hours/2024-01.A.csv";
    const auto write = [&](const char* credit) {
        std::ofstream(path, std::ios::binary)
            << header << "1,2024-01-02T10:00:00+08:00,lin,record,H1A,2024-01-02,,P1A,P1A,60," << credit
            << ",r,other,,,,,,,\n2,2024-01-02T10:01:00+08:00,wu,confirm,H1A,,,,,,,,,,,,,,,\n";
    };
    write("300");
    const Store cached(root, files, 1);
    const BankRules rules;
    const auto earned = [&] {
        return Accounts(cached, rules, *Date::from_iso("2024-02-01")).of("P1A").earned;
    };
    CHECK(earned() == 300);
    CHECK(std::filesystem::exists(cached.cache_path("hours")));
    CHECK(earned() == 300);
    struct stat before {};
    REQUIRE(stat(path.c_str(), &before) == 0);
    write("900");
    const timespec times[] = {before.st_atim,
                              before.st_mtim}; // the length and the time of writing are as before
    REQUIRE(utimensat(AT_FDCWD, path.c_str(), times, 0) == 0);
    CHECK(earned() == 900);
    std::filesystem::remove(path);
    CHECK(earned() == 0);
}

TEST_CASE("whoever recorded an entry is told from the cache too, also where there are more than it counts") {
    const ScratchStore scratch;
    const FileSystem files;
    const auto root = scratch.directory.path();
    std::string rows = header;
    for (int i = 1; i <= 300; ++i)
        rows += fmt::format("{},2026-11-02T10:00:00+08:00,clerk {},record,H{}A,2026-11-02,,P1A,P1A,60,300,r,"
                            "other,,,,,,,\n",
                            i, i, i);
    scratch.directory.write("ledgers/hours/2026-11.A.csv", rows);
    const Store cached(root, files, 1);
    const auto rules = BankRules::load(cached);
    for (int round = 0; round < 2; ++round) {
        HoursFold fold(cached);
        CHECK(fold.base().empty() == (round == 0));
        CHECK(fold.recorded_by({0, 7}) == "clerk 7");
        CHECK(!fold.recorded_by({0, 300}));
    }
    const auto confirm = [&](const std::string& by, const std::string& id) {
        WriteSession session(cached, scratch.options(by));
        change_hours(session, rules, "confirm", {id}, "");
    };
    CHECK_THROWS_AS(confirm("clerk 7", "H7A"), Error);
    CHECK_THROWS_AS(confirm("clerk 300", "H300A"), Error);
    confirm("clerk 300", "H7A");
    confirm("clerk 7", "H300A");
}
