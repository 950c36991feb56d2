// SPDX-License-Identifier: MIT
#include "hub/programmes.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "format/human.hpp"
#include "store/entity.hpp"

#include <algorithm>
#include <set>

namespace cgov {
namespace {

constexpr std::int64_t largest_target = 1'000'000'000;
constexpr std::size_t longest_name = 200; // bytes

/// The units that have a meaning of their own, by how people write them.
constexpr std::pair<std::string_view, const char*> units[] = {
    {"sessions", "sessions"}, {"session", "sessions"}, {"times", "sessions"},  {"time", "sessions"},
    {"events", "sessions"},   {"event", "sessions"},   {"场", "sessions"},     {"场次", "sessions"},
    {"次", "sessions"},       {"期", "sessions"},      {"persons", "persons"}, {"person", "persons"},
    {"people", "persons"},    {"人", "persons"},       {"人次", "persons"},    {"名", "persons"},
    {"hours", "hours"},       {"hour", "hours"},       {"h", "hours"},         {"小时", "hours"},
    {"个小时", "hours"},      {"时", "hours"},
};

std::string unit_of(const std::string& text) {
    const auto* found = std::find_if(std::begin(units), std::end(units),
                                     [&](const auto& unit) { return unit.first == ascii_lower(text); });
    return found == std::end(units) ? text : found->second;
}

bool has_own_unit(const Deliverable& deliverable) {
    return std::none_of(std::begin(units), std::end(units),
                        [&](const auto& unit) { return deliverable.unit == unit.second; });
}

/// The kind that goes by this name, or nothing.
std::string kind_named(std::string_view name) {
    const auto wanted = ascii_lower(name);
    for (const auto& kind : activity_kinds)
        if (wanted == kind.code || wanted == kind.title) return kind.code;
    return {};
}

/// What a deliverable's name may not hold: the ledger separates several by ";".
bool is_name(std::string_view name) {
    return !name.empty() && name.size() <= longest_name && name.find(';') == std::string_view::npos &&
           escape_controls(name) == name;
}

Deliverable read_deliverable(const TomlFile& file, const TomlValue& table) {
    file.expect_only(table, {"name", "target", "unit", "kind"});
    Deliverable deliverable;
    deliverable.name = file.text(table, "name").value_or("");
    if (!is_name(deliverable.name)) file.fail(table, message("\"{}\" is missing", "name"));
    const auto target = file.integer(table, "target", 1, largest_target);
    if (!target) file.fail(table, message("\"{}\" is missing", "target"));
    deliverable.target = *target;
    deliverable.unit = unit_of(file.text(table, "unit").value_or(deliverable.unit));
    deliverable.kind = file.text(table, "kind").value_or("");
    if (!deliverable.kind.empty() && kind_named(deliverable.kind).empty())
        file.fail(*table.find("kind"), message("there is no {} \"{}\"", translate("kind"), deliverable.kind));
    deliverable.kind = kind_named(deliverable.kind);
    return deliverable;
}

Programme read_programme(const TomlFile& file, std::string handle) {
    const auto& root = file.root();
    file.expect_only(root, {"name", "provider", "from", "to", "deliverable"});
    Programme programme;
    programme.name = file.text(root, "name").value_or(handle);
    programme.handle = std::move(handle);
    programme.provider = file.text(root, "provider").value_or("");
    const Period always;
    programme.from = file.date(root, "from").value_or(always.from);
    programme.to = file.date(root, "to").value_or(always.to);
    std::set<std::string> names;
    for (const auto* table : file.tables(root, "deliverable")) {
        programme.deliverables.push_back(read_deliverable(file, *table));
        if (!names.insert(programme.deliverables.back().name).second)
            file.fail(*table,
                      message("two deliverables are called \"{}\"", programme.deliverables.back().name));
    }
    return programme;
}

bool counts_towards(const Activity& activity, const Deliverable& deliverable) {
    if (!activity.deliverables.empty())
        return std::find(activity.deliverables.begin(), activity.deliverables.end(), deliverable.name) !=
               activity.deliverables.end();
    if (has_own_unit(deliverable)) return false;
    return deliverable.kind.empty() || deliverable.kind == activity.kind;
}

Progress progress_of(const Deliverable& deliverable, const std::string& programme,
                     const std::vector<Activity>& activities) {
    Progress progress;
    progress.deliverable = deliverable;
    for (const auto& activity : activities) {
        if (!activity.held || activity.programme != programme || !counts_towards(activity, deliverable))
            continue;
        progress.ids.push_back(activity.id);
        progress.minutes += activity.minutes;
        progress.actual += deliverable.unit == "persons" ? activity.persons() : 1;
    }
    if (deliverable.unit == "hours") progress.actual = progress.minutes / 60;
    return progress;
}

} // namespace

Deliverable parse_deliverable(std::string_view text) {
    const auto fail = [&](std::string what) {
        return Error(Kind::input, std::move(what),
                     message("write NAME=N unit: \"music lessons=12 sessions\", \"residents=200 persons\""));
    };
    const auto equals = text.rfind('=');
    const auto shown = escape_controls(text);
    if (equals == std::string_view::npos) throw fail(message("\"{}\" is no deliverable", shown));
    Deliverable deliverable;
    deliverable.name = normalise_space(text.substr(0, equals));
    if (!is_name(deliverable.name)) throw fail(message("\"{}\" is no name of a deliverable", shown));
    const auto wanted = normalise_space(half_width(text.substr(equals + 1)));
    const auto end = std::min(wanted.find_first_not_of("0123456789"), wanted.size());
    if (end == 0) throw fail(message("\"{}\" is no deliverable", shown));
    deliverable.target = parse_integer(wanted.substr(0, end), 1, largest_target, deliverable.name);
    const auto words = normalise_space(wanted.substr(end));
    const auto blank = std::min(words.find(' '), words.size());
    if (blank > 0) deliverable.unit = unit_of(words.substr(0, blank));
    // "1e3", "1.5 hours" and "1,200 persons" are no whole number and a unit.
    if (find_personal_number(deliverable.name) || escape_controls(deliverable.unit) != deliverable.unit ||
        deliverable.unit.find_first_of("0123456789.,;=") != std::string::npos)
        throw fail(message("\"{}\" is no deliverable", shown));
    deliverable.kind = blank < words.size() ? choose(N_("kind"), words.substr(blank + 1), activity_kinds)
                                            : kind_named(deliverable.name);
    return deliverable;
}

std::vector<Programme> read_programmes(const Store& store) {
    std::vector<Programme> programmes;
    for (auto& handle : store.handles("programmes"))
        if (const auto file = store.read_toml(entity_path(entity_type("programme"), handle)))
            programmes.push_back(read_programme(*file, std::move(handle)));
    return programmes;
}

const Programme& find_programme(const std::vector<Programme>& programmes, std::string_view text) {
    std::vector<EntityName> names;
    for (const auto& programme : programmes) names.push_back({programme.handle, programme.name});
    const auto handle = find_entity(entity_type("programme"), names, text);
    return *std::find_if(programmes.begin(), programmes.end(),
                         [&](const Programme& programme) { return programme.handle == handle; });
}

void add_programme(WriteSession& session, const Programme& programme) {
    if (programme.to < programme.from)
        throw Error(Kind::input, message("{} ends on {}, before it begins on {}", programme.handle,
                                         programme.to.iso(), programme.from.iso()));
    std::string toml = fmt::format("provider = {}\nfrom = {}\nto = {}\n", toml_quoted(programme.provider),
                                   programme.from.iso(), programme.to.iso());
    std::set<std::string> names;
    for (const auto& deliverable : programme.deliverables) {
        if (!names.insert(deliverable.name).second)
            throw Error(Kind::input, message("two deliverables are called \"{}\"", deliverable.name));
        toml += fmt::format("\n[[deliverable]]\nname = {}\ntarget = {}\nunit = {}\n",
                            toml_quoted(deliverable.name), deliverable.target, toml_quoted(deliverable.unit));
        if (!deliverable.kind.empty()) toml += fmt::format("kind = {}\n", toml_quoted(deliverable.kind));
    }
    add_entity(session, entity_type("programme"), {programme.handle, programme.name}, toml);
}

std::string deliverable_names(const Programme& programme, const std::vector<std::string>& names) {
    std::string joined;
    for (const auto& name : names) {
        const auto wanted = normalise_space(name);
        std::vector<std::string_view> known;
        for (const auto& deliverable : programme.deliverables) known.push_back(deliverable.name);
        if (std::find(known.begin(), known.end(), wanted) == known.end()) {
            const auto near = nearest_word(wanted, known);
            throw Error(Kind::input,
                        message("{} has no deliverable \"{}\"", programme.handle, escape_controls(name)),
                        near.empty() ? message("its deliverables: {}", fmt::join(known, ", "))
                                     : message("did you mean \"{}\"?", near));
        }
        joined += (joined.empty() ? "" : ";") + wanted;
    }
    return joined;
}

std::vector<Progress> programme_progress(const Programme& programme,
                                         const std::vector<Activity>& activities) {
    std::vector<Progress> all;
    for (const auto& deliverable : programme.deliverables)
        all.push_back(progress_of(deliverable, programme.handle, activities));
    return all;
}

DataTable deliverables_table(const std::vector<Programme>& programmes,
                             const std::vector<Activity>& activities) {
    DataTable table{"deliverables",
                    {column("programme", N_("Programme")), column("deliverable", N_("Deliverable")),
                     column("unit", N_("Measure")), column("target", N_("Planned"), CellType::integer),
                     column("actual", N_("Actual"), CellType::integer),
                     column("rate", N_("Rate of completion"), CellType::rate),
                     column("minutes", N_("Time"), CellType::minutes), column("ids", N_("Ids"))},
                    {}};
    for (const auto& programme : programmes)
        for (const auto& [deliverable, actual, minutes, ids] : programme_progress(programme, activities)) {
            const bool hours = deliverable.unit == "hours";
            table.rows.push_back({programme.handle, deliverable.name, deliverable.unit,
                                  std::to_string(deliverable.target), std::to_string(actual),
                                  hours ? percent_text(minutes, deliverable.target * 60)
                                        : percent_text(actual, deliverable.target),
                                  std::to_string(minutes), fmt::format("{}", fmt::join(ids, ";"))});
        }
    return table;
}

std::vector<Problem> programme_problems(const Store& store) {
    std::vector<Problem> problems;
    const auto programmes = read_programmes(store);
    for (const auto& activity : read_activities(store).list) {
        if (!activity.held || activity.deliverables.empty()) continue;
        const auto programme = std::find_if(programmes.begin(), programmes.end(), [&](const Programme& each) {
            return each.handle == activity.programme;
        });
        if (programme == programmes.end()) continue; // told with the row
        try {
            deliverable_names(*programme, activity.deliverables);
        } catch (const Error& error) {
            problems.push_back({Severity::error,
                                "unknown-deliverable",
                                {"registers/programmes/" + programme->handle + ".toml", 0, 0, {}},
                                activity.id,
                                error.message,
                                message("{} counts towards it: put its name back", activity.id)});
        }
    }
    return problems;
}

std::vector<Due> programmes_due(const Store& store, const Clock& clock, std::optional<Instant> until) {
    std::vector<Due> all;
    const auto activities = read_activities(store, until).list;
    for (const auto& programme : read_programmes(store)) {
        if (programme.to < clock.today()) continue;
        for (const auto& progress : programme_progress(programme, activities))
            if (!progress.met())
                all.push_back({"deliverable",
                               programme.handle,
                               programme.to,
                               programme.provider,
                               message("{}: {} of {} {}", progress.deliverable.name, progress.actual,
                                       progress.deliverable.target, progress.deliverable.unit),
                               {}});
    }
    return all;
}

} // namespace cgov
