// SPDX-License-Identifier: MIT
#pragma once

#include "store/store.hpp"

#include <string>

namespace cgov {

/// Where the store lies in its repository: empty, or such as "community/".
std::string git_prefix(const Store& store);

/// Moves the work tree, git's index and the branch from the commit `from`, which HEAD names, to `to`, which
/// has it for an ancestor. Ledgers and registers are replaced one by one, each whole, so that a reader never
/// misses a row. What is to be done is noted first: killed anywhere, finish_advance() goes on.
/// Error{refused}, and nothing is changed, when a file is in the way that is neither as `from` nor as `to`
/// has it. Error{unfinished} when git cannot; the note stays. `lock` is inherited by git.
void advance(const Store& store, const std::string& from, const std::string& to, int lock);

/// Finishes what a killed advance() has begun, under the writers' lock. False when there was nothing.
/// Error{busy} when git's own lock is in the way.
bool finish_advance(const Store& store, int lock);

} // namespace cgov
