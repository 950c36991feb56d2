// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace cgov {

/// The title of a column that hours are tallied by; of an unknown one, its name: the tally itself refuses it.
const char* hours_key_title(const std::string& name);

} // namespace cgov
