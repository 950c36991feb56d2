// SPDX-License-Identifier: MIT
#pragma once

#include "people/due.hpp"
#include "store/store.hpp"

#include <optional>
#include <vector>

namespace cgov {

/// Everything that is due by `last` in any system, from ledgers, rules and the day alone: by grid, then day,
/// then kind and id. With `until` the state at that moment.
std::vector<Due> due_by(const Store& store, const Clock& clock, Date last,
                        std::optional<Instant> until = std::nullopt);

} // namespace cgov
