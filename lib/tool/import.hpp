// SPDX-License-Identifier: MIT
#pragma once

#include "people/sheet_import.hpp"
#include "tool/lending.hpp"

#include <vector>

namespace cgov {

/// A paper list of loans: tool/工具, person/姓名, lent/借出日期, due/应还日期, returned/归还日期,
/// damage/损坏情况, deposit/押金, note/备注.
std::vector<SheetField> loan_fields();
/// Takes past loans, and those that are still out, each with all its events. Rules of lending do not concern
/// what has happened, but no more can be out than there are. What came back broken counts as mended. Errors
/// and results as of import_cases().
ImportResult import_loans(WriteSession& session, const ToolRules& rules, const People& people,
                          const Sheet& sheet, bool skip_bad);

/// A sheet of a stock-taking: tool/工具, counted/实盘数, note/备注.
std::vector<SheetField> audit_fields();
/// Its rows. Throws Problems{input} with every bad one; a tool counted twice is bad.
std::vector<ToolCount> read_counts(const Sheet& sheet, const std::vector<Tool>& tools);

} // namespace cgov
