// SPDX-License-Identifier: MIT
#include "scratch.hpp"
#include "store/git.hpp"
#include "store/ledger_ends.hpp"
#include "store/own_ledgers.hpp"
#include "store/row_index.hpp"

#include <doctest/doctest.h>

using namespace cgov;

namespace {

constexpr const char* ledger = "ledgers/hours/2026-11.A.csv";
const Cells service{{"date", "2026-11-20"}, {"account", "P1A"},  {"minutes", "60"},
                    {"credit", "300"},      {"rule", "5-for-1"}, {"kind", "other"}};

/// A store in git, whose commands commit or not.
struct GitStore {
    Scratch scratch;
    FileSystem files;
    std::vector<std::string> said;
    WriteOptions options;

    explicit GitStore(bool commits) {
        InitOptions init;
        init.directory = scratch.path("store");
        init.community = "山畔";
        init.language = "en";
        init.desk = *Desk::from_text("A");
        init.by = "lin";
        init.now = *Instant::from_rfc3339("2026-11-23T10:00:00+08:00");
        init_store(files, init);
        options.by = "lin";
        options.clock = {init.now, Zone()};
        options.tell = [this](const std::string& line) { said.push_back(line); };
        if (commits) return;
        auto settings = scratch.read("store/cgov.toml");
        settings.replace(settings.find("\"auto\""), 6, "\"off\"");
        scratch.write("store/cgov.toml", settings);
    }
    Store store() const { return {scratch.path("store"), files}; }
    std::string bytes() const { return scratch.read(std::string("store/") + ledger); }
    void put(const std::string& text) const { scratch.write(std::string("store/") + ledger, text); }
    std::string git(const std::vector<std::string>& arguments) const {
        const auto done = run_git(scratch.path("store"), arguments);
        CHECK_MESSAGE(done.status == 0, done.err);
        return done.out;
    }
    std::string head() const { return git({"rev-parse", "HEAD"}).substr(0, 40); }
    /// The id of the case that the command has opened.
    std::string command(const Store& open, const char* in, const char* event, const Cells& cells) const {
        WriteSession session(open, options);
        const auto table = walk(open, open.schemas().get(in), {}, nullptr);
        auto batch = session.batch(table);
        const auto id = batch.open(event, cells);
        session.append(batch, "test");
        return id.text();
    }
    void add(int commands) const {
        for (int i = 0; i < commands; ++i) command(store(), "hours", "record", service);
    }
    void praise() const {
        command(store(), "praise", "receive",
                {{"date", "2026-11-20"},
                 {"target", "P1A"},
                 {"from", "P2A"},
                 {"channel", "visit"},
                 {"text", "kind"}});
    }
    void recover() const {
        const auto open = store();
        const WriteSession session(open, options);
    }
    std::size_t journalled() const { return Journal(store().state_dir()).read(files).size(); }
};

} // namespace

TEST_CASE("rows that are committed on another branch are put back") {
    GitStore here(true);
    here.add(2);
    const auto old = here.head();
    here.add(2);
    const auto whole = here.bytes();
    CHECK(here.journalled() == 0);
    here.git({"checkout", "-q", "--detach", old});
    CHECK(here.bytes() != whole);
    CHECK(pending_rows(here.store()).behind == std::vector<std::string>{ledger});
    here.recover();
    CHECK(here.bytes() == whole);
    CHECK(here.said.back().find("2 rows that an earlier command had recorded") != std::string::npos);
    // Also where the branch has not even the file.
    here.git({"checkout", "-q", "-f", "--orphan", "bare"});
    here.git({"rm", "-q", "-r", "-f", "ledgers"});
    here.recover();
    CHECK(here.bytes() == whole);
    here.add(1);
    CHECK(here.bytes().starts_with(whole));
    CHECK(pending_rows(here.store()).behind.empty());
}

