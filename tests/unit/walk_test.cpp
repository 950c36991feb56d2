// SPDX-License-Identifier: MIT
// The walk over ledgers that are larger than a block: rows over block ends, reading ahead, what goes wrong
// there.
#include "base/message.hpp"
#include "scratch.hpp"
#include "store/ledger.hpp"

#include <cerrno>
#include <rapidcheck.h>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace cgov;

namespace {

/// A file of `rows` entries, whose notes have these lengths in turn.
std::string hours_file(const Schema& schema, std::string_view month, int first, int rows,
                       const std::vector<std::size_t>& notes) {
    std::string text = schema.header();
    for (int i = 0; i < rows; ++i)
        text += fmt::format(
            "{},{}-01T10:00:00+08:00,lin,record,H{}A,{}-01,,P1A,P1A,60,300,r,other,,,,,,\"{}\",\n", first + i,
            month, first + i, month,
            std::string(notes[static_cast<std::size_t>(i) % notes.size()], i % 2 ? 'x' : ','));
    return text;
}

class FailsBehind : public FileSystem {
  public:
    explicit FailsBehind(off_t from) : from_(from) {}
    ssize_t pread(int fd, void* data, std::size_t size, off_t offset) const override {
        if (offset < from_) return FileSystem::pread(fd, data, size, offset);
        errno = EIO;
        return -1;
    }

  private:
    off_t from_;
};

} // namespace

TEST_CASE("rows of any length are met once each, in order, over the ends of blocks and files") {
    const ScratchStore scratch;
    const FileSystem files;
    const auto store = scratch.open(files);
    const auto& schema = store.schemas().get("hours");
    const std::vector<std::size_t> notes{10, 70'000, 3, 1'999, 300'000, 12'345, 65'400, 1'100'000};
    scratch.directory.write("ledgers/hours/2026-01.A.csv", hours_file(schema, "2026-01", 1, 20, notes));
    scratch.directory.write("ledgers/hours/2026-02.A.csv", hours_file(schema, "2026-02", 21, 3, {5}));
    scratch.directory.write("ledgers/hours/2026-03.A.csv", hours_file(schema, "2026-03", 24, 9, notes));
    const auto note = schema.column("note");
    std::uint64_t seen = 0;
    std::map<std::string, FilePoint, std::less<>> reached;
    WalkOptions options;
    options.reached = &reached;
    walk(store, schema, options, [&](const Event& event) {
        REQUIRE(event.seq == ++seen);
        const auto place = seen <= 20 ? seen - 1 : seen <= 23 ? seen - 21 : seen - 24;
        const auto length = seen > 20 && seen <= 23 ? 5 : notes[place % notes.size()];
        CHECK(event.cell(note) == std::string(length, place % 2 ? 'x' : ','));
        CHECK(event.place().line == place + 2);
    });
    CHECK(seen == 32);
    REQUIRE(reached.size() == 3);
    for (const auto& [path, point] : reached) CHECK(point.offset == scratch.directory.read(path).size());
    CHECK(reached.begin()->second.line == 22);
}

TEST_CASE("a disk that fails far into a ledger ends the walk with its error") {
    const ScratchStore scratch;
    const FileSystem files;
    const auto whole = scratch.open(files);
    const auto& schema = whole.schemas().get("hours");
    scratch.directory.write("ledgers/hours/2026-01.A.csv", hours_file(schema, "2026-01", 1, 90'000, {30}));
    for (const off_t from : {off_t{1} << 20, off_t{5} << 20}) { // by the caller, and reading ahead
        const FailsBehind failing(from);
        const auto store = scratch.open(failing);
        try {
            walk(store, schema, {}, nullptr);
            FAIL("the error went unnoticed");
        } catch (const Error& error) {
            CHECK(error.kind == Kind::io);
            CHECK(error.place.file.find("2026-01.A.csv") != std::string::npos);
        }
    }
}

TEST_CASE("a walk that is left early stops reading ahead") {
    const ScratchStore scratch;
    const FileSystem files;
    const auto store = scratch.open(files);
    const auto& schema = store.schemas().get("hours");
    scratch.directory.write("ledgers/hours/2026-01.A.csv", hours_file(schema, "2026-01", 1, 90'000, {30}));
    struct Enough {};
    int seen = 0;
    CHECK_THROWS_AS(walk(store, schema, {},
                         [&](const Event&) {
                             if (++seen == 60'000) throw Enough{};
                         }),
                    Enough);
}
