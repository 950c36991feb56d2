// SPDX-License-Identifier: MIT
#include "base/digest.hpp"
#include "report/history.hpp"
#include "scratch.hpp"
#include "store/git.hpp"

#include <map>
#include <rapidcheck.h>
#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace cgov;

namespace {

using Files = std::map<std::string, std::string>; ///< contents by path

struct Version {
    std::string name;
    std::vector<std::size_t> parents;
    Files files;
};

/// A repository with these commits, the last one checked out.
class Repository {
  public:
    Repository(const std::string& format, const std::vector<Version>& versions) {
        directory_.write("cgov.toml", "format = 1\nlanguage = \"en\"\n");
        git({"init", "--quiet", "--object-format=" + format});
        std::string stream;
        for (std::size_t i = 0; i < versions.size(); ++i) {
            const auto& version = versions[i];
            stream += fmt::format("commit refs/heads/work\nmark :{}\ncommitter lin <lin@x> 1795000000 +0800\n"
                                  "data {}\n{}\n",
                                  i + 1, version.name.size(), version.name);
            for (std::size_t k = 0; k < version.parents.size(); ++k)
                stream += fmt::format("{} :{}\n", k == 0 ? "from" : "merge", version.parents[k] + 1);
            stream += "deleteall\n";
            for (const auto& [path, content] : version.files)
                stream += fmt::format("M 100644 inline {}\ndata {}\n{}\n", path, content.size(), content);
        }
        git({"fast-import", "--quiet"}, stream);
        git({"symbolic-ref", "HEAD", "refs/heads/work"});
        git({"reset", "--quiet", "--hard"});
    }

    /// "PATH:LINE NAME" of each problem, with the name of the commit, or "HEAD".
    std::multiset<std::string> problems() const {
        const FileSystem files;
        std::vector<Problem> list;
        check_history(Store(directory_.path(), files), list);
        std::multiset<std::string> found;
        for (const auto& problem : list) {
            const auto quote = problem.message.find('"');
            const auto name =
                quote == std::string::npos ? std::string("HEAD") : problem.message.substr(quote + 1, 3);
            found.insert(fmt::format("{}:{} {}", problem.place.file, problem.place.line, name));
        }
        return found;
    }
    const Scratch& directory() const { return directory_; }

  private:
    void git(const std::vector<std::string>& arguments, std::string_view input = {}) const {
        const auto result = run_git(directory_.path(), arguments, -1, input);
        REQUIRE_MESSAGE(result.status == 0, result.err);
    }
    Scratch directory_;
};

std::size_t line_of_difference(const std::string& before, const std::string& after) {
    std::size_t line = 1;
    for (std::size_t i = 0; i < before.size() && i < after.size() && before[i] == after[i]; ++i)
        if (before[i] == '\n') ++line;
    return line;
}

const std::vector<std::string> paths{"ledgers/bank/2026-11.A.csv", "ledgers/hours/2026-11.A.csv",
                                     "ledgers/hours/2026-11.B.csv"};

/// A change as people and programs make them; most often an append.
void change(Files& files, const std::string& path) {
    auto& content = files[path];
    const auto position = [&](std::size_t end) { return *rc::gen::inRange<std::size_t>(0, end + 1); };
    switch (*rc::gen::inRange(0, 8)) {
    case 0:
        files.erase(path);
        return;
    case 1:
        content.resize(position(content.size()));
        return;
    case 2:
        content.insert(position(content.size()), "y");
        return;
    default:
        content += fmt::format("{}\n", *rc::gen::inRange(0, 3));
    }
}

} // namespace

TEST_CASE("the id of a blob is git's") {
    CHECK(git_blob_id("", 40) == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
    CHECK(git_blob_id("hello\n", 40) == "ce013625030ba8dba906f756967f9e9ca394464a");
    CHECK(git_blob_id("", 64) == "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813");
}

TEST_CASE("check --history finds what a comparison of every version along every edge finds") {
    CHECK(rc::check([] {
        std::vector<Version> versions;
        std::multiset<std::string> expected;
        const auto commits = *rc::gen::inRange<std::size_t>(2, 12);
        for (std::size_t i = 0; i < commits; ++i) {
            // A line of commits, so that all are reachable; one in three has a second parent.
            Version version{fmt::format("c{:02}", i), {}, {}};
            if (i > 0) version.parents.push_back(i - 1);
            if (i > 1 && *rc::gen::inRange(0, 3) == 0)
                version.parents.push_back(*rc::gen::inRange<std::size_t>(0, i - 1));
            if (i > 0) version.files = versions[*rc::gen::elementOf(version.parents)].files;
            for (const auto& path : paths)
                if (*rc::gen::arbitrary<bool>()) change(version.files, path);
            for (const auto parent : version.parents)
                for (const auto& [path, before] : versions[parent].files) {
                    const auto after = version.files.find(path);
                    if (after == version.files.end())
                        expected.insert(fmt::format("{}:0 {}", path, version.name));
                    else if (!after->second.starts_with(before))
                        expected.insert(fmt::format("{}:{} {}", path,
                                                    line_of_difference(before, after->second), version.name));
                }
            versions.push_back(std::move(version));
        }
        const Repository repository(*rc::gen::element<std::string>("sha1", "sha256"), versions);
        RC_ASSERT(repository.problems() == expected);

        // The work tree must extend HEAD.
        for (const auto& [path, content] : versions.back().files) {
            if (content.empty()) continue;
            repository.directory().write(path, content + "more");
            RC_ASSERT(repository.problems() == expected);
            const auto cut = content.substr(0, content.size() - 1);
            repository.directory().write(path, cut);
            expected.insert(fmt::format("{}:{} HEAD", path, line_of_difference(content, cut)));
            RC_ASSERT(repository.problems() == expected);
            break;
        }
    }));
}
