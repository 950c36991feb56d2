// SPDX-License-Identifier: MIT
// A register that was found in order is not read whole again for one person; that must change no answer.
#include "people/people.hpp"
#include "people/register.hpp"
#include "scratch.hpp"

#include <chrono>
#include <fcntl.h>
#include <random>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>

using namespace cgov;

namespace {

struct Counting : FileSystem {
    mutable std::size_t bytes = 0;
    ssize_t pread(int fd, void* data, std::size_t size, off_t offset) const override {
        const auto got = FileSystem::pread(fd, data, size, offset);
        if (got > 0) bytes += static_cast<std::size_t>(got);
        return got;
    }
};

constexpr std::uint32_t most = 700;

/// Registers with gaps, and rows of very different lengths; the address of some has two lines.
void fill(const ScratchStore& scratch, const std::string& desk, std::mt19937& chance, bool two_lines) {
    std::string open = "person,name,kind,roles,grid,joined,retired\n";
    std::string personal = "person,name,phone,address,born,id_number,health,consent,kin\n";
    for (std::uint32_t number = 1; number < most; ++number) {
        if (chance() % 5 == 0) continue;
        open += fmt::format("P{}{},\"居, {}\",resident,{},,2026-01-02,\n", number, desk, number,
                            std::string(chance() % 9 == 0 ? 3 * (chance() % 4000) : 0, 'r'));
        if (chance() % 3 == 0) continue;
        const auto address =
            chance() % 20 == 0 ? std::string(chance() % 9000, 'a') : std::string("山畔路 1 号");
        personal += fmt::format("P{}{},居民{},,\"{}{}\",,,,,\n", number, desk, number, address,
                                two_lines && chance() % 50 == 0 ? "\nP9,no row" : "");
    }
    scratch.directory.write("registers/people/" + desk + ".csv", open);
    scratch.directory.write("private/people/" + desk + ".csv", personal);
}

std::string told(const People& people, const std::string& id) {
    const auto* person = people.find_person(id);
    if (!person) return "nobody";
    return fmt::format("{} {} {} {} {}", person->id, person->public_name, person->personal.name,
                       person->personal.address, people.name_of(id));
}

/// As if the cache had been made so many seconds later.
void look_later(const Store& store, int seconds) {
    std::filesystem::last_write_time(store.cache_path("people"),
                                     std::filesystem::file_time_type::clock::now() +
                                         std::chrono::seconds(seconds));
}

} // namespace

TEST_CASE("people are found in a register that was looked through earlier as in one read whole") {
    std::mt19937 chance(20261128);
    const ScratchStore scratch;
    for (const char* desk : {"A", "B", "C", "D"}) fill(scratch, desk, chance, desk[0] == 'D');
    scratch.directory.write("registers/people/E.csv", "person,name,kind,roles,grid,joined,retired\n");
    const Counting files;
    const Store cached(scratch.directory.path(), files, 1),
        plain(scratch.directory.path(), files, Store::no_cache);
    const auto reads = [&](const Store& store) {
        files.bytes = 0;
        told(People(store), "P400B");
        return files.bytes;
    };
    const auto all = reads(plain);
    CHECK(reads(cached) >= all);
    look_later(cached, -9);
    CHECK(reads(cached) >=
          all); // the files were so young that they may have changed without their times telling
    look_later(cached, 9);

    const People whole(plain);
    for (const std::string desk : {"A", "B", "C", "D", "E"})
        for (std::uint32_t number = 0; number < most + 2; number += 7) {
            const People people(cached);
            for (const auto near : {number, number + 1}) {
                const auto id = fmt::format("P{}{}", near, desk);
                REQUIRE(told(people, id) == told(whole, id));
            }
        }
    const People people(cached); // so many that it reads the files after all
    for (const std::string desk : {"A", "B", "C"})
        for (std::uint32_t number = most; number > 0; --number) {
            const auto id = fmt::format("P{}{}", number, desk);
            REQUIRE(told(people, id) == told(whole, id));
        }
    CHECK(people.persons().size() == whole.persons().size());
    CHECK(people.resolve_person("居民7") == whole.resolve_person("居民7"));

    std::filesystem::remove(scratch.directory.path("registers/people/D.csv")); // two lines of D were one row
    CHECK(reads(cached) * 4 < all);
}

TEST_CASE(
    "a register edited after it was looked through is looked through again, also with its length and time") {
    std::mt19937 chance(1);
    const ScratchStore scratch;
    fill(scratch, "A", chance, false);
    const FileSystem files;
    const Store store(scratch.directory.path(), files, 1);
    People{store};
    look_later(store, 9);
    const auto path = scratch.directory.path("registers/people/A.csv");
    struct stat before {};
    REQUIRE(stat(path.c_str(), &before) == 0);
    auto text = scratch.directory.read("registers/people/A.csv");
    const auto at = text.rfind("resident");
    scratch.directory.write("registers/people/A.csv", text.replace(at, 8, "resigned"));
    const timespec times[] = {before.st_atim, before.st_mtim};
    REQUIRE(utimensat(AT_FDCWD, path.c_str(), times, 0) == 0);
    CHECK_THROWS_AS(People{store}, Error);
}
