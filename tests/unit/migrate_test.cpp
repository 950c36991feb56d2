// SPDX-License-Identifier: MIT
#include "base/message.hpp"
#include "base/text.hpp"
#include "scratch.hpp"
#include "store/git.hpp"
#include "store/journal.hpp"
#include "store/migrate.hpp"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace cgov;
namespace fs = std::filesystem;

// Format 0 is made up for these tests: the ledgers are not divided into months, ledgers/hours.A.csv.

namespace {

std::string row(int seq, const std::string& day, const std::string& minutes) {
    const Schemas schemas;
    const auto& schema = schemas.get("hours");
    std::vector<std::string> cells(schema.columns().size());
    const auto set = [&](std::string_view column, std::string cell) {
        cells[schema.column(column)] = std::move(cell);
    };
    set("seq", std::to_string(seq));
    set("at", day + "T10:00:00+08:00");
    set("by", "lin");
    set("event", "record");
    set("entry", fmt::format("H{}A", seq));
    set("date", day);
    set("account", "P1A");
    set("minutes", minutes);
    set("credit", "300");
    set("rule", "5-for-1");
    set("kind", "other");
    std::string out;
    append_csv_record(out, cells);
    return out;
}

const std::string october_row = row(1, "2026-10-30", "60");
const std::string november_row = row(2, "2026-11-02", "90");
const std::string late_row = row(3, "2026-11-03", "30");

/// Puts each row of ledgers/LEDGER.DESK.csv into the file of its month.
void divide_into_months(const FileSystem& files, const std::string& directory) {
    for (const auto& name : list_directory(directory + "/ledgers")) {
        const auto text = *read_file(files, directory + "/ledgers/" + name);
        const auto words = split(name, '.');
        std::map<std::string, std::string> months;
        CsvReader reader(text);
        reader.next();
        const auto header = std::string(reader.record()) + "\n";
        while (reader.next()) {
            auto& month = months[std::string(reader.field(Schema::at_column).substr(0, 7))];
            if (month.empty()) month = header;
            month.append(reader.record()) += '\n';
        }
        make_directories(files, fmt::format("{}/ledgers/{}", directory, words[0]));
        for (const auto& [month, bytes] : months)
            replace_file(files, fmt::format("{}/ledgers/{}/{}.{}.csv", directory, words[0], month, words[1]),
                         bytes);
        fs::remove(directory + "/ledgers/" + name);
    }
}

const std::vector<MigrationStep> steps{{0, divide_into_months}};

/// A store of format 0 with what else may lie in one.
struct OldStore : ScratchStore {
    OldStore() {
        directory.write("cgov.toml",
                        "# by hand\nformat = 0   # old\ncommunity = \"山畔\"\nlanguage = \"en\"\n");
        directory.write("ledgers/hours.A.csv", Schemas().get("hours").header() + october_row + november_row);
        directory.write("registers/groups/erhu.toml", "name = \"二胡\"\nkind = \"troupe\"\n");
        directory.write("private/people/A.csv", "secret\n");
        directory.write("photos/hall.jpg", "jpg");
        chmod(directory.path("private").c_str(), 0700);
        chmod(directory.path("private/people/A.csv").c_str(), 0600);
        chmod(directory.path("registers/groups/erhu.toml").c_str(), 0640);
    }
    Migration run(const FileSystem& files) const {
        return migrate(Store(directory.path(), files, Store::no_cache, 0), options(), steps);
    }
};

/// Every file and directory of a store with its mode and content, without lock and scratch files of its
/// state.
std::map<std::string, std::string> snapshot(const std::string& root) {
    std::map<std::string, std::string> result;
    for (auto it = fs::recursive_directory_iterator(root); it != fs::recursive_directory_iterator(); ++it) {
        const auto name = it->path().string().substr(root.size() + 1);
        if (name == ".git" || name == ".cgov") {
            it.disable_recursion_pending();
            continue;
        }
        struct stat status {};
        lstat(it->path().c_str(), &status);
        result[name] = fmt::format("{:o} ", status.st_mode) +
                       (it->is_directory() ? "" : *read_file(FileSystem(), it->path().string()));
    }
    return result;
}

std::size_t count(const Store& store) {
    std::size_t minutes = 0;
    walk(store, store.schemas().get("hours"), {}, [&](const Event& event) {
        minutes += std::stoul(std::string(event.cell(store.schemas().get("hours").column("minutes"))));
    });
    return minutes;
}

/// Ends the process at the n-th call that changes something.
class Deadly : public FileSystem {
  public:
    explicit Deadly(int at) : left_(at) {}
    int open(const char* path, int flags, mode_t mode) const override {
        if ((flags & O_CREAT) != 0) step();
        return FileSystem::open(path, flags, mode);
    }
    ssize_t write(int fd, const void* data, std::size_t size) const override {
        if (--left_ == 0) _exit(FileSystem::write(fd, data, size / 2) < 0 ? 8 : 9);
        return FileSystem::write(fd, data, size);
    }
    int fsync(int) const override { return 0; } // no power is cut here
    int rename(const char* from, const char* to) const override {
        step();
        return FileSystem::rename(from, to);
    }
    int mkdir(const char* path, mode_t mode) const override {
        step();
        return FileSystem::mkdir(path, mode);
    }

