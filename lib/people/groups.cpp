// SPDX-License-Identifier: MIT
#include "people/groups.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "people/register.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace cgov {
namespace {

constexpr std::array<std::pair<const char*, const char*>, 9> titles{{{"troupe", "文艺团队"},
                                                                     {"team", "团队"},
                                                                     {"company", "企业"},
                                                                     {"chamber", "商会"},
                                                                     {"government", "政府部门"},
                                                                     {"party-branch", "党支部"},
                                                                     {"partner-unit", "共建单位"},
                                                                     {"property", "物业"},
                                                                     {"social-org", "社会组织"}}};

void validate(const Group& group) {
    if (!is_handle(group.handle))
        throw Error(
            Kind::input, message("\"{}\" is no handle", escape_controls(group.handle)),
            message(
                "lower-case letters, digits and single hyphens, such as yue-opera; not the shape of an id"));
    if (group.name.empty()) throw Error(Kind::input, message("{}: the name is missing", group.handle));
    if (group.name.size() > 200 || escape_controls(group.name) != group.name)
        throw Error(Kind::input,
                    message("{}: the name is too long or holds control characters", group.handle));
    if (find_personal_number(group.name))
        throw Error(Kind::input, message("{}: the name holds a phone or id number", group.handle));
}

/// Walks the memberships and finds the one of this person in this group, and their latest that has ended.
struct Found {
    CaseTable table;
    std::optional<CaseKey> key, ended;
};

Found find_membership(const Store& store, const std::string& group, const std::string& person) {
    const auto& schema = store.schemas().get("memberships");
    const auto member = schema.state("member");
    const auto group_column = schema.column("group");
    const auto person_column = schema.column("person");
    std::vector<CaseKey> theirs;
    Found found{walk(store, schema, {},
                     [&](const Event& event) {
                         if (event.from == no_state && event.cell(group_column) == group &&
                             event.cell(person_column) == person)
                             theirs.push_back(event.key);
                     }),
                std::nullopt, std::nullopt};
    for (const auto key : theirs) (found.table.state(key) == member ? found.key : found.ended) = key;
    return found;
}

} // namespace

std::string group_kind(std::string_view text) {
    const auto wanted = ascii_lower(normalise_space(text));
    std::vector<std::string_view> codes;
    for (const auto& [code, title] : titles) {
        if (wanted == code || wanted == title) return code;
        codes.emplace_back(code);
    }
    const auto near = nearest_word(wanted, codes);
    throw Error(Kind::input, message("unknown kind of group \"{}\"", escape_controls(text)),
                near.empty() ? message("the kinds: {}", fmt::join(codes, ", "))
                             : message("did you mean \"{}\"?", near));
}

void add_groups(WriteSession& session, const People& people, const std::vector<Group>& groups) {
    std::vector<std::string> handles;
    for (const auto& group : groups) {
        validate(group);
        if (people.find_group(group.handle) ||
            std::find(handles.begin(), handles.end(), group.handle) != handles.end())
            throw Error(Kind::refused, message("there is a group {} already", group.handle),
                        message("see: cgov group show {}", group.handle));
        handles.push_back(group.handle);
    }
    for (const auto& group : groups) session.replace(group_path(group.handle), print_group(group));
    if (!groups.empty()) session.finish(handles, "group add: " + ids_text(handles));
}

std::vector<SheetField> group_fields() {
    return {{"handle", {"handle", "代号"}, true},
            {"name", {"name", "名称", "团队名称"}, true},
            {"kind", {"kind", "类别"}, true},
            {"contact", {"contact", "联系人"}, false}};
}

GroupImport import_groups(WriteSession& session, const People& people, const Sheet& sheet, bool skip_bad) {
    GroupImport result;
    auto problems = sheet.problems();
    std::vector<Group> fresh;
    for (const auto& row : sheet.rows()) {
        try {
            Group group{std::string(row.cells[0]), normalise_space(row.cells[1]), group_kind(row.cells[2]),
                        row.cells[3].empty() ? "" : people.resolve_person(row.cells[3])};
            validate(group);
            const auto* known = people.find_group(group.handle);
            for (const auto& other : fresh)
                if (other.handle == group.handle) known = &other;
            if (!known) {
                fresh.push_back(std::move(group));
                continue;
            }
            if (known->name != group.name || known->kind != group.kind)
                throw Error(Kind::refused,
                            message("there is a group {} already, with another name or kind", group.handle),
                            message("choose another handle"));
            ++result.known;
        } catch (const Error& error) {
            problems.push_back(sheet.problem(row, "", error));
        }
    }
    result.bad = problems.size();
    result.bad_rows = settle_problems(sheet, std::move(problems), skip_bad);
    for (const auto& group : fresh) result.handles.push_back(group.handle);
    add_groups(session, people, fresh);
    return result;
}

void join_group(WriteSession& session, const std::string& group, const std::string& person,
                const std::string& role) {
    const auto found = find_membership(session.store(), group, person);
    if (found.key)
        throw Error(Kind::refused, message("{} is a member of {} already ({})", person, group,
                                           found.table.id(*found.key).text()));
    auto batch = session.batch(found.table);
    batch.open("join", {{"group", group}, {"person", person}, {"role", role}});
    session.append(batch, "group join: " + ids_text(batch.opened()));
}

void leave_group(WriteSession& session, const std::string& group, const std::string& person) {
    const auto found = find_membership(session.store(), group, person);
    if (!found.key && found.ended)
        throw Error(
            Kind::refused,
            message("{} has left {} already ({})", person, group, found.table.id(*found.ended).text()),
            message("to join again: cgov group join {} {}", group, person));
    if (!found.key)
        throw Error(Kind::refused, message("{} is not a member of {}", person, group),
                    message("see: cgov group show {}", group));
    auto batch = session.batch(found.table);
    batch.add("leave", *found.key);
    session.append(batch, fmt::format("group leave: {} {}", group, person));
}

} // namespace cgov