TEST_CASE("rows stay in the journal until HEAD has them") {
    GitStore here(true);
    here.add(1);
    const auto before = here.bytes();
    // Somebody's git throws the row away before ours commits it.
    here.options.acknowledge = [&](const std::vector<std::string>&) {
        here.git({"checkout", "-q", "--", "."});
    };
    here.add(1);
    CHECK(here.bytes() == before);
    CHECK(here.journalled() == 1);
    here.options.acknowledge = nullptr;
    here.recover();
    CHECK(here.bytes() != before);
    CHECK(here.journalled() == 1); // in the file, not in HEAD
    here.add(1);
    CHECK(here.journalled() == 0);
    CHECK(here.git({"show", std::string("HEAD:") + ledger}) == here.bytes());
}

TEST_CASE("rows that git has and rows that only the journal has are put back together") {
    GitStore here(true);
    here.add(2);
    const auto old = here.head();
    here.add(2);
    std::string whole;
    here.options.acknowledge = [&](const std::vector<std::string>&) {
        whole = here.bytes();
        here.git({"checkout", "-q", "-f", "--detach", old});
    };
    here.add(1);
    here.options.acknowledge = nullptr;
    CHECK(here.bytes() != whole);
    CHECK(here.journalled() == 1);
    here.recover();
    CHECK(here.bytes() == whole);
    // Also where the files are whole, and HEAD alone is behind: the next commit has the rows.
    here.add(1);
    CHECK(here.git({"show", std::string("HEAD:") + ledger}) == here.bytes());
}

TEST_CASE("what the last command left is not looked through again, and nothing depends on that") {
    GitStore here(false);
    here.add(5);
    const auto whole = here.bytes();
    CHECK(here.journalled() == 5);
    const auto state = here.store().state_dir();
    SUBCASE("the file is as it was") {}
    SUBCASE("nothing is known of it") {
        LedgerEnds::clear(state);
    }
    SUBCASE("the note of it is damaged") {
        here.scratch.write("store/.git/cgov/ends", "cgov-ends-1 x\n");
    }
    SUBCASE("rows are gone") {
        here.put(whole.substr(0, whole.rfind('\n', whole.size() - 2) + 1));
    }
    SUBCASE("all is gone") {
        std::filesystem::remove(here.scratch.path(std::string("store/") + ledger));
    }
    SUBCASE("its end is torn") {
        here.put(whole.substr(0, whole.size() - 4));
    }
    here.recover();
    CHECK(here.bytes() == whole);
    here.add(1);
    CHECK(here.bytes().starts_with(whole));
    CHECK(here.journalled() == 6);
}

TEST_CASE("when the note is lost, the journal's rows of every ledger are looked after") {
    GitStore here(false);
    const auto praises = "store/ledgers/praise/2026-11.A.csv";
    here.praise();
    const auto whole = here.scratch.read(praises);
    LedgerEnds::clear(here.store().state_dir());
    here.add(1);
    std::filesystem::remove(here.scratch.path(praises));
    here.recover();
    CHECK(here.scratch.read(praises) == whole);
}

TEST_CASE("a large journal is forgotten when the user has committed its rows") {
    GitStore here(false);
    here.add(1);
    const auto state = here.store().state_dir();
    // The rows of an import, so large that the journal is worth a look.
    JournalRecord large{ledger, 2, 0, ""};
    const auto row = here.bytes().substr(here.bytes().find('\n') + 2);
    for (int seq = 2; large.bytes.size() < (1 << 20) + 100; ++seq, ++large.rows)
        large.bytes += std::to_string(seq) + row;
    Journal(state).add(here.files, large);
    here.recover();
    here.git({"add", "-A"});
    here.add(1);
    CHECK(here.journalled() == 3); // staged is not committed
    here.git({"commit", "-q", "-a", "-m", "by hand"});
    here.add(1);
    CHECK(here.journalled() == 4); // the newest one is not committed
    here.git({"commit", "-q", "-a", "-m", "by hand"});
    CHECK(LedgerEnds::read(here.files, state).commit.empty());
    {
        const auto open = here.store();
        WriteSession session(open, here.options);
        session.finish({}, "nothing");
    }
    CHECK(here.journalled() == 0);
    CHECK(LedgerEnds::read(here.files, state).commit == here.head());
}

