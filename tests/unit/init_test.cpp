// SPDX-License-Identifier: MIT
#include "scratch.hpp"
#include "store/git.hpp"
#include "store/init.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace cgov;

namespace {

/// Makes stores below a directory of its own.
struct Maker {
    Scratch scratch;
    FileSystem files;
    InitOptions options;

    Maker() {
        options.directory = scratch.path("store");
        options.community = "山畔";
        options.language = "en";
        options.desk = *Desk::from_text("A");
        options.by = "lin";
        options.now = *Instant::from_rfc3339("2026-11-23T10:00:00+08:00");
    }
    std::vector<std::string> init() const { return init_store(files, options); }
    Store store() const { return {options.directory, files}; }
    Kind refusal() const {
        try {
            init();
        } catch (const Error& error) {
            return error.kind;
        }
        FAIL("expected an error");
        return Kind::io;
    }
};

std::string git(const std::string& directory, const std::vector<std::string>& arguments) {
    const auto result = run_git(directory, arguments);
    REQUIRE_MESSAGE(result.status == 0, result.err);
    return result.out;
}

} // namespace

TEST_CASE("init: a store in a repository of its own, all of it committed but what is private") {
    const Maker maker;
    const auto paths = maker.init();
    const auto store = maker.store();
    CHECK(store.settings().community == "山畔");
    CHECK(store.settings().language == "en");
    CHECK(store.git_dir() == maker.options.directory + "/.git");
    CHECK(read_desk(store).text() == "A");
    CHECK(git(store.root(), {"status", "--short"}).empty());
    CHECK(git(store.root(), {"log", "--format=%s"}) == "cgov init\n");
    CHECK(git(store.root(), {"branch", "--show-current"}) == "main\n");
    const auto tracked = git(store.root(), {"ls-files"});
    for (const auto& path : paths) CHECK_MESSAGE(tracked.find(path + "\n") != std::string::npos, path);
    for (const auto& file : embedded_files())
        if (file.path.starts_with("template/"))
            CHECK(maker.scratch.read("store/" + std::string(file.path.substr(9))) == file.text);
    CHECK(maker.scratch.read("store/.gitattributes") == "*.csv -text\n");
    CHECK_FALSE(exists(store.path("ledgers")));
    const auto mode = std::filesystem::status(store.path("private")).permissions();
    CHECK((mode & std::filesystem::perms::mask) == std::filesystem::perms(0700));
    CHECK(is_directory(store.path("private/people")));
    maker.scratch.write("store/private/people/A.csv", "x");
    CHECK(git(store.root(), {"status", "--short", "--untracked-files=all"}).empty());
    CHECK(maker.refusal() == Kind::refused);
}

TEST_CASE("init: overwrites nothing") {
    for (const char* path :
         {"cgov.toml", ".gitignore", "datapackage.json", "registers/desks/A.toml", "rules/moral-bank.toml"}) {
        CAPTURE(path);
        const Maker maker;
        maker.scratch.write(std::string("store/") + path, "mine");
        CHECK(maker.refusal() == Kind::refused);
        CHECK(maker.scratch.read(std::string("store/") + path) == "mine");
        CHECK_FALSE(exists(maker.scratch.path("store/.gitattributes")));
        CHECK_FALSE(exists(maker.scratch.path("store/.git")));
    }
    const Maker maker;
    maker.scratch.write("store/notes.txt", "mine");
    maker.init();
    CHECK(git(maker.options.directory, {"ls-files", "notes.txt"}).empty());
}

TEST_CASE("init: wrong options make nothing") {
    Maker maker;
    maker.options.time_zone = "Mars";
    CHECK(maker.refusal() == Kind::input);
    maker.options.time_zone = "UTC";
    maker.options.community = "\xff";
    CHECK(maker.refusal() == Kind::input);
    CHECK_FALSE(exists(maker.options.directory));
    maker.options.community = "\"山\" \\ 畔";
    maker.options.dry_run = true;
    const auto planned = maker.init();
    CHECK_FALSE(exists(maker.options.directory));
    maker.options.dry_run = false;
    CHECK(maker.init() == planned);
    CHECK(maker.store().settings().community == "\"山\" \\ 畔");
}

