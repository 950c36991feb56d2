// SPDX-License-Identifier: MIT
#pragma once

#include "store/cases.hpp"
#include "tool/tools.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// A case of the ledger of loans: a loan, the hold that may become one, a damage found in the house, or a
/// stock-taking.
struct Loan : Case {
    /// Where the item is, which is what the case means for the stock.
    enum class Where {
        none,   ///< not the case's affair: back in stock, released, a stock-taking
        queue,  ///< a hold: somebody waits for it
        out,    ///< with the borrower
        repair, ///< broken, in the house
        gone    ///< lost or scrapped
    };
    Where where = Where::none;
    std::string tool;             ///< handle
    std::string person, guardian; ///< ids; empty of a damage in the house and of a stock-taking
    std::string target;           ///< `for`: a case or handle, or empty
    std::optional<Date> lent, due, returned, lost;
    std::optional<Date> damaged; ///< the day on which `damage` was seen
    std::string damage, note;
    int renewals = 0;
    std::int64_t deposit = 0, fee = 0, paid = 0, cost = 0; ///< fen
    std::optional<std::int64_t> deposit_back;              ///< fen
    std::optional<std::int64_t> counted, expected;         ///< of a stock-taking
    std::size_t out_order = 0; ///< counts up in the order in which items were handed out

    /// Days by which it is late on `today`, or came back late; 0 when it is or was in time.
    int days_late(Date today) const;
    bool overdue(Date today) const { return where == Where::out && days_late(today) > 0; }
};

/// How many of a tool there are, and where.
struct Stock {
    struct Waiting {
        CaseKey key;
        std::string id, person;
        std::optional<Date> ready; ///< since when an item is kept for them
    };
    int registered = 0;          ///< the count of the tool's file
    std::int64_t difference = 0; ///< found by stock-taking, or brought as a replacement
    std::int64_t out = 0, repair = 0, gone = 0;
    std::vector<Waiting> queue; ///< in the order of the holds

    /// What the house owns now: in + out + repair.
    std::int64_t owned() const { return registered + difference - gone; }
    /// In the house and fit to be lent; below zero when two desks have lent the same one.
    std::int64_t in() const { return owned() - out - repair; }
    /// The place in the queue, from 0; the queue's length for who does not wait.
    std::size_t position(std::string_view person) const;
};

/// The tool house: its tools, their stock, and the cases of its ledger.
class House {
  public:
    explicit House(const Store& store, std::optional<Instant> until = std::nullopt);

    const Stock& stock_of(std::string_view tool) const;
    const std::string& name_of(std::string_view tool) const; ///< the handle where the register lacks it

    std::vector<Tool> tools;
    std::map<std::string, Stock, std::less<>> stock; ///< by handle; of tools that rows name, too
    Cases<Loan> loans;
};

} // namespace cgov
