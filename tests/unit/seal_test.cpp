// SPDX-License-Identifier: MIT
#include "booking_community.hpp"
#include "report/seal.hpp"
#include "store/undo.hpp"

#include <algorithm>
#include <rapidcheck.h>

using namespace cgov;

namespace {

/// Two desks that write on one set of files, each with a clock of its own, as after a merge.
class Office {
  public:
    Office() {
        scratch_.write("cgov.toml", "format = 1\nlanguage = \"en\"\n");
        scratch_.write("rules/moral-bank.toml",
                       "confirm = \"none\"\n[[rate]]\nfrom = 2019-09-01\nservice = 1\nvenue = 5\n"
                       "[[kind]]\ncode = \"cleaning\"\n[[kind]]\ncode = \"other\"\n");
        store_ = std::make_unique<Store>(scratch_.path(), files_);
        rules_ = BankRules::load(*store_);
    }
    const Store& store() const { return *store_; }
    const BankRules& rules() const { return rules_; }
    const Scratch& directory() const { return scratch_; }

    /// False when a rule refused it.
    bool write(const std::string& desk, const char* now, const std::function<void(WriteSession&)>& action) {
        scratch_.write(".cgov/desk", desk);
        WriteOptions options;
        options.by = "lin";
        options.clock = {*Instant::from_rfc3339(std::string(now) + "T10:00:00+08:00"), Zone()};
        try {
            WriteSession session(*store_, options);
            action(session);
            return true;
        } catch (const Error& error) {
            if (error.kind != Kind::refused && error.kind != Kind::input) throw;
            return false;
        }
    }

    bool record(const std::string& desk, const char* now, const char* day, int minutes) {
        return write(desk, now, [&](WriteSession& session) {
            HoursRequest wanted;
            wanted.account = wanted.person = minutes % 2 == 0 ? "P1A" : "P2A";
            wanted.minutes = minutes;
            wanted.date = *Date::from_iso(day);
            wanted.kind = minutes % 3 == 0 ? "other" : "cleaning";
            HoursBook book(store(), rules_, {wanted.date, wanted.date});
            auto batch = session.batch(book.table());
            book.record(batch, wanted, session.clock().today(), [](const std::string&) {});
            session.append(batch, "test");
        });
    }
    bool change(const std::string& desk, const char* now, const char* event, const std::string& id) {
        return write(desk, now, [&](WriteSession& session) {
            if (std::string_view(event) == "undo") {
                undo(session, id, "");
            } else {
                change_hours(session, rules_, event, {id}, "");
            }
        });
    }
    bool close(const char* now = "2026-11-05") {
        return write("A", now, [&](WriteSession& session) { close_month(session, rules_, "2026-10"); });
    }

    using Sums = std::map<std::vector<std::string>, std::vector<std::int64_t>>;
    Sums tally(const std::vector<std::string>& by, const std::vector<ClosedMonth>& closed) const {
        Sums sums;
        for (const auto& line : tally_hours(store(), rules_, by, {}, std::nullopt, closed))
            sums[line.keys] = {line.entries, line.minutes, line.credit};
        return sums;
    }

    /// Something that a desk does on a day on which the month is open, or closed.
    void act(bool later) {
        const auto desk = *rc::gen::element<std::string>("A", "B");
        // Desk B is not connected: what it wrote in time comes in later.
        const auto* now = later && (desk == "A" || *rc::gen::arbitrary<bool>()) ? "2026-11-20" : "2026-10-30";
        const auto id = fmt::format("H{}{}", *rc::gen::inRange(1, 5), *rc::gen::element('A', 'B'));
        switch (*rc::gen::inRange(0, 5)) {
        case 0:
            change(desk, now, *rc::gen::element("confirm", "reject", "reverse"), id);
            break;
        case 1:
            change(desk, now, "undo", id);
            break;
        default:
            record(desk, now, *rc::gen::element("2026-09-30", "2026-10-01", "2026-10-30"),
                   *rc::gen::inRange(1, 100));
        }
    }

