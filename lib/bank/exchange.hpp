// SPDX-License-Identifier: MIT
#pragma once

#include "bank/accounts.hpp"
#include "people/people.hpp"
#include "store/writer.hpp"

#include <string>
#include <vector>

namespace cgov {

/// Gives an account venue-minutes. Error{refused} when they would lift its balance over the cap.
void grant_minutes(WriteSession& session, const BankRules& rules, const std::string& account, int minutes,
                   const std::string& reason);

/// The yearly grant (`elder_grant`) for every person of 60 or more on this day (Law on the Protection of the
/// Rights and Interests of the Elderly, art. 2) who has not had this year's. Returns how many have no birth
/// date here.
std::size_t grant_elders(WriteSession& session, const BankRules& rules, const People& people);

/// Moves venue-minutes, where the rule allows it. Error{refused} when transfers are off, when the two are not
/// kin under `transfer = "kin"`, or when the giver has too little: a transfer never makes a debt.
void transfer_minutes(WriteSession& session, const BankRules& rules, const People& people,
                      const std::string& from, const std::string& to, int minutes, const std::string& reason);

/// Service minutes that would bring a balance back to zero at the rate of a day; rounded up. 0 without a
/// debt.
std::int64_t owed_service(const BankRules& rules, std::int64_t balance, Date day);

} // namespace cgov
