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

People::People(const Store& store) {
    for (const auto desk : people_desks(store)) {
        const auto personal = read_private_people(store, desk);
        for (auto& person : read_people(store, desk)) {
            const auto found = personal.find(CaseId::from_text(person.id)->number);
            if (found != personal.end()) person.personal = found->second;
            persons_.push_back(std::move(person));
        }
    }
    for (const auto& handle : store.handles("groups")) groups_.push_back(read_group(store, handle));

    for (std::size_t i = 0; i < persons_.size(); ++i) {
        by_id_[persons_[i].id] = i;
        if (!persons_[i].personal.name.empty())
            by_name_[name_key(persons_[i].personal.name)].push_back(persons_[i].id);
    }
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        by_handle_[groups_[i].handle] = i;
        by_name_[name_key(groups_[i].name)].push_back(groups_[i].handle);
    }
}

const Person* People::find_person(std::string_view id) const {
    const auto found = by_id_.find(std::string(id));
    return found == by_id_.end() ? nullptr : &persons_[found->second];
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
        if (!id->desk.empty() && by_id_.contains(id->text())) return id->text();
        if (id->desk.empty())
            for (const auto& person : persons_)
                if (CaseId::from_text(person.id)->number == id->number) found.push_back(person.id);
    } else if (groups && by_handle_.contains(wanted)) {
        return wanted;
    } else if (const auto named = by_name_.find(wanted); named != by_name_.end()) {
        for (const auto& party : named->second)
            if (by_id_.contains(party) ? persons : groups) found.push_back(party);
    }
    if (found.size() == 1) return found.front();

    const auto shown = escape_controls(text);
    if (found.empty()) {
        std::vector<std::string_view> candidates;
        if (groups)
            for (const auto& [handle, index] : by_handle_) candidates.push_back(handle);
        for (const auto& [name, parties] : by_name_)
            if (std::any_of(parties.begin(), parties.end(),
                            [&](const auto& party) { return by_id_.contains(party) ? persons : groups; }))
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
    if (const auto* person = find_person(party)) return person->shown_name();
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
    const auto id = CaseId::from_text(text);
    if (id && id->prefix != 'P') return resolve_case(store, *id);
    const auto handle = ascii_lower(text);
    if (!id)
        for (const auto& type : entity_types)
            if (const auto handles = store.handles(type.folder);
                std::find(handles.begin(), handles.end(), handle) != handles.end())
                return handle;
    return people.resolve_party(text);
}

} // namespace cgov
