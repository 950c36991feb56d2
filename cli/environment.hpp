// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

namespace cgov {

/// The process's surroundings, read once: the only place that reads clock, environment and terminal.
Environment read_environment();

} // namespace cgov
