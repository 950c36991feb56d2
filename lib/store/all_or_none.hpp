// SPDX-License-Identifier: MIT
#pragma once

#include "store/writer.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// Calls `act` for each id, also after one that failed, and throws what was wrong with any of them: the one
/// Error itself, or Problems with every one. So a command that adds rows in `act` and appends them afterwards
/// changes all cases or none. The kind is `input` when one is, else `refused`; other kinds end at once.
void all_or_none(const std::vector<std::string>& ids, const std::function<void(const std::string& id)>& act);

/// The simplest such command: the same event with the same cells to every case of a ledger, appended as one
/// batch. `command` begins the commit's subject: "activity cancel".
void change_cases(WriteSession& session, std::string_view ledger, std::string_view event,
                  const std::vector<std::string>& ids, const Cells& cells, const std::string& command);

} // namespace cgov
