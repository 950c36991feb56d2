// SPDX-License-Identifier: MIT
#include "people/persons.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "format/human.hpp"
#include "people/register.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace cgov {
namespace {

constexpr std::array<std::pair<const char*, const char*>, 5> titles{{{"resident", "居民"},
                                                                     {"volunteer", "志愿者"},
                                                                     {"party-member", "党员"},
                                                                     {"social-worker", "社工"},
                                                                     {"other", "其他"}}};

void check_line(const char* field, const std::string& text, std::size_t most) {
    if (text.size() > most)
        throw Error(Kind::input, message("{}: {} bytes are too long; at most {}", field, text.size(), most));
    if (find_bad_utf8(text)) throw Error(Kind::input, message("{}: not UTF-8", field));
    if (escape_controls(text) != text)
        throw Error(Kind::input,
                    message("{}: holds control characters: \"{}\"", field, escape_controls(text)));
}

/// A mobile or landline number as people write it: digits, spaces, hyphens, a leading +86; 7 to 15 digits.
void check_phone(const std::string& phone) {
    check_line("phone", phone, 40);
    const auto digits =
        std::count_if(phone.begin(), phone.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (phone.find_first_not_of("0123456789+- ()") != std::string::npos || digits < 7 || digits > 15)
        throw Error(Kind::input, message("\"{}\" is no phone number", escape_controls(phone)),
                    message("digits, spaces and hyphens, such as 13900000001 or 0511-8888000"));
}

void check_role(const std::string& role) {
    check_line("role", role, 60);
    if (role.empty() || role.find(';') != std::string::npos)
        throw Error(Kind::input, message("\"{}\" is no role", escape_controls(role)),
                    message("a word such as backbone, without \";\""));
    if (find_personal_number(role))
        throw Error(Kind::input,
                    message("role: holds a phone or id number, which must not get into a tracked file"));
}

void apply(const PersonChanges& changes, Person& person, PrivatePerson& personal) {
    if (changes.name) {
        personal.name = normalise_space(*changes.name);
        person.public_name = mask_name(personal.name);
    }
    if (changes.kind) person.kind = *changes.kind;
    if (changes.grid) person.grid = *changes.grid;
    if (changes.phone) personal.phone = *changes.phone;
    if (changes.address) personal.address = *changes.address;
    if (changes.id_number) personal.id_number = *changes.id_number;
    if (changes.health) personal.health = *changes.health;
    if (changes.born) personal.born = changes.born;
    if (changes.consent) personal.consent = *changes.consent;
    const auto add = [](std::vector<std::string>& list, const std::vector<std::string>& items) {
        for (const auto& item : items)
            if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
    };
    add(person.roles, changes.add_roles);
    add(personal.kin, changes.add_kin);
    for (const auto& role : changes.remove_roles) std::erase(person.roles, role);
}

/// The files of one desk, to be changed and written back: what is private first, so that no name is lost.
struct DeskFiles {
    DeskFiles(const Store& store, Desk of)
        : desk(of), people(read_people(store, of)), personal(read_private_people(store, of)) {}
    Person& find(const std::string& id) {
        for (auto& person : people)
            if (person.id == id) return person;
        throw Error(Kind::input, message("there is no {}", id));
    }
    void write(WriteSession& session) const {
        session.replace_private(private_people_path(desk), print_private_people(desk, personal));
        session.replace(people_path(desk), print_people(people));
    }
    Desk desk;
    std::vector<Person> people;
    PrivatePeople personal;
};

} // namespace

std::string person_kind(std::string_view text) {
    const auto wanted = ascii_lower(normalise_space(text));
    std::vector<std::string_view> codes;
    for (const auto& [code, title] : titles) {
        if (wanted == code || wanted == title) return code;
        codes.emplace_back(code);
    }
    const auto near = nearest_word(wanted, codes);
    throw Error(Kind::input, message("unknown kind of person \"{}\"", escape_controls(text)),
                near.empty() ? message("the kinds: {}", fmt::join(codes, ", "))
                             : message("did you mean \"{}\"?", near));
}

Date parse_born(std::string_view text, Date today) {
    const auto year = trim_ascii(half_width(text));
    if (year.size() == 4 && year.find_first_not_of("0123456789") == std::string_view::npos)
        if (const auto date = Date::from_iso(std::string(year) + "-01-01")) return *date;
    return parse_date(text, today);
}

void validate(const PersonChanges& changes, Date today) {
    if (changes.name) {
        check_line("name", *changes.name, 100);
        const auto name = normalise_space(*changes.name);
        if (name.empty()) throw Error(Kind::input, message("the name is missing"));
        if (CaseId::from_text(name) || find_personal_number(name))
            throw Error(Kind::input, message("\"{}\" is no name", escape_controls(name)));
    }
    if (changes.grid && !changes.grid->empty() && !is_handle(*changes.grid))
        throw Error(Kind::input, message("\"{}\" is no handle", escape_controls(*changes.grid)),
                    message("a grid goes by its handle, such as grid-3"));
    if (changes.phone && !changes.phone->empty()) check_phone(*changes.phone);
    if (changes.address) check_line("address", *changes.address, 300);
    if (changes.health) check_line("health", *changes.health, 2000);
    if (changes.id_number && !changes.id_number->empty()) {
        const auto found = find_personal_number(*changes.id_number);
        if (!found || found->size() != changes.id_number->size() || found->size() != 18)
            throw Error(Kind::input,
                        message("\"{}\" is no resident id number: 18 characters with a check digit",
                                escape_controls(*changes.id_number)));
    }
    if (changes.born && (*changes.born > today || changes.born->plus_months(12 * 130) < today))
        throw Error(Kind::input, message("born on {}: nobody can be", changes.born->iso()));
    for (const auto& role : changes.add_roles) check_role(role);
}

std::vector<std::string> add_persons(WriteSession& session, const std::vector<PersonChanges>& persons) {
    std::vector<std::string> ids;
    if (persons.empty()) return ids;
    const auto today = session.clock().today();
    DeskFiles files(session.store(), session.desk());
    std::uint32_t last = files.personal.empty() ? 0 : files.personal.rbegin()->first;
    for (const auto& person : files.people) last = std::max(last, CaseId::from_text(person.id)->number);
    for (const auto& changes : persons) {
        validate(changes, today);
        Person person;
        person.id = CaseId{'P', ++last, session.desk()}.text();
        person.kind = "resident";
        person.joined = today;
        apply(changes, person, files.personal[last]);
        ids.push_back(person.id);
        files.people.push_back(std::move(person));
    }
    files.write(session);
    session.finish(ids, "person add: " + ids_text(ids));
    return ids;
}

void set_person(WriteSession& session, const std::string& id, const PersonChanges& changes) {
    validate(changes, session.clock().today());
    const auto number = *CaseId::from_text(id);
    DeskFiles files(session.store(), number.desk);
    apply(changes, files.find(id), files.personal[number.number]);
    files.write(session);
    session.finish({}, "person set: " + id);
}

void retire_person(WriteSession& session, const std::string& id, Date date) {
    DeskFiles files(session.store(), CaseId::from_text(id)->desk);
    auto& person = files.find(id);
    if (person.retired)
        throw Error(Kind::refused, message("{} has retired already, on {}", id, person.retired->iso()));
    person.retired = date;
    session.replace(people_path(files.desk), print_people(files.people));
    session.finish({}, "person retire: " + id);
}

std::vector<SheetField> person_fields() {
    return {{"name", {"name", "姓名"}, true},
            {"phone", {"phone", "电话", "手机", "联系电话"}, false},
            {"kind", {"kind", "身份", "类别"}, false},
            {"grid", {"grid", "网格"}, false},
            {"address", {"address", "地址", "住址"}, false},
            {"born", {"born", "出生日期"}, false},
            {"roles", {"roles", "role", "角色"}, false}};
}

PersonImport import_persons(WriteSession& session, const People& people, const Sheet& sheet, bool skip_bad) {
    PersonImport result;
    const auto today = session.clock().today();
    auto problems = sheet.problems();
    std::map<std::pair<std::string, std::string>, bool> known;
    for (const auto& person : people.persons()) known[{person.personal.name, person.personal.phone}] = true;
    std::vector<PersonChanges> fresh;
    for (const auto& row : sheet.rows()) {
        std::string field = "name";
        try {
            PersonChanges changes;
            const auto cell = [&](std::size_t i, const char* name) -> std::optional<std::string> {
                field = name;
                return row.cells[i].empty() ? std::nullopt : std::optional(row.cells[i]);
            };
            changes.name = normalise_space(row.cells[0]);
            if (const auto phone = cell(1, "phone")) changes.phone = half_width(*phone);
            if (const auto kind = cell(2, "kind")) changes.kind = person_kind(*kind);
            changes.grid = cell(3, "grid");
            changes.address = cell(4, "address");
            if (const auto born = cell(5, "born")) changes.born = parse_born(*born, today);
            if (const auto roles = cell(6, "roles"))
                for (const auto role : split(*roles, ';')) changes.add_roles.push_back(normalise_space(role));
            field = "";
            validate(changes, today);
            auto& there = known[{*changes.name, changes.phone.value_or("")}];
            if (there) {
                ++result.known;
                continue;
            }
            there = true;
            fresh.push_back(std::move(changes));
        } catch (const Error& error) {
            problems.push_back(sheet.problem(row, field, error));
        }
    }
    result.bad = problems.size();
    result.bad_rows = settle_problems(sheet, std::move(problems), skip_bad);
    result.ids = add_persons(session, fresh);
    return result;
}

} // namespace cgov
