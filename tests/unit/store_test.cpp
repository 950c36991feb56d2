// SPDX-License-Identifier: MIT
#include "faulty.hpp"
#include "scratch.hpp"
#include "store/journal.hpp"

#include <unistd.h>

#include <doctest/doctest.h>
#include <sys/stat.h>

using namespace cgov;

namespace {

Cells hours_cells(const std::string& minutes = "60") {
    return {{"date", "2026-11-20"}, {"account", "P1A"},  {"minutes", minutes},
            {"credit", "300"},      {"rule", "5-for-1"}, {"kind", "other"}};
}

CaseTable table_of(const Store& store) {
    return walk(store, store.schemas().get("hours"), {}, nullptr);
}

std::vector<std::string> add(const Store& store, const WriteOptions& options, int rows = 1) {
    WriteSession session(store, options);
    const auto table = table_of(store);
    auto batch = session.batch(table);
    for (int i = 0; i < rows; ++i) batch.open("record", hours_cells());
    session.append(batch, "test");
    return batch.opened();
}

std::size_t count(const Store& store) {
    std::size_t rows = 0;
    walk(store, store.schemas().get("hours"), {}, [&](const Event&) { ++rows; });
    return rows;
}

constexpr const char* ledger = "ledgers/hours/2026-11.A.csv";

} // namespace

TEST_CASE("an append makes the ledger with its header and counts on") {
    const ScratchStore scratch;
    const FileSystem files;
    const auto store = scratch.open(files);
    CHECK(add(store, scratch.options()) == std::vector<std::string>{"H1A"});
    CHECK(add(store, scratch.options(), 2) == std::vector<std::string>{"H2A", "H3A"});
    const auto text = scratch.directory.read(ledger);
    CHECK(text.starts_with(store.schemas().get("hours").header() +
                           "1,2026-11-23T10:00:00+08:00,lin,record,H1A,2026-11-20,"));
    CHECK(count(store) == 3);
    CHECK(Journal(store.state_dir()).read(files).empty()); // without git the synced ledger is enough
}

TEST_CASE("a row is checked before anything is written") {
    const ScratchStore scratch;
    const FileSystem files;
    const auto store = scratch.open(files);
    WriteSession session(store, scratch.options());
    const auto table = table_of(store);
    auto batch = session.batch(table);
    const auto refused = [&](Cells cells, const char* text) {
        try {
            batch.open("record", cells);
            FAIL("accepted");
        } catch (const Error& error) {
            CHECK(error.message == text);
            CHECK(error.kind == Kind::input);
        }
    };
    refused(hours_cells("0"), "minutes: expected a whole number from 1 to 1440, found \"0\"");
    refused(hours_cells("1441"), "minutes: expected a whole number from 1 to 1440, found \"1441\"");
    refused(hours_cells("007"), "minutes: expected a whole number from 1 to 1440, found \"007\"");
    refused(hours_cells("99999999999999999999"),
            "minutes: expected a whole number from 1 to 1440, found \"99999999999999999999\"");
    auto cells = hours_cells();
    cells.push_back({"note", "ring 13912345678"});
    refused(cells, "note: holds a phone or id number, which must not get into a tracked file");
    cells.back().second = std::string("a\0b", 3);
    refused(cells, "note: holds a NUL byte");
    cells.back().second = std::string(2001, 'x');
    refused(cells, "note: 2001 bytes are too long; at most 2000");
    cells.back().second = "\xff";
    refused(cells, "note: not UTF-8 at byte 1");
    cells = hours_cells();
    cells[1].second = "../x";
    refused(cells, "account: expected a person's id or a group's handle, found \"../x\"");
    cells[1].second = "";
    refused(cells, "account: is missing");
    CHECK(batch.empty());
    CHECK_FALSE(exists(scratch.directory.path("ledgers")));
}

TEST_CASE("the state machine decides, also within one batch") {
    const ScratchStore scratch;
    const FileSystem files;
    const auto store = scratch.open(files);
    add(store, scratch.options());
    WriteSession session(store, scratch.options());
    const auto table = table_of(store);
    auto batch = session.batch(table);
    const auto key = table.find("h1");
    batch.add("confirm", key);
    CHECK_THROWS_WITH_AS(batch.add("reject", key), "H1A is confirmed; \"reject\" needs: recorded", Error);
    batch.add("reverse", key);
    session.append(batch, "test");
    CHECK(table_of(store).state(key) == store.schemas().get("hours").state("reversed"));
}

