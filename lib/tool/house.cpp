// SPDX-License-Identifier: MIT
#include "tool/house.hpp"

#include <algorithm>

namespace cgov {
namespace {

/// Folds the events of the ledger into loans and the stock.
class LoanFold {
  public:
    LoanFold(const Store& store, std::map<std::string, Stock, std::less<>>& stock)
        : LoanFold(store.schemas().get("loans"), store.settings().zone, stock) {}

    void operator()(Loan& loan, const Event& event) {
        const auto& name = event.spec->name;
        if (event.from == no_state) {
            loan.tool = text_cell(event, tool_);
            loan.person = text_cell(event, person_);
        }
        auto& stock = stock_[loan.tool];
        take_cells(loan, event);
        move(stock, loan, where_after(loan, name));
        if (name == "settle" && !event.cell(replaced_).empty()) ++stock.difference;
        if (name == "count") {
            loan.counted = whole_cell(event, counted_);
            loan.expected = whole_cell(event, expected_);
            // What was in the house by all rows up to here, also of desks that this one did not know of yet.
            const auto registered = whole_cell(event, registered_);
            const auto before = registered + stock.difference - stock.gone - stock.out - stock.repair;
            stock.difference += *loan.counted - before;
        }
        keep_for_waiting(stock, event.at.date(zone_));
    }

  private:
    LoanFold(const Schema& schema, Zone zone, std::map<std::string, Stock, std::less<>>& stock)
        : stock_(stock), zone_(zone), tool_(schema.column("tool")), person_(schema.column("person")),
          lent_(schema.column("lent")), due_(schema.column("due")), deposit_(schema.column("deposit")),
          guardian_(schema.column("guardian")), target_(schema.column("for")), date_(schema.column("date")),
          damage_(schema.column("damage")), fee_(schema.column("fee")),
          deposit_back_(schema.column("deposit_back")), paid_(schema.column("paid")),
          replaced_(schema.column("replaced")), cost_(schema.column("cost")),
          counted_(schema.column("counted")), expected_(schema.column("expected")),
          registered_(schema.column("registered")), note_(schema.column("note")) {}

    void take_cells(Loan& loan, const Event& event) const {
        const auto text = [&](std::size_t column, std::string& into) {
            if (const auto cell = event.cell(column); !cell.empty()) into = cell;
        };
        const auto fen = [&](std::size_t column, std::int64_t& into) {
            into = whole_cell_if_any(event, column).value_or(into);
        };
        text(guardian_, loan.guardian);
        text(target_, loan.target);
        text(damage_, loan.damage);
        text(note_, loan.note);
        fen(deposit_, loan.deposit);
        fen(fee_, loan.fee);
        fen(paid_, loan.paid);
        fen(cost_, loan.cost);
        if (const auto back = whole_cell_if_any(event, deposit_back_)) loan.deposit_back = back;
        const auto& name = event.spec->name;
        if (name == "lend" || name == "collect") loan.lent = date_cell(event, lent_);
        if (name == "lend" || name == "collect" || name == "renew") loan.due = date_cell(event, due_);
        if (name == "renew") ++loan.renewals;
        if (name == "return") loan.returned = date_cell(event, date_);
        if (name == "lose") loan.lost = date_cell(event, date_);
        if ((name == "return" || name == "damage") && !loan.damage.empty())
            loan.damaged = date_cell(event, date_);
    }

    static Loan::Where where_after(const Loan& loan, std::string_view event) {
        using Where = Loan::Where;
        if (event == "hold") return Where::queue;
        if (event == "lend" || event == "collect" || event == "renew") return Where::out;
        if (event == "return") return loan.damage.empty() ? Where::none : Where::repair;
        if (event == "damage") return Where::repair;
        if (event == "lose" || event == "settle" || event == "scrap") return Where::gone;
        return Where::none; // release, repair, count
    }

    void move(Stock& stock, Loan& loan, Loan::Where to) {
        using Where = Loan::Where;
        const auto add = [&](Where where, int n) {
            if (where == Where::out) stock.out += n;
            if (where == Where::repair) stock.repair += n;
            if (where == Where::gone) stock.gone += n;
        };
        if (loan.where == to) return;
        add(loan.where, -1);
        add(to, 1);
        if (loan.where == Where::queue)
            std::erase_if(stock.queue, [&](const Stock::Waiting& each) { return each.key == loan.key; });
        if (to == Where::queue) stock.queue.push_back({loan.key, loan.id, loan.person, std::nullopt});
        if (to == Where::out) loan.out_order = ++handed_out_;
        loan.where = to;
    }

    /// An item that is in is kept for the first who waits, the next one for the second.
    static void keep_for_waiting(Stock& stock, Date day) {
        for (std::size_t i = 0; i < stock.queue.size(); ++i) {
            auto& ready = stock.queue[i].ready;
            if (static_cast<std::int64_t>(i) >= stock.in())
                ready.reset();
            else if (!ready)
                ready = day;
        }
    }

    std::map<std::string, Stock, std::less<>>& stock_;
    Zone zone_;
    std::size_t handed_out_ = 0;
    std::size_t tool_, person_, lent_, due_, deposit_, guardian_, target_, date_, damage_, fee_,
        deposit_back_, paid_, replaced_, cost_, counted_, expected_, registered_, note_;
};

} // namespace

int Loan::days_late(Date today) const {
    if (!due || !lent) return 0;
    if (where != Where::out && !returned) return 0;
    return std::max(0, returned.value_or(today).days - due->days);
}

std::size_t Stock::position(std::string_view who) const {
    const auto found =
        std::find_if(queue.begin(), queue.end(), [&](const Waiting& each) { return each.person == who; });
    return static_cast<std::size_t>(found - queue.begin());
}

House::House(const Store& store, std::optional<Instant> until)
    : tools(read_tools(store)), stock([&] {
          std::map<std::string, Stock, std::less<>> empty;
          for (const auto& tool : tools) empty[tool.handle].registered = tool.count;
          return empty;
      }()),
      loans(store, "loans", until, LoanFold(store, stock)) {}

const Stock& House::stock_of(std::string_view tool) const {
    static const Stock none;
    const auto found = stock.find(tool);
    return found == stock.end() ? none : found->second;
}

const std::string& House::name_of(std::string_view tool) const {
    const auto found =
        std::find_if(tools.begin(), tools.end(), [&](const Tool& each) { return each.handle == tool; });
    if (found != tools.end()) return found->name;
    const auto known = stock.find(tool);
    static const std::string none;
    return known == stock.end() ? none : known->first;
}

} // namespace cgov
