// SPDX-License-Identifier: MIT
#pragma once

#include "bank/bookings.hpp"
#include "bank/rules.hpp"
#include "store/ledger.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cgov {

/// What an account of the moral bank has, in venue-minutes.
struct Account {
    std::string id; ///< a person's id or a group's handle
    std::int64_t earned = 0, granted = 0, received = 0, sent = 0, used = 0, held = 0, expired = 0;
    std::int64_t balance() const { return earned + granted + received - sent - used - expired; }
    std::int64_t available() const { return balance() - held; }
};

/// Something that changed an account, for its statement.
struct Movement {
    Date date;  ///< the day it counts for: of the service, the use, the grant
    Instant at; ///< when it was written
    std::string id, event, note;
    std::int64_t change = 0;
};

/// Every account that has moved, folded from hours, bank and bookings.
class Accounts {
  public:
    /// The state at `until` (else now); what has expired is reckoned at the end of `today`.
    Accounts(const Store& store, const BankRules& rules, Date today,
             std::optional<Instant> until = std::nullopt);

    const std::vector<Account>& list() const { return list_; } ///< by id
    /// Of any party: zeros when it has not moved.
    Account of(std::string_view id) const;

  private:
    std::vector<Account> list_;
};

/// Everything that moved one account, in the order written; the changes add up to its balance.
std::vector<Movement> statement(const Store& store, const BankRules& rules, std::string_view account,
                                Date today, std::optional<Instant> until = std::nullopt);

} // namespace cgov