TEST_CASE("init: inside a repository there is, which keeps its own files out of the commit") {
    const Maker maker;
    git(maker.scratch.path(), {"init", "--quiet"});
    maker.scratch.write("other.txt", "x");
    git(maker.scratch.path(), {"add", "other.txt"});
    maker.init();
    CHECK_FALSE(exists(maker.scratch.path("store/.git")));
    CHECK(git(maker.scratch.path(), {"status", "--short"}) == "A  other.txt\n");
    CHECK(maker.store().state_dir() == maker.scratch.path(".git/cgov/store"));
}

TEST_CASE("desks: every clone has a code of its own") {
    const Maker maker;
    maker.init();
    const auto clone = maker.scratch.path("clone");
    git(maker.scratch.path(), {"clone", "--quiet", maker.options.directory, clone});
    const Store second(clone, maker.files);
    CHECK(read_desk(second).empty());
    WriteOptions options;
    options.by = "chen";
    options.clock = {maker.options.now, Zone()};
    CHECK_THROWS_WITH_AS(WriteSession(second, options), "this clone has no desk code yet, so it cannot write",
                         Error);
    try {
        take_desk(second, *Desk::from_text("A"), "chen", options);
        FAIL("the code of another clone was given away");
    } catch (const Error& error) {
        CHECK(error.kind == Kind::refused);
        CHECK(error.message == "the code A belongs to another clone (lin)");
    }
    take_desk(second, *Desk::from_text("b"), "chen", options);
    CHECK(read_desk(second).text() == "B");
    const auto desks = list_desks(second);
    REQUIRE(desks.size() == 2);
    CHECK(desks[0].desk == "A");
    CHECK_FALSE(desks[0].here);
    CHECK(desks[1].holder == "chen");
    CHECK(desks[1].taken == "2026-11-23T10:00:01+08:00"); // after the first one, whatever the clock says
    CHECK(desks[1].here);
    take_desk(second, *Desk::from_text("B"), "wang", options); // its own code again
    CHECK(list_desks(second)[1].holder == "chen");
    CHECK(git(clone, {"log", "--format=%s", "-1"}) == "desk take: B\n");
    CHECK(git(clone, {"status", "--short"}).empty());
}

TEST_CASE("the data package: a resource for each ledger, with the files that there are") {
    const Maker maker;
    maker.init();
    const auto store = maker.store();
    const auto resource = [&](const std::string& name) {
        const auto package = nlohmann::json::parse(data_package(store));
        CHECK(package["profile"] == "tabular-data-package");
        CHECK(package["resources"].size() == ledger_names().size());
        for (const auto& each : package["resources"])
            if (each["name"] == name) return each;
        FAIL("no resource " << name);
        return nlohmann::json();
    };
    CHECK(maker.scratch.read("store/datapackage.json") == data_package(store));
    const auto& schema = store.schemas().get("hours");
    auto hours = resource("hours");
    CHECK(hours["data"] == schema.header());
    CHECK_FALSE(hours.contains("path"));
    CHECK(hours["schema"]["fields"].size() == schema.columns().size());
    const auto& minutes = hours["schema"]["fields"][schema.column("minutes")];
    CHECK(minutes["type"] == "integer");
    CHECK(minutes["constraints"]["maximum"] == 1440);
    maker.scratch.write("store/ledgers/hours/2026-11.A.csv", schema.header());
    hours = resource("hours");
    CHECK_FALSE(hours.contains("data"));
    CHECK(hours["path"] == nlohmann::json{"ledgers/hours/2026-11.A.csv"});
}
