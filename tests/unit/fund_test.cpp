// SPDX-License-Identifier: MIT
#include "hub/fund.hpp"
#include "hub/fund_journal.hpp"

#include <algorithm>
#include <map>
#include <rapidcheck.h>

#include <doctest/doctest.h>

using namespace cgov;

namespace {

Date day(int month, int of_month) {
    return *Date::from_civil(2026, month, of_month);
}

Posting posting(bool income, Date date, std::int64_t fen, std::string earmark = {}) {
    Posting each;
    each.income = income;
    each.date = date;
    each.fen = fen;
    each.earmark = std::move(earmark);
    return each;
}

/// A fund as it may come about, overdrawn or not: a year, four earmarks, some of it reversed.
std::vector<Posting> any_fund() {
    std::vector<Posting> fund;
    const auto count = *rc::gen::inRange(0, 40);
    for (int i = 0; i < count; ++i) {
        const auto date = day(1, 1).plus_days(*rc::gen::inRange(0, 365));
        auto each = posting(*rc::gen::arbitrary<bool>(), date, *rc::gen::inRange<std::int64_t>(1, 100'000),
                            *rc::gen::element<std::string>("", "W1A", "W2A", "night-school"));
        if (*rc::gen::inRange(0, 4) == 0) each.reversed_on = date.plus_days(*rc::gen::inRange(0, 90));
        fund.push_back(std::move(each));
    }
    return fund;
}

using Sums = std::map<std::string, std::int64_t>;
Sums closings(const std::vector<StatementLine>& lines) {
    Sums sums;
    for (const auto& line : lines)
        if (line.closing() != 0) sums[line.earmark] = line.closing();
    return sums;
}
Sums openings(const std::vector<StatementLine>& lines) {
    Sums sums;
    for (const auto& line : lines)
        if (line.opening != 0) sums[line.earmark] = line.opening;
    return sums;
}

/// The balance of every earmark at the end of a day, added up one by one.
std::int64_t balance(const std::vector<Posting>& fund, const std::string& earmark, Date date) {
    std::int64_t sum = 0;
    for (const auto& each : fund) {
        if (each.earmark != earmark) continue;
        const auto signed_fen = each.income ? each.fen : -each.fen;
        if (each.date <= date) sum += signed_fen;
        if (each.reversed_on && *each.reversed_on <= date) sum -= signed_fen;
    }
    return sum;
}

} // namespace

TEST_CASE("a statement has the lines of its earmarks, of the rest, and the whole") {
    const std::vector<Posting> fund{posting(true, day(6, 30), 500, "W1A"), posting(true, day(7, 1), 70),
                                    posting(false, day(9, 30), 200, "W1A"),
                                    posting(true, day(10, 1), 9, "W2A")};
    const auto table = fund_statement_table(fund, *Period::from_text("2026Q3"), "2026Q3");
    const std::vector<std::vector<std::string>> rows{{"2026Q3", "W1A", "500", "0", "200", "300"},
                                                     {"2026Q3", "-", "0", "70", "0", "70"},
                                                     {"2026Q3", "", "500", "70", "200", "370"}};
    CHECK(table.rows == rows);
    CHECK(fund_statement_table({}, Period(), "all").rows ==
          std::vector<std::vector<std::string>>{{"all", "", "0", "0", "0", "0"}});
}

TEST_CASE("a reversal leaves the statements before its day as they were") {
    std::vector<Posting> fund{posting(true, day(8, 1), 500, "W1A")};
    const auto before = fund_statement_table(fund, *Period::from_text("2026Q3"), "q").rows;
    fund[0].reversed_on = day(10, 8);
    CHECK(fund_statement_table(fund, *Period::from_text("2026Q3"), "q").rows == before);
    const auto after = fund_statement(fund, *Period::from_text("2026Q4"));
    CHECK(after[0].opening == 500);
    CHECK(after[0].income == -500);
    CHECK(after[0].closing() == 0);
    // Spent and taken back within one period, it is as if it had not been, but for the line.
    fund[0].reversed_on = day(8, 2);
    CHECK(fund_statement(fund, *Period::from_text("2026Q3"))[0].income == 0);
}

TEST_CASE("an earmark can spend what is there on that day and on all later ones") {
    std::vector<Posting> fund{posting(true, day(3, 1), 500, "W1A"), posting(false, day(5, 1), 450, "W1A"),
                              posting(true, day(6, 1), 1000, "W1A"), posting(true, day(1, 1), 7)};
    CHECK(fund_available(fund, "W1A", day(2, 1)) == 0);
    CHECK(fund_available(fund, "W1A", day(3, 1)) == 50);
    CHECK(fund_available(fund, "W1A", day(5, 31)) == 50);
    CHECK(fund_available(fund, "W1A", day(6, 1)) == 1050);
    CHECK(fund_available(fund, "", day(6, 1)) == 7);
    CHECK(fund_available(fund, "W2A", day(6, 1)) == 0);
}

TEST_CASE("statements of any history balance") {
    CHECK(rc::check("the lines add up to the whole", [] {
        const auto fund = any_fund();
        const auto from = day(1, 1).plus_days(*rc::gen::inRange(-30, 400));
        const Period period{from, from.plus_days(*rc::gen::inRange(0, 400))};
        const auto lines = fund_statement(fund, period);
        StatementLine sum;
        for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
            sum.opening += lines[i].opening;
            sum.income += lines[i].income;
            sum.spending += lines[i].spending;
            RC_ASSERT(lines[i].closing() == lines[i].opening + lines[i].income - lines[i].spending);
            const auto earmark = lines[i].earmark == unearmarked_money ? "" : lines[i].earmark;
            RC_ASSERT(lines[i].closing() == balance(fund, earmark, period.to));
        }
        RC_ASSERT(sum.opening == lines.back().opening);
        RC_ASSERT(sum.income == lines.back().income);
        RC_ASSERT(sum.spending == lines.back().spending);
        RC_ASSERT(lines.back().earmark.empty());
    }));
    CHECK(rc::check("what one period closes with, the next one opens with", [] {
        const auto fund = any_fund();
        const auto last = day(1, 1).plus_days(*rc::gen::inRange(0, 400));
        const auto before = fund_statement(fund, {day(1, 1), last});
        const auto after = fund_statement(fund, {last.plus_days(1), last.plus_days(90)});
        RC_ASSERT(closings(before) == openings(after));
    }));
    CHECK(rc::check("what can be spent is the least balance from the day on", [] {
        const auto fund = any_fund();
        const auto earmark = *rc::gen::element<std::string>("", "W1A", "night-school");
        const auto from = day(1, 1).plus_days(*rc::gen::inRange(0, 400));
        auto least = balance(fund, earmark, from);
        for (int i = 1; i < 500; ++i) least = std::min(least, balance(fund, earmark, from.plus_days(i)));
        RC_ASSERT(fund_available(fund, earmark, from) == least);
    }));
}

TEST_CASE("no text of people's changes what a journal says") {
    CHECK(rc::check([] {
        auto fund = any_fund();
        auto plain = fund;
        const auto odd = [] {
            return *rc::gen::container<std::string>(rc::gen::element(';', '|', ':', '\n', '\r', '\t', ' ',
                                                                     '=', '(', ')', '[', '2', '-', '*', '!',
                                                                     'a', '"', '\\', '@', '{', '#'));
        };
        for (auto& each : fund) {
            each.purpose = odd();
            each.voucher = odd();
            each.note = odd();
        }
        // Without the lines that hold people's words, and without these on the line of a transaction.
        const auto skeleton = [](const std::string& journal) {
            std::string kept;
            for (std::size_t at = 0; at < journal.size();) {
                const auto end = journal.find('\n', at);
                auto line = journal.substr(at, end - at);
                at = end + 1;
                if (line.starts_with("    ; ")) continue;
                if (line.starts_with("2026-") || line.starts_with("2027-")) line = line.substr(0, 12);
                kept += line + "\n";
            }
            return kept;
        };
        RC_ASSERT(skeleton(fund_journal(fund, "x", std::nullopt)) ==
                  skeleton(fund_journal(plain, "x", std::nullopt)));
    }));
}
