// SPDX-License-Identifier: MIT
#pragma once

#include "format/table.hpp"
#include "people/due.hpp"
#include "store/cases.hpp"
#include "store/writer.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cgov {

/// Something that a unit outside has promised to the community (链接资源).
struct Resource : Case {
    std::string unit, what, target, note; ///< target: what it is for (an id or handle), or empty
    Date pledged;
    std::optional<Date> due, delivered;
    std::optional<std::int64_t> pledged_fen, delivered_fen; ///< nothing where nobody has said a value
    bool cancelled = false;

    bool open() const { return !delivered && !cancelled; }
};

Cases<Resource> read_resources(const Store& store, std::optional<Instant> until = std::nullopt);

struct PledgeRequest {
    std::string unit, what, target, note; ///< unit: a group's handle or a person's id
    std::optional<std::int64_t> fen;
    Date date;
    std::optional<Date> due;
};
/// Records it and prints its id. Error{input} for a day still to come, or a due day before it.
void pledge_resource(WriteSession& session, const PledgeRequest& request);

/// All or none: they came on `date`. Without a value what was pledged has come. Error{input} for a day before
/// the pledge or still to come, or for one value of several.
void deliver_resources(WriteSession& session, const std::vector<std::string>& ids,
                       std::optional<std::int64_t> fen, Date date, const std::string& note);
/// All or none.
void cancel_resources(WriteSession& session, const std::vector<std::string>& ids, const std::string& reason);

/// unit,pledges,pledged_value,deliveries,delivered_value,open,open_value: a line a unit, in the order of
/// their first pledge, then the whole with an empty unit. Pledges that were cancelled are left out; a value
/// that nobody has said counts as 0.
DataTable resources_table(const std::vector<Resource>& resources);

/// Pledges with a due day that have not come.
std::vector<Due> resources_due(const Store& store, const Clock& clock, std::optional<Instant> until);

} // namespace cgov
