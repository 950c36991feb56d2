// SPDX-License-Identifier: MIT
#include "hub/activities.hpp"

#include "base/message.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace cgov {
namespace {

std::vector<std::string> parts_of(std::string_view cell) {
    std::vector<std::string> parts;
    if (!cell.empty())
        for (const auto part : split(cell, ';')) parts.emplace_back(part);
    return parts;
}

bool is_backbone(const Person& person) {
    return std::any_of(person.roles.begin(), person.roles.end(),
                       [](const std::string& role) { return role == "backbone" || role == "骨干"; });
}

/// What one person has been trained in.
struct Trained {
    std::int64_t minutes = 0;
    std::optional<Date> last;
    std::vector<std::string> topics, ids;
};

} // namespace

Cases<Activity> read_activities(const Store& store, std::optional<Instant> until) {
    const auto& schema = store.schemas().get("activities");
    const auto title = schema.column("title"), kind = schema.column("kind"), date = schema.column("date"),
               minutes = schema.column("minutes"), attend = schema.column("attend"),
               others = schema.column("others"), programme = schema.column("programme"),
               deliverable = schema.column("deliverable"), topic = schema.column("topic"),
               place = schema.column("place"), note = schema.column("note");
    const auto held = schema.state("held");
    return {store, "activities", until, [&](Activity& activity, const Event& event) {
                activity.held = event.to == held;
                if (event.from != no_state) return;
                activity.title = text_cell(event, title);
                activity.kind = text_cell(event, kind);
                activity.date = date_cell(event, date);
                activity.minutes = whole_cell(event, minutes);
                activity.attend = parts_of(event.cell(attend));
                activity.others = whole_cell_if_any(event, others).value_or(0);
                activity.programme = text_cell(event, programme);
                activity.deliverables = parts_of(event.cell(deliverable));
                activity.topic = text_cell(event, topic);
                activity.place = text_cell(event, place);
                activity.note = text_cell(event, note);
                activity.by = text_cell(event, Schema::by_column);
            }};
}

std::vector<std::string> parse_attendance(std::string_view text, const People& people) {
    std::string list(text);
    for (const std::string_view separator : {"、", "，", "；", ",", "\n"})
        for (auto at = list.find(separator); at != std::string::npos; at = list.find(separator, at + 1))
            list.replace(at, separator.size(), ";");
    std::vector<std::string> ids;
    for (const auto name : split(list, ';')) {
        if (normalise_space(name).empty()) continue;
        auto id = people.resolve_person(name);
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
    }
    return ids;
}

DataTable backbone_table(const People& people, const std::vector<Activity>& activities,
                         const BackboneFilter& filter) {
    std::map<std::string_view, Trained> trained;
    for (const auto& activity : activities) {
        if (!activity.held || activity.kind != "training" || !filter.period.contains(activity.date) ||
            (!filter.topic.empty() && activity.topic != filter.topic))
            continue;
        for (const auto& person : activity.attend) {
            auto& each = trained[person];
            each.minutes += activity.minutes;
            each.last = std::max(each.last.value_or(activity.date), activity.date);
            each.ids.push_back(activity.id);
            if (!activity.topic.empty() &&
                std::find(each.topics.begin(), each.topics.end(), activity.topic) == each.topics.end())
                each.topics.push_back(activity.topic);
        }
    }
    std::vector<const Person*> listed;
    for (const auto& person : people.persons())
        if ((trained.contains(person.id) ||
             (filter.topic.empty() && is_backbone(person) && !person.retired)) &&
            (filter.grid.empty() || person.grid == filter.grid))
            listed.push_back(&person);
    std::stable_sort(listed.begin(), listed.end(), [&](const Person* a, const Person* b) {
        return trained[a->id].minutes > trained[b->id].minutes;
    });
    DataTable table{"backbone",
                    {column("person", N_("Person")), column("sessions", N_("Sessions"), CellType::integer),
                     column("minutes", N_("Training time"), CellType::minutes), column("last", N_("Last")),
                     column("topics", N_("Topics")), column("activities", N_("Activities")),
                     column("grid", N_("Grid")), column("roles", N_("Roles"))},
                    {}};
    for (const auto* person : listed) {
        const auto& each = trained[person->id];
        table.rows.push_back({person->id, std::to_string(each.ids.size()), std::to_string(each.minutes),
                              each.last ? each.last->iso() : "",
                              fmt::format("{}", fmt::join(each.topics, ";")),
                              fmt::format("{}", fmt::join(each.ids, ";")), person->grid,
                              fmt::format("{}", fmt::join(person->roles, ";"))});
    }
    return table;
}

DataTable activities_table(const std::vector<Activity>& activities, Period period) {
    DataTable table{"activities",
                    {column("kind", N_("Kind")), column("activities", N_("Activities"), CellType::integer),
                     column("minutes", N_("Time"), CellType::minutes),
                     column("persons", N_("Attendance"), CellType::integer),
                     column("named", N_("Different persons"), CellType::integer)},
                    {}};
    for (const auto& kind : activity_kinds) {
        std::int64_t count = 0, minutes = 0, persons = 0;
        std::set<std::string_view> named;
        for (const auto& activity : activities) {
            if (!activity.held || activity.kind != kind.code || !period.contains(activity.date)) continue;
            ++count;
            minutes += activity.minutes;
            persons += activity.persons();
            named.insert(activity.attend.begin(), activity.attend.end());
        }
        if (count > 0)
            table.rows.push_back({kind.code, std::to_string(count), std::to_string(minutes),
                                  std::to_string(persons), std::to_string(named.size())});
    }
    return table;
}

} // namespace cgov
