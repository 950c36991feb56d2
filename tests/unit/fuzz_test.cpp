// SPDX-License-Identifier: MIT
#include "fuzz/harness.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

using namespace cgov;

namespace {

/// Runs the target over its seeds and over what once broke it.
void replay(const std::string& target, void (*run)(std::string_view)) {
    std::size_t inputs = 0;
    for (const std::string kept : {"corpus", "crashes"}) {
        const auto directory = std::filesystem::path(CGOV_SOURCE_DIR) / "tests/fuzz" / kept / target;
        if (!std::filesystem::exists(directory)) continue;
        for (const auto& file : std::filesystem::directory_iterator(directory)) {
            CAPTURE(file.path());
            std::ostringstream bytes;
            bytes << std::ifstream(file.path(), std::ios::binary).rdbuf();
            CHECK_NOTHROW(run(bytes.str()));
            ++inputs;
        }
    }
    CHECK(inputs > 0);
    CHECK_NOTHROW(run(""));
}

} // namespace

TEST_CASE("what the fuzzers began with, and what they found, holds") {
    SUBCASE("cache") {
        replay("cache", fuzz::cache);
    }
    SUBCASE("csv") {
        replay("csv", fuzz::csv);
    }
    SUBCASE("human") {
        replay("human", fuzz::human);
    }
    SUBCASE("ids") {
        replay("ids", fuzz::ids);
    }
    SUBCASE("import") {
        replay("import", fuzz::import);
    }
    SUBCASE("journal") {
        replay("journal", fuzz::journal);
    }
    SUBCASE("registers") {
        replay("registers", fuzz::registers);
    }
    SUBCASE("text") {
        replay("text", fuzz::text);
    }
}

TEST_CASE("a harness notices what does not hold") {
    CHECK_THROWS_AS(fuzz::law(false, "anything"), std::logic_error);
    CHECK_THROWS_AS(fuzz::accepted(Kind::input, [] { throw Error(Kind::store, "wrong kind"); }),
                    std::logic_error);
    CHECK_THROWS_AS(fuzz::accepted(Kind::input, [] { throw Error(Kind::input, "red \x1b[31m"); }),
                    std::logic_error);
    CHECK_FALSE(fuzz::accepted(Kind::input, [] { throw Error(Kind::input, "no"); }));
}
