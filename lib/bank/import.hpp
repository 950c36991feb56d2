// SPDX-License-Identifier: MIT
#pragma once

#include "bank/hours.hpp"
#include "people/sheet_import.hpp"

#include <string>

namespace cgov {

/// The titles an hours sheet may have.
std::vector<SheetField> hours_fields();

/// Takes a sheet of service hours: all rows, or with `skip_bad` all good ones; otherwise every bad row is
/// named in one Problems and nothing is written. A row that was imported before is left out. A bare number of
/// hours needs its unit from the column's title or from `unit`.
ImportResult import_hours(WriteSession& session, const BankRules& rules, const People& people,
                          const Sheet& sheet, DurationUnit unit, bool skip_bad);

} // namespace cgov
