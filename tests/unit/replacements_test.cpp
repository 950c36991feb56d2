// SPDX-License-Identifier: MIT
#include "faulty.hpp"
#include "scratch.hpp"
#include "store/desk.hpp"
#include "store/git_locks.hpp"
#include "store/replacements.hpp"

#include <chrono>
#include <cstdio>
#include <thread>

#include <doctest/doctest.h>

using namespace cgov;

TEST_CASE("files that one command replaces: all of them or none, whichever call fails") {
    constexpr const char* hidden = "private/people/A.csv";
    constexpr const char* tracked = "registers/people/A.csv";
    for (const bool stop : {false, true}) {
        int at = 1;
        for (;; ++at) {
            const ScratchStore scratch;
            const FileSystem sound;
            const Faulty faulty(at, EIO, stop);
            std::vector<std::string> printed;
            auto options = scratch.options();
            options.acknowledge = [&](const std::vector<std::string>& ids) { printed = ids; };
            const auto kind = kind_of([&] {
                const auto store = scratch.open(faulty);
                WriteSession session(store, options);
                session.replace_private(hidden, "the name\n");
                session.replace(tracked, "the mask\n");
                CHECK_FALSE(store.read(tracked));
                session.finish({"P1A"}, "test");
            });
            if (!faulty.used()) break;
            CAPTURE(at);
            CAPTURE(stop);
            const auto store = scratch.open(sound);
            const bool before = store.read(hidden) || store.read(tracked);
            const bool whole_before = store.read(hidden) && store.read(tracked);
            std::string told;
            auto next = scratch.options();
            next.tell = [&](const std::string& line) { told += line; };
            const WriteSession session(store, next);
            const bool done = store.read(tracked).has_value();
            CHECK(store.read(hidden).has_value() == done);
            if (!printed.empty() || kind == Kind::unfinished) CHECK(done);
            if (kind == Kind::io && !stop) CHECK_FALSE(done);
            if (done && before && !whole_before) CHECK(told.find("put in place") != std::string::npos);
        }
        CHECK(at > 8);
    }
}

TEST_CASE("a desk code and its register change together, whichever call fails") {
    const FileSystem sound;
    const auto code = *Desk::from_text("A");
    for (const bool take : {false, true})
        for (const bool stop : {false, true}) {
            int at = 1;
            for (;; ++at) {
                const ScratchStore scratch;
                take_desk(scratch.open(sound), code, "lin", scratch.options());
                if (take) release_desk(scratch.open(sound), scratch.options());
                const Faulty faulty(at, EIO, stop);
                bool printed = false;
                auto options = scratch.options();
                options.acknowledge = [&](const std::vector<std::string>&) { printed = true; };
                const auto kind = kind_of([&] {
                    const auto store = scratch.open(faulty);
                    if (take)
                        take_desk(store, code, "chen", options);
                    else
                        release_desk(store, options);
                });
                if (!faulty.used()) break;
                CAPTURE(take);
                CAPTURE(stop);
                CAPTURE(at);
                const auto store = scratch.open(sound);
                auto next = scratch.options();
                next.any_desk = true;
                const WriteSession session(store, next);
                const auto entry = read_desk_entry(store, code);
                REQUIRE(entry);
                CHECK(entry->here == entry->released.empty());
                CHECK(read_desk(store).empty() != entry->here);
                const bool done = entry->here == take;
                if (printed || kind == Kind::unfinished) CHECK(done);
                if (kind == Kind::io && !stop) CHECK_FALSE(done);
            }
            CHECK(at > 8);
        }
}

TEST_CASE("a list of replacements that is not whole counts as none") {
    const ScratchStore scratch;
    const FileSystem files;
    const auto store = scratch.open(files);
    make_directories(files, store.state_dir(), 0700);
    const Replacements list(store.state_dir());
    CHECK(list.read(files).entries.empty());
    list.write(files, {{{"registers/people/A.csv", std::string(64, 'a')}, {"registers/b.toml", ""}},
                       Replacements::DeskChange{*Desk::from_text("B"), "0123"},
                       "ledgers/wishes/2026-11.A.csv",
                       17});
    const auto read = list.read(files);
    REQUIRE(read.entries.size() == 2);
    CHECK(read.entries[0].sha256 == std::string(64, 'a'));
    CHECK(read.entries[1].path == "registers/b.toml");
    CHECK(read.entries[1].sha256.empty());
    CHECK(read.row_file == "ledgers/wishes/2026-11.A.csv");
    CHECK(read.row_seq == 17);
    REQUIRE(read.change);
    CHECK(read.change->desk.text() == "B");
    CHECK(read.change->token == "0123");
    list.write(files, {{{"registers/../../b", "-"}, {"/etc/b", "-"}}, {}, "", 0});
    CHECK(list.read(files).entries.empty()); // of the store alone
    list.write(files, {{{"registers/b.toml", ""}}, Replacements::DeskChange{}, "", 0});
    REQUIRE(list.read(files).change);
    CHECK(list.read(files).change->desk.empty());
    const auto whole = scratch.directory.read(".cgov/replacing");
    for (std::size_t size = 0; size < whole.size(); ++size) {
        scratch.directory.write(".cgov/replacing", whole.substr(0, size));
        CHECK(list.read(files).entries.empty());
    }
}

TEST_CASE("lock files of a git that was killed are cleared away, others are left alone") {
    const Scratch directory;
    const auto git = directory.path(".git");
    REQUIRE(run_git(directory.path(), {"init", "--quiet"}).status == 0);
    const FileSystem files;
    const GitLocks locks(files, git, git + "/mark");
    const auto lock = git + "/index.lock";
    directory.write(".git/index.lock", "");
    CHECK(locks.clear().empty()); // nothing of ours was ever started
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    locks.begin();
    CHECK(locks.clear().empty()); // it is older than our git
    CHECK(exists(lock));
    std::filesystem::remove(lock);

    locks.begin();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    directory.write(".git/index.lock", "");
    directory.write(".git/refs/heads/main.lock", "");
    {
        // A git that waits for input, in this repository.
        const std::string line = "git -C '" + directory.path() + "' cat-file --batch";
        FILE* running = popen(line.c_str(), "w");
        REQUIRE(running);
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        CHECK(locks.clear().empty());
        CHECK(exists(lock));
        pclose(running);
    }
    CHECK(locks.clear() == std::vector<std::string>{lock, git + "/refs/heads/main.lock"});
    CHECK_FALSE(exists(lock));
    directory.write(".git/index.lock", "");
    CHECK(locks.clear().empty()); // the mark is gone
}
