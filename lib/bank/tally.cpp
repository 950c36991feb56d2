// SPDX-License-Identifier: MIT
#include "bank/hours.hpp"
#include "bank/hours_fold.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "store/cases.hpp"

#include <algorithm>
#include <unordered_map>

namespace cgov {
namespace {

/// Chooses opening rows by their own columns; the state is looked at when it is final.
class Filter {
  public:
    Filter(const HoursFilter& filter, const HoursColumns& columns) : filter_(filter), columns_(columns) {
        any_period_ = filter.period.from == Period().from && filter.period.to == Period().to;
    }
    bool takes(const Event& event) const {
        if (!any_period_) {
            if (!filter_.period.contains(date_cell(event, columns_.date))) return false;
        }
        return same(event, columns_.account, filter_.account) &&
               same(event, columns_.person, filter_.person) && same(event, columns_.kind, filter_.kind) &&
               same(event, columns_.place, filter_.place) && same(event, columns_.unit, filter_.unit) &&
               same(event, columns_.target, filter_.target);
    }

  private:
    static bool same(const Event& event, std::size_t column, const std::string& wanted) {
        return wanted.empty() || event.cell(column) == wanted;
    }
    const HoursFilter& filter_;
    const HoursColumns& columns_;
    bool any_period_;
};

State wanted_state(const Schema& schema, const std::string& name) {
    if (name.empty()) return no_state;
    const auto state = schema.find_state(name);
    if (state == no_state) {
        const auto near = nearest_word(name, {schema.states().begin(), schema.states().end()});
        throw Error(Kind::input, message("there is no state \"{}\"", escape_controls(name)),
                    near.empty() ? message("the states: {}", fmt::join(schema.states(), ", "))
                                 : message("did you mean \"{}\"?", near));
    }
    return state;
}

/// One column to group by: which cell, and how much of it.
struct Key {
    enum class Form { cell, year, quarter, month, state } form = Form::cell;
    std::size_t column = 0;
};

Key key_of(const std::string& name, const HoursColumns& columns) {
    const std::pair<const char*, Key> known[] = {
        {"month", {Key::Form::month, columns.date}},
        {"quarter", {Key::Form::quarter, columns.date}},
        {"year", {Key::Form::year, columns.date}},
        {"date", {Key::Form::cell, columns.date}},
        {"kind", {Key::Form::cell, columns.kind}},
        {"account", {Key::Form::cell, columns.account}},
        {"person", {Key::Form::cell, columns.person}},
        {"place", {Key::Form::cell, columns.place}},
        {"unit", {Key::Form::cell, columns.unit}},
        {"rule", {Key::Form::cell, columns.rule}},
        {"for", {Key::Form::cell, columns.target}},
        {"activity", {Key::Form::cell, columns.activity}},
        {"state", {Key::Form::state, 0}},
    };
    std::vector<std::string_view> names;
    for (const auto& [known_name, key] : known) {
        if (name == known_name) return key;
        names.emplace_back(known_name);
    }
    const auto near = nearest_word(name, names);
    throw Error(Kind::input, message("hours cannot be tallied by \"{}\"", escape_controls(name)),
                near.empty() ? message("choose among: {}", fmt::join(names, ", "))
                             : message("did you mean \"{}\"?", near));
}

void append_key(std::string& out, const Key& key, const Event& event) {
    if (key.form == Key::Form::state) return;
    const auto cell = event.cell(key.column);
    switch (key.form) {
    case Key::Form::year:
        out += cell.substr(0, 4);
        break;
    case Key::Form::month:
        out += cell.substr(0, 7);
        break;
    case Key::Form::quarter:
        if (const auto date = Date::from_iso(cell))
            out += fmt::format("{}Q{}", date->year(), (date->month() + 2) / 3);
        break;
    default:
        out += cell;
    }
}

/// 12 bytes an entry: what is added to its group if its last state says so.
struct Amount {
    std::uint32_t group = 0; ///< + 1; 0 = not chosen
    std::uint32_t credit = 0;
    std::uint16_t minutes = 0;
    State state = no_state;
    State closed = no_state; ///< what it was when its month was closed
};

void add(TallyLine& line, const Amount& amount, int sign) {
    line.entries += sign;
    line.minutes += sign * std::int64_t{amount.minutes};
    line.credit += sign * std::int64_t{amount.credit};
}

} // namespace

std::vector<TallyLine> tally_hours(const Store& store, const BankRules& rules,
                                   const std::vector<std::string>& by, const HoursFilter& filter,
                                   std::optional<Instant> until, const std::vector<ClosedMonth>& closed) {
    const auto& schema = store.schemas().get("hours");
    const HoursColumns columns(schema);
    const Filter chosen(filter, columns);
    const CountingStates counting(schema, rules);
    const auto only = wanted_state(schema, filter.state);
    std::vector<Key> keys;
    for (const auto& name : by) keys.push_back(key_of(name, columns));
    const auto has = [&](Key::Form form) {
        return std::any_of(keys.begin(), keys.end(), [&](const Key& key) { return key.form == form; });
    };
    const bool by_state = has(Key::Form::state);
    const bool closes = !closed.empty() && has(Key::Form::month);

    std::unordered_map<std::string, std::uint32_t> groups;
    std::vector<const std::string*> names;
    std::vector<const ClosedMonth*> months; ///< of each group, if it is closed
    std::string group_name, last_name;
    std::uint32_t last_group = 0;
    PerCase<Amount> amounts;
    // The rows that counted then, by themselves, whatever came in or was taken back later.
    const auto follow_closed = [&](const Event& event) {
        auto& amount = amounts[event.key];
        const auto* month = amount.group > 0 ? months[amount.group - 1] : nullptr;
        if (month && month->counted(event) && event.spec->fits(amount.closed))
            amount.closed = event.spec->next(amount.closed);
    };
    DateReader dates;
    Date date;
    const auto open_entry = [&](const Event& event, Amount& amount) {
        if (!dates.read(event.cell(columns.date), date)) damaged_cell(event, columns.date);
        group_name.clear();
        for (const auto& key : keys) {
            append_key(group_name, key, event);
            group_name += '\0';
        }
        if (last_group == 0 || group_name != last_name) {
            const auto [found, fresh] =
                groups.try_emplace(group_name, static_cast<std::uint32_t>(groups.size()));
            if (fresh) {
                names.push_back(&found->first);
                const auto month = std::find_if(closed.begin(), closed.end(), [&](const ClosedMonth& each) {
                    return event.cell(columns.date).substr(0, 7) == each.month;
                });
                months.push_back(closes && month != closed.end() ? &*month : nullptr);
            }
            last_group = found->second + 1;
            last_name = group_name;
        }
        amount.group = last_group;
        amount.minutes = static_cast<std::uint16_t>(whole_cell(event, columns.minutes));
        amount.credit = static_cast<std::uint32_t>(whole_cell(event, columns.credit));
    };
    WalkOptions options{until, nullptr, {}};
    if (closes) {
        options.conflict = follow_closed;
        options.voided = [&](const Event& event) {
            auto& amount = amounts[event.key];
            if (event.spec->opens() && amount.group == 0 && chosen.takes(event)) open_entry(event, amount);
            follow_closed(event);
        };
    }
    walk(store, schema, options, [&](const Event& event) {
        auto& amount = amounts[event.key];
        amount.state = event.to;
        if (event.from == no_state && chosen.takes(event)) open_entry(event, amount);
        if (closes) follow_closed(event);
    });

    // Grouped by state too, a group has a line for each state.
    const std::size_t slots = by_state ? schema.states().size() : 1;
    const std::size_t all = names.size() * slots;
    std::vector<TallyLine> lines(closes ? 2 * all : all); // the second half: changes since the close
    const auto counts = [&](State state) {
        if (only != no_state) return state == only;
        return by_state ? state != no_state : counting.counts(state);
    };
    amounts.each([&](const Amount& amount) {
        if (amount.group == 0) return;
        const auto slot = [&](State state) { return (amount.group - 1) * slots + (by_state ? state : 0); };
        const bool late = months[amount.group - 1] != nullptr;
        if (counts(amount.state)) add(lines[slot(amount.state) + (late ? all : 0)], amount, 1);
        if (!late || !counts(amount.closed)) return;
        add(lines[slot(amount.closed)], amount, 1);
        add(lines[slot(amount.closed) + all], amount, -1);
    });
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto parts = split(*names[i % all / slots], '\0');
        for (std::size_t k = 0; k < keys.size(); ++k) {
            const bool since = i >= all && keys[k].form == Key::Form::month;
            lines[i].keys.push_back(keys[k].form == Key::Form::state
                                        ? schema.states()[i % slots]
                                        : std::string(parts[k]) + (since ? "+" : ""));
        }
    }
    std::erase_if(lines, [](const TallyLine& line) {
        return line.entries == 0 && line.minutes == 0 && line.credit == 0;
    });
    std::sort(lines.begin(), lines.end(),
              [](const TallyLine& a, const TallyLine& b) { return a.keys < b.keys; });
    return lines;
}

