// SPDX-License-Identifier: MIT
#include "tool/changes.hpp"

#include "base/message.hpp"
#include "format/table.hpp"
#include "store/all_or_none.hpp"
#include "tool/lending.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace cgov {
namespace {

std::string fen_cell(std::int64_t fen) {
    return fen > 0 ? std::to_string(fen) : "";
}

/// Adds one event to every loan named, with the cells that `cells` gives; what it tells comes when all are
/// good.
class Changes {
  public:
    Changes(WriteSession& session, const char* event)
        : session_(session), event_(event), house(session.store()), batch_(session.batch(house.loans.table)) {
    }

    void run(const std::vector<std::string>& ids, const std::function<Cells(const Loan&)>& cells) {
        std::vector<std::string> changed;
        all_or_none(ids, [&](const std::string& id) {
            const auto key = house.loans.table.find(id);
            batch_.expect(event_, key);
            const auto& loan = house.loans.at(key);
            batch_.add(event_, key, cells(loan));
            changed.push_back(loan.id);
        });
        for (const auto& line : lines_) session_.tell(line);
        session_.append(batch_, fmt::format("tool {}: {}", event_, ids_text(changed)));
    }

    void tell(std::string line) { lines_.push_back(std::move(line)); }
    Date today() const { return session_.clock().today(); }

  private:
    WriteSession& session_;
    const char* event_;

  public:
    const House house;

  private:
    Batch batch_;
    std::vector<std::string> lines_;
};

void expect_since(const Loan& loan, Date date) {
    if (loan.lent && date < *loan.lent)
        throw Error(Kind::input,
                    message("{} was lent on {}, after {}", loan.id, loan.lent->iso(), date.iso()),
                    message("correct the day: --date D"));
}

void expect_broken(const Loan& loan) {
    if (loan.where != Loan::Where::repair)
        throw Error(Kind::refused, message("{} came back whole: nothing is in repair", loan.id),
                    message("what is found broken later: cgov tool damage {} TEXT", loan.tool));
}

std::int64_t deposit_returned(const Loan& loan, std::optional<std::int64_t> wanted, std::int64_t otherwise) {
    if (wanted && *wanted > loan.deposit)
        throw Error(Kind::input, message("{} has a deposit of {}; {} cannot go back", loan.id,
                                         fen_text(loan.deposit), fen_text(*wanted)));
    return wanted.value_or(otherwise);
}

} // namespace

void release_holds(WriteSession& session, const std::vector<std::string>& ids, const std::string& note) {
    Changes changes(session, "release");
    changes.run(ids, [&](const Loan&) { return Cells{{"note", note}}; });
}

void renew_loans(WriteSession& session, const ToolRules& rules, const std::vector<std::string>& ids,
                 std::optional<int> days, const std::string& note) {
    Changes changes(session, "renew");
    changes.run(ids, [&](const Loan& loan) {
        if (loan.overdue(changes.today()))
            throw Error(Kind::refused, message("{} was due back on {}", loan.id, loan.due->iso()),
                        message("take it back, and lend it anew: cgov tool return {}", loan.id));
        if (loan.renewals >= rules.renewals)
            throw Error(
                Kind::refused,
                message("{} cannot be renewed again ({} of {})", loan.id, loan.renewals, rules.renewals),
                message("see \"{}\" in {}", "renewals", "rules/tools.toml"));
        const auto& stock = changes.house.stock_of(loan.tool);
        if (static_cast<std::int64_t>(stock.queue.size()) > std::max<std::int64_t>(0, stock.in())) {
            const auto& waiting =
                stock.queue[static_cast<std::size_t>(std::max<std::int64_t>(0, stock.in()))];
            throw Error(Kind::refused, message("{} waits for {} ({})", waiting.person, loan.tool, waiting.id),
                        message("see the queue: cgov tool loans --state waiting --for {}", loan.tool));
        }
        const auto& tools = changes.house.tools;
        const auto tool =
            std::find_if(tools.begin(), tools.end(), [&](const Tool& t) { return t.handle == loan.tool; });
        const auto usual = tool == tools.end() ? rules.days : tool->days.value_or(rules.days);
        const auto due = loan.due->plus_days(days.value_or(usual)).iso();
        changes.tell(message("{} is due back on {}", loan.id, due));
        return Cells{{"due", due}, {"note", note}};
    });
}

