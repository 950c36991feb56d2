// SPDX-License-Identifier: MIT
#include "hub/fund.hpp"

#include "base/message.hpp"

#include <algorithm>
#include <map>

namespace cgov {
namespace {

/// What a posting or its reversal moves on a day.
struct Movement {
    Date date;
    std::string_view earmark;
    std::int64_t income = 0, spending = 0;
    std::int64_t net() const { return income - spending; }
};

template <typename F>
void each_movement(const std::vector<Posting>& postings, F&& visit) {
    for (const auto& posting : postings) {
        const auto moved = [&](Date date, std::int64_t fen) {
            visit(Movement{date, posting.earmark, posting.income ? fen : 0, posting.income ? 0 : fen});
        };
        moved(posting.date, posting.fen);
        if (posting.reversed_on) moved(*posting.reversed_on, -posting.fen);
    }
}

/// The earmarks in the order in which the postings name them; last, the empty one.
std::vector<std::string_view> earmarks_of(const std::vector<Posting>& postings) {
    std::vector<std::string_view> earmarks;
    for (const auto& posting : postings)
        if (!posting.earmark.empty() &&
            std::find(earmarks.begin(), earmarks.end(), posting.earmark) == earmarks.end())
            earmarks.push_back(posting.earmark);
    earmarks.emplace_back();
    return earmarks;
}

/// The spending of an earmark that was written last and still counts, or nullptr.
const Posting* last_spending(const std::vector<Posting>& postings, std::string_view earmark) {
    const Posting* last = nullptr;
    for (const auto& posting : postings)
        if (!posting.income && !posting.reversed_on && posting.earmark == earmark &&
            (!last || last->opened <= posting.opened))
            last = &posting;
    return last;
}

/// The last quarter that has ended by `today`.
Period last_quarter(Date today) {
    const auto first = *Date::from_civil(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
    return {first.plus_months(-3), first.plus_days(-1)};
}

} // namespace

Postings read_fund(const Store& store, std::optional<Instant> until) {
    const auto& schema = store.schemas().get("fund");
    const auto date = schema.column("date"), amount = schema.column("amount"),
               purpose = schema.column("purpose"), earmark = schema.column("earmark"),
               basis = schema.column("basis"), voucher = schema.column("voucher"),
               resolution = schema.column("resolution"), target = schema.column("for"),
               note = schema.column("note");
    const auto checked = schema.state("checked"), reversed = schema.state("reversed");
    return {store, "fund", until, [&](Posting& posting, const Event& event) {
                if (event.from == no_state) {
                    posting.income = event.spec->name == "income";
                    posting.date = date_cell(event, date);
                    posting.fen = whole_cell(event, amount);
                    posting.purpose = text_cell(event, purpose);
                    posting.earmark = text_cell(event, earmark);
                    posting.basis = text_cell(event, basis);
                    posting.voucher = text_cell(event, voucher);
                    posting.resolution = text_cell(event, resolution);
                    posting.target = text_cell(event, target);
                    posting.note = text_cell(event, note);
                    posting.by = text_cell(event, Schema::by_column);
                } else if (event.to == checked) {
                    posting.checker = text_cell(event, Schema::by_column);
                } else if (event.to == reversed) {
                    posting.reversed_on = date_cell(event, date);
                    posting.reason = text_cell(event, note);
                }
            }};
}

std::int64_t fund_available(const std::vector<Posting>& postings, std::string_view earmark, Date day) {
    std::int64_t balance = 0;
    std::map<Date, std::int64_t> later;
    each_movement(postings, [&](const Movement& movement) {
        if (movement.earmark != earmark) return;
        if (movement.date <= day)
            balance += movement.net();
        else
            later[movement.date] += movement.net();
    });
    auto least = balance;
    for (const auto& [date, net] : later) least = std::min(least, balance += net);
    return least;
}

std::vector<StatementLine> fund_statement(const std::vector<Posting>& postings, Period period) {
    std::vector<StatementLine> lines;
    std::map<std::string_view, std::size_t> line_of;
    const auto earmarks = earmarks_of(postings);
    for (const auto earmark : earmarks) {
        line_of[earmark] = lines.size();
        lines.push_back({std::string(earmark.empty() ? unearmarked_money : earmark)});
    }
    std::vector<char> moved(lines.size());
    StatementLine whole;
    each_movement(postings, [&](const Movement& movement) {
        if (movement.date > period.to) return;
        const auto i = line_of[movement.earmark];
        for (auto* line : {&lines[i], &whole}) {
            if (movement.date < period.from) {
                line->opening += movement.net();
            } else {
                line->income += movement.income;
                line->spending += movement.spending;
            }
        }
        moved[i] = moved[i] || movement.date >= period.from;
    });
    std::vector<StatementLine> shown;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (moved[i] || lines[i].opening != 0) shown.push_back(std::move(lines[i]));
    shown.push_back(std::move(whole));
    return shown;
}

DataTable fund_statement_table(const std::vector<Posting>& postings, Period period, const std::string& text) {
    DataTable table{
        "fund-statement",
        {column("period", N_("Period")), column("earmark", N_("Earmark")),
         column("opening", N_("Opening"), CellType::fen), column("income", N_("Income"), CellType::fen),
         column("spending", N_("Spending"), CellType::fen), column("closing", N_("Closing"), CellType::fen)},
        {}};
    for (const auto& line : fund_statement(postings, period))
        table.rows.push_back({text, line.earmark, std::to_string(line.opening), std::to_string(line.income),
                              std::to_string(line.spending), std::to_string(line.closing())});
    return table;
}

std::vector<std::string> unchecked_postings(const std::vector<Posting>& postings, Period period) {
    std::vector<std::string> ids;
    for (const auto& posting : postings)
        if (posting.checker.empty() && !posting.reversed_on && posting.date <= period.to)
            ids.push_back(posting.id);
    return ids;
}

std::vector<Problem> fund_problems(const Store& store) {
    std::vector<Problem> problems;
    const auto rules = FundRules::load(store);
    const auto postings = read_fund(store).list;
    for (const auto earmark : earmarks_of(postings)) {
        const auto least = fund_available(postings, earmark, Period().from);
        const auto* last = last_spending(postings, earmark);
        if (least >= 0) continue;
        const auto severity =
            earmark.empty() && !rules.unearmarked_blocks ? Severity::warning : Severity::error;
        problems.push_back(
            {severity,
             "fund-below-zero",
             {"ledgers/fund", 0, 0, {}},
             last ? last->id : std::string(earmark),
             earmark.empty() ? message("the money that is not earmarked falls to {}", fen_text(least))
                             : message("the money set aside for {} falls to {}", earmark, fen_text(least)),
             last
                 ? message("take back the spending that came last: cgov fund reverse {} --reason R", last->id)
                 : message("see: cgov fund list")});
    }
    return problems;
}

std::vector<Due> fund_due(const Store& store, const Clock& clock, std::optional<Instant> until) {
    const auto quarter = last_quarter(clock.today());
    const auto postings = read_fund(store, until).list;
    if (std::none_of(postings.begin(), postings.end(),
                     [&](const Posting& posting) { return posting.date <= quarter.to; }))
        return {};
    const auto unchecked = unchecked_postings(postings, quarter);
    const auto due = quarter.to.plus_days(FundRules::load(store).statement_days);
    if (unchecked.empty() && due < clock.today()) return {};
    const auto id = fmt::format("{}Q{}", quarter.to.year(), quarter.to.month() / 3);
    auto text = unchecked.empty()
                    ? message("give out the fund's statement of {}", id)
                    : message("give out the fund's statement of {}; {} postings are not checked", id,
                              unchecked.size());
    return {{"fund-statement", id, due, {}, std::move(text), {}}};
}

} // namespace cgov
