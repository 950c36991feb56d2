// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <string>

namespace cgov {

/// The title of a column that hours are tallied by; of an unknown one, its name: the tally itself refuses it.
const char* hours_key_title(const std::string& name);

// Their code: hours_list.cpp.
VerbSpec hours_list_verb();
VerbSpec hours_tally_verb();
VerbSpec hours_certificate_verb();

} // namespace cgov