TEST_CASE("a row comes after all that its writer has seen, also where another desk's clock is ahead") {
    for (const int ahead : {0, 1, 420}) {
        const ScratchStore scratch;
        const FileSystem files;
        const auto store = scratch.open(files);
        const auto as = [&](const char* desk, int seconds) {
            scratch.directory.write(".cgov/desk", desk);
            auto options = scratch.options();
            options.clock.now.seconds += seconds;
            return options;
        };
        add(store, as("F", ahead)); // its rows come after those of the same second of a desk before it
        add(store, as("B", 0));
        const auto confirm = [&](const char* desk, const char* id) {
            WriteSession session(store, as(desk, 0));
            const auto table = table_of(store);
            auto batch = session.batch(table);
            batch.add("confirm", table.find(id));
            session.append(batch, "test");
        };
        confirm("B", "H1F");
        confirm("F", "H1B");
        const auto table = table_of(store);
        const auto confirmed = store.schemas().get("hours").state("confirmed");
        CHECK(table.state(table.find("H1F")) == confirmed);
        CHECK(table.state(table.find("H1B")) == confirmed);
    }
}

TEST_CASE("ids: the desk may be left out where only one matches") {
    const ScratchStore scratch;
    const FileSystem files;
    const auto store = scratch.open(files);
    add(store, scratch.options());
    scratch.directory.write(".cgov/desk", "B");
    add(store, scratch.options(), 2);
    const auto table = table_of(store);
    CHECK(table.id(table.find("H2")).text() == "H2B");
    CHECK(table.id(table.find("h1b")).text() == "H1B");
    CHECK_THROWS_WITH_AS(table.find("H1"), "H1 is ambiguous", Error);
    CHECK_THROWS_WITH_AS(table.find("H9A"), "there is no H9A", Error);
    CHECK_THROWS_WITH_AS(table.find("-rf"), "\"-rf\" is no id of the ledger \"hours\"", Error);
}

TEST_CASE("an unfinished last line is left out by readers and put aside by the next writer") {
    const ScratchStore scratch;
    const FileSystem files;
    const auto store = scratch.open(files);
    add(store, scratch.options());
    const auto whole = scratch.directory.read(ledger);
    scratch.directory.write(ledger, whole + "2,2026-11-23T10:00:00+08:00,lin,rec");
    CHECK(count(store) == 1);
    std::string told;
    auto options = scratch.options();
    options.tell = [&](const std::string& line) { told += line; };
    CHECK(add(store, options) == std::vector<std::string>{"H2A"});
    CHECK(told.find("unfinished last line") != std::string::npos);
    CHECK(count(store) == 2);
    CHECK(scratch.directory.read(".cgov/torn/hours-" + std::to_string(whole.size())) ==
          "2,2026-11-23T10:00:00+08:00,lin,rec");
}

TEST_CASE("a stray quote hides no rows: neither readers nor writers pass over them") {
    const ScratchStore scratch;
    const FileSystem files;
    const auto store = scratch.open(files);
    add(store, scratch.options(), 3);
    auto damaged = scratch.directory.read(ledger);
    damaged.insert(damaged.find("H2A") + 4, "\"");
    scratch.directory.write(ledger, damaged);
    CHECK_THROWS_WITH_AS(count(store), "a quote is not closed; the rows after it cannot be read", Error);
    CHECK_THROWS_AS(add(store, scratch.options()), Error);
    CHECK(scratch.directory.read(ledger) == damaged);
    CHECK(hides_rows("4,\"x\n1,2026-11-23T"));
    CHECK_FALSE(hides_rows("4,\"x\n1,2026-1"));
}

TEST_CASE("a row that was thrown away comes back from the journal") {
    const ScratchStore scratch;
    const FileSystem files;
    const auto store = scratch.open(files);
    add(store, scratch.options(), 2);
    const auto before = scratch.directory.read(ledger);
    add(store, scratch.options(), 2);
    const auto after = scratch.directory.read(ledger);
    Journal(store.state_dir()).add(files, {ledger, 3, 2, after.substr(before.size())});
    for (const auto& left : {before, before + after.substr(before.size(), 30),
                             after.substr(0, after.rfind('\n', after.size() - 2) + 1)}) {
        scratch.directory.write(ledger, left);
        WriteSession session(store, scratch.options());
        CHECK(scratch.directory.read(ledger) == after);
    }
}

TEST_CASE("a fault at any call loses no acknowledged row and shows no half command") {
    for (const bool stop : {false, true})
        for (const int error : {EIO, ENOSPC}) {
            int at = 1;
            for (;; ++at) {
                const ScratchStore scratch;
                const FileSystem sound;
                add(scratch.open(sound), scratch.options(), 2);
                const Faulty faulty(at, error, stop);
                std::vector<std::string> printed;
                auto options = scratch.options();
                options.acknowledge = [&](const std::vector<std::string>& ids) { printed = ids; };
                const auto kind = kind_of([&] { add(scratch.open(faulty), options, 3); });
                if (!faulty.used()) break;
                CAPTURE(at);
                CAPTURE(stop);
                // The next command, on a sound disk, recovers by itself.
                const auto store = scratch.open(sound);
                const auto next = add(store, scratch.options());
                const auto rows = count(store);
                CHECK((rows == 3 || rows == 6));                 // 2 + 1, or 2 + 3 + 1
                if (!printed.empty()) CHECK(rows == 6);          // printed means kept
                if (kind == Kind::io && !stop) CHECK(rows == 3); // not acknowledged, and not there
                if (kind == Kind::unfinished) CHECK(rows == 6);
                std::vector<Problem> problems;
                walk(store, store.schemas().get("hours"), {std::nullopt, &problems, {}}, nullptr);
                CHECK(problems.empty());
            }
            CHECK(at > 5);
        }
}

