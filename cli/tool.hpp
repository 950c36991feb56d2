// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <cstdint>
#include <optional>

namespace cgov {

/// --date, else today.
Date date_of(Command& command);
/// An amount as people write it, in fen; nothing when the option is not given.
std::optional<std::int64_t> money_of(Command& command, const char* option);

// The verbs of `cgov tool` that stand in files of their own.
VerbSpec return_tools_verb();
VerbSpec lose_tools_verb();
VerbSpec settle_tool_verb();
VerbSpec damage_tool_verb();
VerbSpec repair_tools_verb();
VerbSpec scrap_tools_verb();
VerbSpec list_tools_verb();
VerbSpec show_tool_verb();
VerbSpec loans_verb();
VerbSpec overdue_tools_verb();
VerbSpec idle_tools_verb();
VerbSpec tool_usage_verb();

} // namespace cgov
