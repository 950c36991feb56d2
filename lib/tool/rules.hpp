// SPDX-License-Identifier: MIT
#pragma once

#include "store/store.hpp"

namespace cgov {

/// rules/tools.toml; a setting that is not there, or all of them without the file, has the default given
/// here.
struct ToolRules {
    int days = 3;              ///< of a loan
    int renewals = 1;          ///< of one loan
    int max_items = 2;         ///< that a person can have at a time; 0 = any number
    bool block_overdue = true; ///< overdue = "block" | "warn"

    /// Throws Error{store} with file and line for an unknown setting or a value that cannot be.
    static ToolRules load(const Store& store);
};

} // namespace cgov