  private:
    void step() const {
        if (--left_ == 0) _exit(9);
    }
    mutable int left_;
};

/// Migrates in a process that dies at the n-th call; false when it lived.
bool killed_at(const OldStore& scratch, int at) {
    const auto child = fork();
    if (child == 0) {
        const Deadly files(at);
        try {
            scratch.run(files);
        } catch (...) {
            _exit(7);
        }
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE((WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == 9));
    return WEXITSTATUS(status) == 9;
}

} // namespace

TEST_CASE("a store of an older format is rewritten, and only what must be") {
    const OldStore scratch;
    const FileSystem files;
    auto expected = snapshot(scratch.directory.path());
    CHECK_THROWS_WITH_AS(scratch.open(files), "this store has format 0; this program reads formats from 1",
                         Error);
    const auto done = scratch.run(files);
    CHECK(done.from == 0);
    CHECK(done.to == newest_format);
    CHECK_FALSE(done.resumed);
    const auto store = scratch.open(files);
    CHECK(count(store) == 150);
    CHECK(scratch.directory.read("cgov.toml") ==
          "# by hand\nformat = 1   # old\ncommunity = \"山畔\"\nlanguage = \"en\"\n");
    CHECK_FALSE(exists(scratch.directory.path(".cgov/migrate")));

    auto after = snapshot(scratch.directory.path());
    CHECK(after.erase("datapackage.json") == 1);
    CHECK(after.erase("ledgers/hours") == 1);
    const auto header = Schemas().get("hours").header();
    CHECK(after["ledgers/hours/2026-10.A.csv"] == "100644 " + header + october_row);
    CHECK(after["ledgers/hours/2026-11.A.csv"] == "100644 " + header + november_row);
    for (const char* name : {"ledgers/hours/2026-10.A.csv", "ledgers/hours/2026-11.A.csv", "cgov.toml"})
        after.erase(name);
    expected.erase("ledgers/hours.A.csv");
    expected.erase("cgov.toml");
    CHECK(after == expected);
    CHECK(scratch.run(files).from == newest_format); // nothing more to do
}

TEST_CASE("killed at any call: the old store or the new one, and the next run finishes") {
    const FileSystem files;
    std::map<std::string, std::string> old_store, new_store;
    {
        const OldStore scratch;
        old_store = snapshot(scratch.directory.path());
        scratch.run(files);
        new_store = snapshot(scratch.directory.path());
    }
    int before = 0, behind = 0;
    for (int at = 1;; ++at) {
        const OldStore scratch;
        if (!killed_at(scratch, at)) break;
        CAPTURE(at);
        const Store found(scratch.directory.path(), files, Store::no_cache, 0);
        if (found.settings().format == 0) {
            ++before;
            CHECK(snapshot(scratch.directory.path()) == old_store);
        } else {
            ++behind;
            // What can be read is the new store, whatever stands where; nothing writes before it is finished.
            CHECK(count(found) == 150);
            CHECK(found.handles("groups") == std::vector<std::string>{"erhu"});
            CHECK_THROWS_WITH_AS(WriteSession(found, scratch.options()),
                                 "a change of the store's format was interrupted", Error);
        }
        const auto done = scratch.run(files);
        CHECK(done.resumed == (found.settings().format != 0));
        CHECK(snapshot(scratch.directory.path()) == new_store);
        CHECK_FALSE(exists(scratch.directory.path(".cgov/migrate")));
    }
    CHECK(before > 20);
    CHECK(behind > 5);
}

TEST_CASE("a migration is one commit, and .git is otherwise as it was") {
    const OldStore scratch;
    const FileSystem files;
    const auto root = scratch.directory.path();
    const auto git = [&](std::vector<std::string> arguments) {
        const auto result = run_git(root, arguments);
        CAPTURE(result.err);
        CHECK(result.status == 0);
        return result.out;
    };
    scratch.directory.write(".gitignore", "/private/\n/.cgov/\n/photos/\n");
    git({"init", "--quiet"});
    git({"config", "cgov.desk", "A"});
    git({"add", "."});
    git({"commit", "--quiet", "--message", "old"});
    fs::remove_all(scratch.directory.path(".cgov"));
    scratch.directory.write(".git/hooks/keep", "me");
    // A row that a crash left in the journal is put back first, in the old form, by a commit of its own.
    make_directories(files, scratch.directory.path(".git/cgov"), 0700);
    Journal(scratch.directory.path(".git/cgov")).add(files, {"ledgers/hours.A.csv", 3, 1, late_row});

    CHECK(scratch.run(files).to == newest_format);
    CHECK(git({"log", "--format=%s"}) ==
          "migrate: format 1\nmigrate: what earlier commands had recorded\nold\n");
    CHECK(git({"status", "--porcelain", "--ignored"}) == "!! photos/\n!! private/\n");
    CHECK(git({"show", "--name-status", "--no-renames", "--format=", "HEAD"}) ==
          "M\tcgov.toml\nA\tdatapackage.json\nD\tledgers/hours.A.csv\n"
          "A\tledgers/hours/2026-10.A.csv\nA\tledgers/hours/2026-11.A.csv\n");
    CHECK(scratch.directory.read(".git/hooks/keep") == "me");
    const auto store = scratch.open(files);
    CHECK(count(store) == 180);
    CHECK(Journal(store.state_dir()).read(files).empty());
}

TEST_CASE("killed before the commit: the next run commits") {
    const OldStore scratch;
    const FileSystem files;
    const auto root = scratch.directory.path();
    run_git(root, {"init", "--quiet"});
    run_git(root, {"config", "cgov.desk", "A"});
    scratch.directory.write(".gitignore", "/private/\n/.cgov/\n/photos/\n");
    run_git(root, {"add", "."});
    run_git(root, {"commit", "--quiet", "--message", "old"});
    scratch.directory.write(".git/hooks/pre-commit", "#!/bin/sh\necho not today >&2\nexit 1\n");
    chmod(scratch.directory.path(".git/hooks/pre-commit").c_str(), 0755);
    try {
        scratch.run(files);
        FAIL("committed");
    } catch (const Error& error) {
        CHECK(error.kind == Kind::unfinished);
        CHECK(error.message == "the store has format 1 now, but git could not commit it: not today");
    }
    CHECK(count(scratch.open(files)) == 150);
    fs::remove(scratch.directory.path(".git/hooks/pre-commit"));
    CHECK(scratch.run(files).resumed);
    CHECK(run_git(root, {"log", "--format=%s"}).out == "migrate: format 1\nold\n");
    CHECK(run_git(root, {"status", "--porcelain"}).out.empty());
    CHECK_FALSE(exists(scratch.directory.path(".cgov/migrate")));
}

TEST_CASE("what cannot be migrated is as it was") {
    const FileSystem files;
    const auto refused = [&](const OldStore& scratch, const std::vector<MigrationStep>& with,
                             WriteOptions options) {
        const auto before = snapshot(scratch.directory.path());
        std::string text;
        try {
            migrate(Store(scratch.directory.path(), files, Store::no_cache, 0), options, with);
        } catch (const Error& error) {
            text = fmt::format("{} {}", static_cast<int>(error.kind), error.message);
        }
        CHECK(snapshot(scratch.directory.path()) == before);
        CHECK_FALSE(exists(scratch.directory.path(".cgov/migrate")));
        return text;
    };
    const OldStore scratch;
    CHECK(refused(scratch, migration_steps(), scratch.options()) ==
          "3 no way is known from format 0 to format 1");
    auto trial = scratch.options();
    trial.dry_run = true;
    CHECK(refused(scratch, steps, trial).empty());
    CHECK(refused(scratch, migration_steps(), trial) == "3 no way is known from format 0 to format 1");

    // A step that fails half way, and one whose result does not hold.
    const std::vector<MigrationStep> failing{{0, [](const FileSystem&, const std::string& directory) {
                                                  fs::remove_all(directory + "/ledgers");
                                                  throw Error(Kind::store, "no");
                                              }}};
    CHECK(refused(scratch, failing, scratch.options()) == "3 no");
    const std::vector<MigrationStep> wrong{{0, [](const FileSystem& with, const std::string& directory) {
                                                make_directories(with, directory + "/ledgers/hours");
                                                replace_file(with, directory + "/ledgers/hours/2026-10.A.csv",
                                                             "x\n");
                                            }}};
    CHECK(refused(scratch, wrong, scratch.options()).starts_with("3 "));

    // A link would be copied as what it points to.
    fs::create_symlink("/etc/passwd", scratch.directory.path("registers/groups/link.toml"));
    struct Gone {
        std::string path;
        ~Gone() { fs::remove(path); }
    };
    {
        const Gone gone{scratch.directory.path("registers/groups/link.toml")};
        const FileSystem sound;
        CHECK_THROWS_WITH_AS(scratch.run(sound), "not a plain file", Error);
        CHECK_FALSE(exists(scratch.directory.path(".cgov/migrate")));
    }
    {
        const Lock held(files, scratch.directory.path(".cgov"), 0);
        auto impatient = scratch.options();
        impatient.lock_timeout = 0;
        CHECK(refused(scratch, steps, impatient).starts_with("4 another command is writing"));
    }
    CHECK(scratch.run(files).to == newest_format);
}

TEST_CASE("a command that waited for the lock while the store was migrated writes nothing") {
    const OldStore scratch;
    const FileSystem files;
    const Store opened_before(scratch.directory.path(), files, Store::no_cache, 0);
    CHECK_THROWS_WITH_AS(WriteSession(opened_before, scratch.options()),
                         "the store has format 0; this program writes 1", Error);
    scratch.run(files);
    CHECK_THROWS_AS(WriteSession(opened_before, scratch.options()), Error);
    CHECK_NOTHROW(WriteSession(scratch.open(files), scratch.options()));
}
