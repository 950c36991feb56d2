// SPDX-License-Identifier: MIT
#pragma once

#include "format/table.hpp"
#include "hub/activities.hpp"
#include "people/due.hpp"
#include "store/writer.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// What a programme promises: so many sessions (活动场次), persons (人次), hours, or units of its own.
struct Deliverable {
    std::string name;
    std::int64_t target = 0;
    std::string unit = "sessions"; ///< sessions, persons, hours, or any other word
    std::string kind;              ///< of the activities that count towards it; empty = any
};
/// "NAME=N unit [kind]": "音乐课=12 sessions", "受益居民=200 人次", "training=40 hours". A name that is a
/// kind of activity stands for that kind. Error{input} for anything else.
Deliverable parse_deliverable(std::string_view text);

/// registers/programmes/<handle>.toml: a service that the community buys, and its targets.
struct Programme {
    std::string handle, name;
    std::string provider; ///< a group's handle
    Date from, to;
    std::vector<Deliverable> deliverables;
};

/// All programmes, by handle. Error{store} with file and line for one that cannot be read.
std::vector<Programme> read_programmes(const Store& store);
/// The programme with this handle or name; errors as of find_entity().
const Programme& find_programme(const std::vector<Programme>& programmes, std::string_view text);

/// Creates the register file and prints the handle. Error{input} when the days are the wrong way round or two
/// deliverables have one name; Error{refused} when the handle is taken.
void add_programme(WriteSession& session, const Programme& programme);

/// The names of a programme's deliverables that are meant, joined by ";" as the ledger holds them.
/// Error{input} for one that is not there, with the nearest.
std::string deliverable_names(const Programme& programme, const std::vector<std::string>& names);

/// What has been done of one deliverable.
struct Progress {
    Deliverable deliverable;
    std::int64_t actual = 0;  ///< in its unit; hours rounded down
    std::int64_t minutes = 0; ///< of the activities
    std::vector<std::string> ids;
    bool met() const { return actual >= deliverable.target; }
};
/// An activity of the programme counts towards the deliverables that it names; when it names none, towards
/// all that take its kind, but for those with a unit of their own. In sessions it counts as one, in persons
/// as many as came, in hours as long as it lasted, in a unit of its own as one.
std::vector<Progress> programme_progress(const Programme& programme, const std::vector<Activity>& activities);

/// programme,deliverable,unit,target,actual,rate,minutes,ids: the ids are those behind the figure.
DataTable deliverables_table(const std::vector<Programme>& programmes,
                             const std::vector<Activity>& activities);

/// Activities that name a programme or deliverable that is not (or no longer) in the register.
std::vector<Problem> programme_problems(const Store& store);

/// Deliverables that are short, due on the last day of their programme; of one that has ended, none.
std::vector<Due> programmes_due(const Store& store, const Clock& clock, std::optional<Instant> until);

} // namespace cgov
