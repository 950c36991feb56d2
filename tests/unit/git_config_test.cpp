// SPDX-License-Identifier: MIT
#include "scratch.hpp"
#include "store/git_config.hpp"

#include <doctest/doctest.h>

using namespace cgov;

namespace {

using Values = std::optional<std::map<std::string, std::string>>;

Values read(const std::string& config) {
    const Scratch scratch;
    scratch.write(".git/config", config);
    return read_own_git_config(FileSystem(), scratch.path(), scratch.path(".git"));
}

} // namespace

TEST_CASE("git's own file answers for plain settings, the last value of each") {
    const auto values = read("# made by git\n[core]\n\trepositoryformatversion = 0\n\tbare=false\n"
                             "[remote \"origin\"]\n\turl = https://example.org/x y.git\n; a word\n"
                             "[cgov]\n\tdesk = A\n\tDesk = B\n[branch \"a.b\"]\n\tMerge\n");
    REQUIRE(values);
    CHECK(values->at("cgov.desk") == "B");
    CHECK(values->at("core.bare") == "false");
    CHECK(values->at("remote.origin.url") == "https://example.org/x y.git");
    CHECK(values->at("branch.a.b.merge").empty());
}

TEST_CASE("git is asked where it may answer otherwise") {
    CHECK(!read("[cgov]\n\tdesk = A\n[include]\n\tpath = other\n"));
    CHECK(!read("[cgov]\n\tdesk = A\n[includeIf \"gitdir:x\"]\n\tpath = other\n"));
    CHECK(!read("[cgov]\n\tdesk = \"A\"\n"));
    CHECK(!read("[cgov]\n\tdesk = A \\\n  B\n"));
    CHECK(!read("[cgov]\n\tdesk = A # ours\n"));
    CHECK(!read("[cgov] desk = A\n"));
    CHECK(!read("[cgov.sub\n\tdesk = A\n"));
    CHECK(!read("desk = A\n"));
    CHECK(!read("[extensions]\n\tworktreeConfig = true\n[cgov]\n\tdesk = A\n"));
    const Scratch scratch;
    CHECK(!read_own_git_config(FileSystem(), scratch.path(), scratch.path(".git")));
    scratch.write(".git/config", "[cgov]\n\tdesk = A\n");
    CHECK(read_own_git_config(FileSystem(), scratch.path(), scratch.path(".git")));
    CHECK(!read_own_git_config(FileSystem(), scratch.path("inside"), scratch.path(".git")));
    scratch.write(".git/commondir", "../../.git\n");
    CHECK(!read_own_git_config(FileSystem(), scratch.path(), scratch.path(".git")));
}
