// SPDX-License-Identifier: MIT
#pragma once

#include "people/sheet_import.hpp"
#include "wish/wishes.hpp"

namespace cgov {

/// The titles that a list of wishes may have.
std::vector<SheetField> wish_fields();

/// Takes a list of wishes as it was kept on paper, each with the state it is in: all rows, or with `skip_bad`
/// all good ones. A step whose day the list does not tell took place on the day of the step before; but where
/// a wish now hangs on the wall, or is claimed, the time for the next step counts from the import. What the
/// rules say about claims is not asked: the list says what was.
ImportResult import_wishes(WriteSession& session, const People& people, const Sheet& sheet, bool skip_bad);

} // namespace cgov
