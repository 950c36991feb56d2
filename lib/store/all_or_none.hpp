// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace cgov {

/// Calls `act` for each id, also after one that failed, and throws what was wrong with any of them: the one
/// Error itself, or Problems with every one. So a command that adds rows in `act` and appends them afterwards
/// changes all cases or none. The kind is `input` when one is, else `refused`; other kinds end at once.
void all_or_none(const std::vector<std::string>& ids, const std::function<void(const std::string& id)>& act);

} // namespace cgov
