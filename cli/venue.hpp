// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

namespace cgov {

// The verbs of `cgov venue` that only look (cli/venue_calendar.cpp).
VerbSpec calendar_verb();
VerbSpec free_verb();
VerbSpec usage_verb();

} // namespace cgov
