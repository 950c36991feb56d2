// SPDX-License-Identifier: MIT
#pragma once

#include "store/writer.hpp"

#include <map>
#include <string>
#include <string_view>

namespace cgov {

/// What is known of a case but may not get into a tracked file (illness, family, a telephone number):
/// private/details/<ledger>.<desk>.csv with the columns id and text. Empty where this clone has no private/.
std::map<std::string, std::string> read_details(const Store& store, std::string_view ledger);

/// Keeps the texts of cases that this session is about to open or change; call it before append(). Texts of
/// ids that no case has yet, left by a command that was cut off in between, are dropped.
void keep_details(WriteSession& session, const CaseTable& table,
                  const std::map<std::string, std::string>& texts);

} // namespace cgov
