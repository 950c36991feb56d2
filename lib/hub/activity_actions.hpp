// SPDX-License-Identifier: MIT
#pragma once

#include "hub/programmes.hpp"
#include "people/sheet_import.hpp"
#include "store/writer.hpp"

#include <string>
#include <vector>

namespace cgov {

struct ActivityRequest {
    std::string title, kind; ///< kind: a word of activity_kinds
    Date date;
    int minutes = 0;
    std::vector<std::string> attend; ///< ids of persons
    std::int64_t others = 0;
    std::string programme;                 ///< a handle or name, or empty
    std::vector<std::string> deliverables; ///< names of the programme's
    std::string topic, place, note;
};
/// Records one and prints its id. Error{input} for a day still to come, for nobody who came, for a
/// deliverable without a programme or that it does not have; Error{refused} for a day outside the
/// programme's.
void record_activity(WriteSession& session, const ActivityRequest& request);

/// All or none.
void cancel_activities(WriteSession& session, const std::vector<std::string>& ids, const std::string& reason);

std::vector<SheetField> activity_fields();
/// One row an activity; a cell holds those who came (parse_attendance). Minutes without a unit are those of
/// the title or of `unit`.
ImportResult import_activities(WriteSession& session, const People& people, const Sheet& sheet,
                               DurationUnit unit, bool skip_bad);

} // namespace cgov