  private:
    QuickFiles files_;
    Scratch scratch_;
    std::unique_ptr<Store> store_;
    BankRules rules_;
};

/// The lines of one month, with its name as it was before the close.
Office::Sums only(const Office::Sums& sums, const std::string& month) {
    Office::Sums result;
    for (const auto& [keys, figures] : sums)
        if (keys[0] == month) result[keys] = figures;
    return result;
}

} // namespace

TEST_CASE("the figures of a closed month stay whatever comes later; with the corrections they are today's") {
    CHECK(rc::check([] {
        Office office;
        for (int i = *rc::gen::inRange(1, 10); i > 0; --i) office.act(false);
        RC_ASSERT(office.record("A", "2026-10-31", "2026-10-31", 77));
        const std::vector<std::vector<std::string>> keys{{"month"}, {"month", "kind"}, {"month", "state"}};
        std::vector<Office::Sums> then;
        for (const auto& by : keys) then.push_back(office.tally(by, {}));
        RC_ASSERT(office.close());
        RC_ASSERT(!office.close());
        for (int i = *rc::gen::inRange(0, 10); i > 0; --i) office.act(true);
        const auto closed = closed_months(office.store());
        RC_ASSERT(closed.size() == 1U);
        for (std::size_t k = 0; k < keys.size(); ++k) {
            const auto now = office.tally(keys[k], closed);
            RC_ASSERT(only(now, "2026-10") == only(then[k], "2026-10"));
            Office::Sums together;
            for (const auto& [names, figures] : now) {
                auto plain = names;
                if (plain[0].ends_with('+')) plain[0].pop_back();
                auto& sum = together[plain];
                sum.resize(3);
                for (std::size_t i = 0; i < 3; ++i) sum[i] += figures[i];
                if (sum == std::vector<std::int64_t>{0, 0, 0}) together.erase(plain);
            }
            RC_ASSERT(together == office.tally(keys[k], {}));
        }
        std::vector<Problem> problems;
        check_closed_figures(office.store(), office.rules(), problems);
        RC_ASSERT(problems.empty());
        check_seals(office.store(), problems);
        for (const auto& problem : problems) RC_ASSERT(problem.code == "seal-late");
    }));
}

TEST_CASE("without a closed month the tally does not change; by other columns it never does") {
    Office office;
    REQUIRE(office.record("A", "2026-10-20", "2026-10-20", 60));
    CHECK(closed_months(office.store()).empty());
    REQUIRE(office.close());
    REQUIRE(office.record("A", "2026-11-20", "2026-10-20", 30));
    const auto closed = closed_months(office.store());
    CHECK(office.tally({"account"}, closed) == office.tally({"account"}, {}));
    CHECK(office.tally({"quarter"}, closed) == Office::Sums{{{"2026Q4"}, {2, 90, 450}}});
    CHECK(office.tally({"month"}, closed) ==
          Office::Sums{{{"2026-10"}, {1, 60, 300}}, {{"2026-10+"}, {1, 30, 150}}});
    CHECK(closed_months(office.store(), Instant::from_rfc3339("2026-11-01T00:00:00+08:00")).empty());
}

TEST_CASE("a byte of a sealed file that changes breaks its seal; a row that comes in does not") {
    Office office;
    REQUIRE(office.record("A", "2026-10-20", "2026-10-20", 60));
    REQUIRE(office.close());
    const std::string path = "ledgers/hours/2026-10.A.csv";
    const auto sealed = office.directory().read(path);
    const auto codes = [&](const std::string& bytes) {
        office.directory().write(path, bytes);
        std::vector<Problem> problems;
        check_seals(office.store(), problems);
        std::string list;
        for (const auto& problem : problems)
            list += fmt::format("{} {} {}\n", problem.code, problem.place.file, problem.id);
        return list;
    };
    CHECK(codes(sealed) == "");
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        CAPTURE(i);
        CHECK(codes(changed) == "seal ledgers/hours/2026-10.A.csv Z1A\n");
        CHECK(codes(sealed.substr(0, i)) == "seal ledgers/hours/2026-10.A.csv Z1A\n");
    }
    CHECK(codes(sealed + "x") == "seal-late ledgers/hours/2026-10.A.csv \n");
}