TEST_CASE("a directory that cannot be read is no empty one") {
    // A path through a file is not there; a name that is too long cannot be; both are answers.
    const Scratch directory;
    directory.write("file", "");
    CHECK_FALSE(exists(directory.path("file/x")));
    CHECK_FALSE(exists(directory.path(std::string(300, 'x'))));
    CHECK(list_directory(directory.path("none")).empty());
    CHECK_THROWS_AS(list_directory(directory.path("file")), Error);
}

TEST_CASE("a ledger that is no plain file is refused") {
    const FileSystem files;
    for (const std::string kind : {"symlink", "fifo", "directory", "hard link"}) {
        CAPTURE(kind);
        const ScratchStore scratch;
        const auto store = scratch.open(files);
        scratch.directory.write("elsewhere", "secret\n");
        std::filesystem::create_directories(scratch.directory.path("ledgers/hours"));
        const auto path = scratch.directory.path(ledger);
        if (kind == "symlink") REQUIRE(symlink("../../elsewhere", path.c_str()) == 0);
        if (kind == "fifo") REQUIRE(mkfifo(path.c_str(), 0600) == 0);
        if (kind == "directory") std::filesystem::create_directory(path);
        if (kind == "hard link")
            REQUIRE(link(scratch.directory.path("elsewhere").c_str(), path.c_str()) == 0);
        CHECK_THROWS_AS(add(store, scratch.options()), Error);
        CHECK(scratch.directory.read("elsewhere") == "secret\n");
    }
}

TEST_CASE("the lock keeps a second writer out and names the first") {
    const ScratchStore scratch;
    const FileSystem files;
    const auto store = scratch.open(files);
    const WriteSession first(store, scratch.options());
    auto options = scratch.options();
    options.lock_timeout = 0;
    try {
        const WriteSession second(store, options);
        FAIL("two writers");
    } catch (const Error& error) {
        CHECK(error.kind == Kind::busy);
        CHECK(error.message == "another command is writing (process " + std::to_string(getpid()) + ")");
    }
}

TEST_CASE("a store that is newer, damaged or not there") {
    const ScratchStore scratch;
    const FileSystem files;
    const auto kind_of = [&](const std::string& settings) {
        scratch.directory.write("cgov.toml", settings);
        try {
            scratch.open(files);
        } catch (const Error& error) {
            return error.kind;
        }
        return Kind{};
    };
    CHECK(kind_of("format = 2\n") == Kind::store);
    CHECK(kind_of("community = \"x\"\n") == Kind::store);
    CHECK(kind_of("format = 1\ncomunity = \"x\"\n") == Kind::store);
    CHECK(kind_of("format = [") == Kind::store);
    CHECK(kind_of(std::string(2 << 20, '#')) == Kind::store);
    std::string deep = "a";
    for (int i = 0; i < 200'000; ++i) deep += ".a";
    CHECK(kind_of(deep + " = 1\n") == Kind::store);
    CHECK(kind_of("x = " + std::string(100'000, '[')) == Kind::store);
    CHECK(kind_of("format = 1\n") == Kind{});
    CHECK_THROWS_AS(Store(scratch.directory.path("nowhere"), files), Error);
}

TEST_CASE("a journal record that is not whole was never acknowledged") {
    const JournalRecord one{"ledgers/hours/2026-11.A.csv", 7, 1, "7,x\n"};
    const JournalRecord two{"ledgers/bank/2026-11.A.csv", 1, 2, "1,\"a\nb\"\n2,y\n"};
    const auto bytes = Journal::print(one) + Journal::print(two);
    CHECK(Journal::parse(bytes).size() == 2);
    for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
        std::size_t used = 0;
        const auto whole = cut >= Journal::print(one).size() ? 1u : 0u;
        CHECK(Journal::parse(std::string_view(bytes).substr(0, cut), &used).size() == whole);
        CHECK(used <= cut);
    }
    auto flipped = bytes;
    for (std::size_t i = 0; i < Journal::print(one).size(); ++i) {
        flipped[i] = static_cast<char>(flipped[i] ^ 1);
        CHECK(Journal::parse(flipped).empty());
        flipped[i] = bytes[i];
    }
}
