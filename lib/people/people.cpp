// SPDX-License-Identifier: MIT
#include "people/people.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "people/register.hpp"
#include "store/entity.hpp"

#include <algorithm>

namespace cgov {

std::string tidy_name(std::string_view name) {
    constexpr char32_t first_chinese = 0x2E80;
    const auto text = normalise_space(name);
    std::string out;
    bool after_chinese = false;
    for (std::size_t i = 0; i < text.size();) {
        const auto rest = std::string_view(text).substr(i);
        const auto here = decode_utf8(rest);
        const bool between = here.value == ' ' && after_chinese && rest.size() > 1 &&
                             decode_utf8(rest.substr(1)).value >= first_chinese;
        if (!between) out += rest.substr(0, here.size);
        after_chinese = here.value >= first_chinese;
        i += here.size;
    }
    return out;
}

std::string name_key(std::string_view name) {
    return ascii_lower(half_width(tidy_name(name)));
}

struct People::DeskFiles {
    DeskFiles(const Store& store, Desk of, SeenFiles& seen)
        : desk(of), open(store, of, PeopleFile::Holds::everybody, &seen),
          personal(store, of, PeopleFile::Holds::personal, &seen) {}
    Desk desk;
    PeopleFile open, personal;
};

struct People::Row {
    const DeskFiles* desk;
    const PeopleFile::Row* open;
};

People::People(const Store& store) {
    SeenFiles seen(store, "people");
    for (const auto desk : people_desks(store))
        desks_.push_back(std::make_unique<DeskFiles>(store, desk, seen));
    seen.keep();
    for (const auto& handle : store.handles("groups")) groups_.push_back(read_group(store, handle));
    for (std::size_t i = 0; i < groups_.size(); ++i) by_handle_[groups_[i].handle] = i;
}

People::~People() = default;

std::optional<People::Row> People::row_of(std::string_view id) const {
    const auto read = CaseId::from_text(id);
    if (!read || read->prefix != 'P' || id.front() != 'P') return std::nullopt;
    for (const auto& files : desks_) {
        if (files->desk != read->desk || !id.ends_with(read->desk.text())) continue;
        if (const auto* open = files->open.find(read->number)) return Row{files.get(), open};
    }
    return std::nullopt;
}

std::string People::id_of(const Row& row) {
    return CaseId{'P', row.open->number, row.desk->desk}.text();
}

/// Empty where this clone does not know it.
std::string People::real_name(const Row& row) {
    const auto* personal = row.desk->personal.find(row.open->number);
    return personal ? row.desk->personal.name(*personal) : "";
}

Person People::person_of(const Row& row) {
    auto person = row.desk->open.person(*row.open);
    if (const auto* personal = row.desk->personal.find(row.open->number))
        person.personal = row.desk->personal.personal(*personal);
    return person;
}

template <typename F>
void People::each_row(F&& visit) const {
    for (const auto& files : desks_) {
        files->personal.rows(); // it is looked through as well
        for (const auto& row : files->open.rows()) visit(Row{files.get(), &row});
    }
}

const std::vector<Person>& People::persons() const {
    if (persons_.empty()) each_row([&](const Row& row) { persons_.push_back(person_of(row)); });
    return persons_;
}

const People::Names& People::by_name() const {
    if (!by_name_.empty()) return by_name_;
    each_row([&](const Row& row) {
        if (const auto name = real_name(row); !name.empty()) by_name_[name_key(name)].push_back(id_of(row));
    });
    for (const auto& group : groups_) by_name_[name_key(group.name)].push_back(group.handle);
    return by_name_;
}

const Person* People::find_person(std::string_view id) const {
    const auto row = row_of(id);
    if (!row) return nullptr;
    const auto [found, fresh] = found_.try_emplace(std::string(id));
    if (fresh) found->second = person_of(*row);
    return &found->second;
}

const Group* People::find_group(std::string_view handle) const {
    const auto found = by_handle_.find(std::string(handle));
    return found == by_handle_.end() ? nullptr : &groups_[found->second];
}

std::string People::resolve_person(std::string_view text) const {
    return resolve(text, true, false);
}
std::string People::resolve_group(std::string_view text) const {
    return resolve(text, false, true);
}
std::string People::resolve_party(std::string_view text) const {
    return resolve(text, true, true);
}

std::string People::resolve(std::string_view text, bool persons, bool groups) const {
    auto wanted = name_key(text);
    std::vector<std::string> found;
    const auto id = persons ? CaseId::from_text(wanted) : std::nullopt;
    if (id && id->prefix == 'P') {
        if (!id->desk.empty() && row_of(id->text())) return id->text();
        if (id->desk.empty())
            for (const auto& files : desks_)
                if (const auto* open = files->open.find(id->number))
                    found.push_back(id_of({files.get(), open}));
    } else if (groups && by_handle_.contains(wanted)) {
        return wanted;
    } else if (const auto named = by_name().find(wanted); named != by_name().end()) {
        for (const auto& party : named->second)
            if (row_of(party) ? persons : groups) found.push_back(party);
    }
    if (found.size() == 1) return found.front();

    const auto shown = escape_controls(text);
    if (found.empty()) {
        std::vector<std::string_view> candidates;
        if (groups)
            for (const auto& [handle, index] : by_handle_) candidates.push_back(handle);
        for (const auto& [name, parties] : by_name())
            if (std::any_of(parties.begin(), parties.end(),
                            [&](const auto& party) { return row_of(party) ? persons : groups; }))
                candidates.push_back(name);
        std::sort(candidates.begin(), candidates.end());
        const auto near = nearest_word(wanted, candidates);
        const char* what = persons && groups ? N_("no person or group is called \"{}\"")
                           : persons         ? N_("no person is called \"{}\"")
                                             : N_("no group is called \"{}\"");
        const char* where = groups ? N_("see them all: cgov group list; cgov person list")
                                   : N_("see them all: cgov person list");
        throw Error(Kind::input, message(what, shown),
                    near.empty() ? translate(where) : message("did you mean \"{}\"?", near));
    }
    std::string list;
    for (const auto& party : found)
        list += fmt::format("{}{} ({})", list.empty() ? "" : ", ", party, name_of(party));
    throw Error(Kind::input, message("\"{}\" is ambiguous", shown), message("write one of: {}", list));
}

std::string People::name_of(std::string_view party) const {
    if (const auto row = row_of(party)) {
        auto name = real_name(*row);
        return name.empty() ? row->desk->open.name(*row->open) : name;
    }
    if (const auto* group = find_group(party)) return group->name;
    return std::string(party);
}

std::string People::published_name_of(std::string_view party) const {
    if (const auto* person = find_person(party)) return person->published_name();
    if (const auto* group = find_group(party)) return group->name;
    return std::string(party);
}

std::vector<Membership> current_members(const Store& store, std::optional<Instant> until) {
    const auto& schema = store.schemas().get("memberships");
    const auto group = schema.column("group"), person = schema.column("person"), role = schema.column("role");
    std::map<CaseKey, Membership> members;
    WalkOptions options;
    options.until = until;
    walk(store, schema, options, [&](const Event& event) {
        if (!event.spec->opens()) {
            members.erase(event.key);
            return;
        }
        members[event.key] = {event.id.text(), std::string(event.cell(group)),
                              std::string(event.cell(person)), std::string(event.cell(role))};
    });
    std::vector<Membership> result;
    for (auto& [key, member] : members) result.push_back(std::move(member));
    return result;
}

std::string resolve_subject(const Store& store, const People& people, const std::string& text) {
    const auto id = CaseId::from_text(half_width(text));
    if (id && id->prefix != 'P') return resolve_case(store, *id);
    auto handle = ascii_lower(text);
    if (!id)
        for (const auto& type : entity_types)
            if (const auto handles = store.handles(type.folder);
                std::find(handles.begin(), handles.end(), handle) != handles.end())
                return handle;
    return people.resolve_party(text);
}

} // namespace cgov
