// SPDX-License-Identifier: MIT
#pragma once

#include "base/choice.hpp"
#include "format/table.hpp"
#include "people/people.hpp"
#include "store/cases.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

inline constexpr Choice activity_kinds[] = {
    {"training", "培训"}, {"performance", "演出"}, {"workshop", "工作坊"}, {"meeting", "会议"}};

/// Something that the community held, and who came. It is no volunteer service and the bank never counts it.
struct Activity : Case {
    bool held = true; ///< not cancelled
    std::string title, kind, programme, topic, place, note;
    Date date;
    std::int64_t minutes = 0;
    std::vector<std::string> attend;       ///< ids of persons, each once
    std::int64_t others = 0;               ///< how many more came
    std::vector<std::string> deliverables; ///< that it names
    std::string by;

    std::int64_t persons() const { return static_cast<std::int64_t>(attend.size()) + others; } ///< 人次
};

Cases<Activity> read_activities(const Store& store, std::optional<Instant> until = std::nullopt);

/// The ids in what people write for an attendance list: ids or names, separated by 、 ; ， , ； or line ends;
/// each once. Error{input} as of People::resolve_person.
std::vector<std::string> parse_attendance(std::string_view text, const People& people);

/// What people have been trained in, and for how long: role `backbone` (骨干), or came to a training.
struct BackboneFilter {
    Period period;
    std::string grid;  ///< a handle, or empty
    std::string topic; ///< trained in this, or empty
};
/// person,sessions,minutes,last,topics,activities,grid,roles; the activities are the ids behind the figures.
/// The most hours first.
DataTable backbone_table(const People& people, const std::vector<Activity>& activities,
                         const BackboneFilter& filter);

/// kind,activities,minutes,persons,named: per kind, how many, how long, how many came (人次), and how many
/// different persons were named.
DataTable activities_table(const std::vector<Activity>& activities, Period period);

} // namespace cgov
