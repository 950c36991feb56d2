// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.hpp"

#include <cstdint>
#include <vector>

namespace cgov {

/// One change of an account on one day: credit that comes in, or use that takes it out.
struct DatedChange {
    Date date;
    std::int64_t minutes = 0; ///< > 0 comes in, < 0 goes out
};

/// What expires of an account by the end of `today`, in venue-minutes.
/// - Credit lasts `months` (0 = for ever): the credit of a day is gone on the same day `months` later.
/// - The oldest credit is used first, whatever the order of entry; use beyond all credit is a debt that later
///   credit pays first.
/// - What would lift the balance over `cap` expires on the day it comes in.
/// Changes need not be sorted; within a day what comes in counts before what goes out.
std::int64_t expired_minutes(std::vector<DatedChange> changes, int months, std::int64_t cap, Date today);

} // namespace cgov