void return_loans(WriteSession& session, const std::vector<std::string>& ids, const ToolReturn& change) {
    expect_past(change.date, session.clock().today());
    Changes changes(session, "return");
    std::map<std::string, std::int64_t> back; // whole ones, by tool
    changes.run(ids, [&](const Loan& loan) {
        expect_since(loan, change.date);
        const auto kept = std::min(loan.deposit, change.fee);
        const auto deposit = deposit_returned(loan, change.deposit_back, loan.deposit - kept);
        if (const auto late = change.date.days - loan.due->days; late > 0)
            changes.tell(message("note: {} came back {} days late", loan.id, late));
        if (deposit > 0) changes.tell(message("note: {} of the deposit goes back", fen_text(deposit)));
        if (const auto owed = change.fee - (loan.deposit - deposit); owed > 0)
            changes.tell(message("note: {} has {} to pay", loan.person, fen_text(owed)));
        if (change.damage.empty()) {
            const auto& stock = changes.house.stock_of(loan.tool);
            const auto place = stock.in() + back[loan.tool]++;
            if (place >= 0 && static_cast<std::size_t>(place) < stock.queue.size()) {
                const auto& waiting = stock.queue[static_cast<std::size_t>(place)];
                changes.tell(message("note: {} is kept for {} now ({}): tell them", loan.tool, waiting.person,
                                     waiting.id));
            }
        }
        return Cells{{"date", change.date.iso()},
                     {"damage", change.damage},
                     {"fee", fen_cell(change.fee)},
                     {"deposit_back", loan.deposit > 0 ? std::to_string(deposit) : ""},
                     {"note", change.note}};
    });
}

void lose_loans(WriteSession& session, const std::vector<std::string>& ids, Date date,
                const std::string& note) {
    expect_past(date, session.clock().today());
    Changes changes(session, "lose");
    changes.run(ids, [&](const Loan& loan) {
        expect_since(loan, date);
        changes.tell(message("note: when it is made good: cgov tool settle {}", loan.id));
        return Cells{{"date", date.iso()}, {"note", note}};
    });
}

void settle_loan(WriteSession& session, const std::string& id, const Settlement& settlement) {
    expect_past(settlement.date, session.clock().today());
    if (settlement.paid == 0 && !settlement.replaced)
        throw Error(Kind::input, message("how is {} settled?", id),
                    message("say what was paid, or that another one was brought: --paid AMOUNT, --replaced"));
    Changes changes(session, "settle");
    changes.run({id}, [&](const Loan& loan) {
        expect_since(loan, settlement.date);
        const auto deposit =
            deposit_returned(loan, settlement.deposit_back, settlement.replaced ? loan.deposit : 0);
        if (deposit > 0) changes.tell(message("note: {} of the deposit goes back", fen_text(deposit)));
        return Cells{{"date", settlement.date.iso()},
                     {"paid", fen_cell(settlement.paid)},
                     {"replaced", settlement.replaced ? "1" : ""},
                     {"deposit_back", loan.deposit > 0 ? std::to_string(deposit) : ""},
                     {"note", settlement.note}};
    });
}

void repair_items(WriteSession& session, const std::vector<std::string>& ids, Date date, std::int64_t cost,
                  const std::string& note) {
    expect_past(date, session.clock().today());
    Changes changes(session, "repair");
    changes.run(ids, [&](const Loan& loan) {
        expect_broken(loan);
        expect_since(loan, date);
        return Cells{{"date", date.iso()}, {"cost", fen_cell(cost)}, {"note", note}};
    });
}

void scrap_items(WriteSession& session, const std::vector<std::string>& ids, Date date,
                 const std::string& note) {
    expect_past(date, session.clock().today());
    Changes changes(session, "scrap");
    changes.run(ids, [&](const Loan& loan) {
        expect_broken(loan);
        expect_since(loan, date);
        return Cells{{"date", date.iso()}, {"note", note}};
    });
}

} // namespace cgov
