// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"
#include "wish/wishes.hpp"

namespace cgov {

// The verbs of `cgov wish`, by what they are about.
VerbSpec wish_act_verb();
VerbSpec wish_list_verb();
VerbSpec wish_show_verb();
VerbSpec wish_wall_verb();

/// The wishes as they are on the day asked for, with time-outs.
Wishes wishes_of(Command& command, const WishRules& rules);

} // namespace cgov
