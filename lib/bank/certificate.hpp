// SPDX-License-Identifier: MIT
#pragma once

#include "bank/hours.hpp"
#include "people/people.hpp"

#include <string>

namespace cgov {

/// A certificate of volunteer service as text, in the language of the messages: who, the period, every
/// confirmed entry with date, activity or kind, place, time and organising unit, the total, and the lines for
/// seal and signature (Regulations on Volunteer Service, State Council Order 685, art. 19). Entries whose
/// objection period still runs are left out and counted; both as it was at `until`, or is now. Error{refused}
/// when nothing is left to certify.
std::string certificate(const Store& store, const BankRules& rules, const People& people,
                        const std::string& person, Period period, const Clock& clock,
                        std::optional<Instant> until, bool chinese);

} // namespace cgov