void list_hours(const Store& store, const HoursFilter& filter, std::optional<Instant> until,
                const std::function<void(const HoursRow&)>& row) {
    const auto& schema = store.schemas().get("hours");
    const HoursColumns columns(schema);
    const Filter chosen(filter, columns);
    const auto only = wanted_state(schema, filter.state);
    const auto rules = BankRules::load(store);
    const auto workdays = store.workdays();
    // Twice over the files: the states first, then the rows with their last state, so that no row is kept.
    const auto table = with_hours(store, until, [](HoursFold& hours) { return hours.take_table(); });
    walk(store, schema, {until, nullptr, {}}, [&](const Event& event) {
        if (event.from != no_state || !chosen.takes(event)) return;
        const auto state = table.state(event.key);
        if (only != no_state && state != only) return;
        const auto cell = [&](std::size_t column) { return std::string(event.cell(column)); };
        const auto date = date_cell(event, columns.date);
        for (const auto column : {columns.minutes, columns.credit}) whole_cell(event, column);
        const auto written = event.at.date(store.settings().zone);
        const bool late =
            written > date && workdays.working_days_between(date, written) > rules.record_within_workdays;
        row({event.id.text(), schema.states()[state], cell(columns.date), cell(columns.account),
             cell(columns.person), cell(columns.minutes), cell(columns.credit), cell(columns.rule),
             cell(columns.kind), cell(columns.target), cell(columns.place), cell(columns.unit),
             cell(columns.witness), late ? "1" : "", cell(columns.note), cell(columns.activity),
             cell(columns.start), cell(Schema::by_column)});
    });
}

} // namespace cgov
