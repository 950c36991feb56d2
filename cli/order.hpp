// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

namespace cgov {

// The verbs of `cgov order` that look, and those for other systems (cli/order_list.cpp).
VerbSpec order_list_verb();
VerbSpec order_show_verb();
VerbSpec order_tally_verb();
VerbSpec order_export_verb();
VerbSpec order_import_verb();

} // namespace cgov