namespace {

/// Before or after a file is opened (the n-th of these moments) another version of the ledger takes its
/// place, as by `git checkout`.
class Disturbed : public FileSystem {
  public:
    Disturbed(int at, std::string ledger_path, std::string other)
        : left_(at), path_(std::move(ledger_path)), other_(std::move(other)) {}
    int open(const char* path, int flags, mode_t mode) const override {
        pass();
        const int fd = FileSystem::open(path, flags, mode);
        pass();
        return fd;
    }
    bool used() const { return left_ <= 0; }

  private:
    void pass() const {
        if (--left_ == 0) replace_file(FileSystem(), path_, other_);
    }
    mutable int left_;
    std::string path_, other_;
};

} // namespace

TEST_CASE("whenever another version of the file is checked out, no row gets the number of another") {
    int recorded = 0;
    int refused = 0;
    for (int at = 1;; ++at) {
        GitStore here(false);
        here.add(1);
        const auto old = here.bytes();
        here.add(2);
        const auto whole = here.bytes();
        here.praise(); // whose file is looked at after that of the hours
        const Disturbed files(at, here.scratch.path(std::string("store/") + ledger), old);
        const Store open(here.scratch.path("store"), files);
        try {
            const auto id = here.command(open, "hours", "record", service);
            CHECK(id == "H4A");
            ++recorded;
        } catch (const Error& error) {
            CAPTURE(error.message);
            CAPTURE(at);
            CHECK(error.kind == Kind::busy);
            ++refused;
        }
        here.recover();
        CHECK(here.bytes().starts_with(whole));
        if (!files.used()) break;
    }
    CHECK(recorded > 1);
    CHECK(refused > 0);
}

TEST_CASE("what cannot be mended stops the writer") {
    GitStore here(false);
    here.add(2);
    const auto whole = here.bytes();
    const auto first_row_end = whole.find('\n', whole.find('\n') + 1) + 1;
    const auto refused = [&](const std::string& left) {
        here.put(left);
        try {
            here.recover();
            FAIL("went on");
        } catch (const Error& error) {
            CHECK(error.kind == Kind::store);
            CHECK(error.place.file == ledger);
        }
        CHECK(here.bytes() == left);
    };
    SUBCASE("a conflict") {
        refused(whole + "<<<<<<< HEAD\n" + whole);
    }
    SUBCASE("rows that nobody knows of are missing") {
        here.put(whole);
        Journal(here.store().state_dir()).clear(here.files);
        auto fourth = whole.substr(first_row_end);
        fourth[0] = '4';
        Journal(here.store().state_dir()).add(here.files, {ledger, 4, 1, fourth});
        refused(whole);
    }
}

TEST_CASE("an index of rows has what is in the file and nothing else") {
    const std::string bytes = "seq,x\n3,\"a\nb\"\n4,c\n5,unfinished";
    const RowIndex index(bytes, "f");
    CHECK(index.first_seq() == 3);
    CHECK(index.last_seq() == 4);
    CHECK(index.size() == 2);
    CHECK(bytes.substr(index.header_end()).starts_with("3,"));
    CHECK(bytes.substr(index.whole()) == "5,unfinished");
    CHECK(index.has({"f", 3, 2, "3,\"a\nb\"\n4,c\n"}));
    CHECK(index.has({"f", 4, 1, "4,c\n"}));
    CHECK_FALSE(index.has({"f", 4, 1, "4,d\n"}));
    CHECK_FALSE(index.has({"f", 4, 2, "4,c\n5,d\n"}));
    CHECK_FALSE(index.has({"f", 5, 1, "5,unfinished\n"}));
    CHECK(RowIndex("", "f").whole() == 0);
    CHECK_THROWS_AS(RowIndex("seq,x\n1,a\n=======\n", "f"), Error);
}
