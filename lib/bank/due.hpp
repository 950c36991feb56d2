// SPDX-License-Identifier: MIT
#pragma once

#include "people/due.hpp"
#include "store/store.hpp"

#include <optional>
#include <vector>

namespace cgov {

/// What the moral bank waits for: bookings to begin ("booking", on their day), bookings whose time is over
/// but which nobody has finished ("booking-open", since their day), entries to be confirmed by a second
/// person
/// ("hours-confirm", one line an account, by the tenth working day after the oldest service), and debts
/// ("debt", on the day asked for).
std::vector<Due> bank_due(const Store& store, const Clock& clock, std::optional<Instant> until);

} // namespace cgov
