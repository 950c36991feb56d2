// SPDX-License-Identifier: MIT
#include "people/persons.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "format/human.hpp"
#include "people/register.hpp"

#include <algorithm>
#include <array>
#include <set>

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

/// The number alone, for comparing: no blanks, hyphens, brackets, and no country code of China.
std::string dialled(std::string_view phone) {
    std::string number;
    for (const char c : half_width(phone))
        if (std::string_view(" -().").find(c) == std::string_view::npos) number += c;
    for (const std::string_view china : {"+86", "0086"})
        if (number.starts_with(china)) {
            number.erase(0, china.size());
            if (number.size() < 11 || number.front() != '1')
                number.insert(0, number.starts_with('0') ? "" : "0");
        }
    return number;
}

/// Is it the number of a telephone: mobile (11 digits), landline with or without area code, 400 and 800
/// numbers, or a foreign one behind its "+"?
bool is_phone(std::string_view number) {
    const bool foreign = number.starts_with('+');
    const auto digits = number.substr(foreign ? 1 : 0);
    const auto size = digits.size();
    if (size == 0 || digits.find_first_not_of("0123456789") != std::string_view::npos) return false;
    if (foreign) return size >= 7 && size <= 15;
    if (digits[0] == '0') return size >= 10 && size <= 12 && digits[1] != '0';
    if (digits[0] == '1') return size == 11 && digits[1] >= '3';
    if (digits.starts_with("400") || digits.starts_with("800")) return size == 10;
    return size == 7 || size == 8;
}

std::string checked_phone(std::string_view text) {
    auto phone = normalise_space(half_width(text));
    if (phone.empty() || (phone.size() <= 40 && is_phone(dialled(phone)))) return phone;
    throw Error(Kind::input, message("\"{}\" is no phone number", escape_controls(text)),
                message("one number of 11 digits, or a landline such as 0511-88880000"));
}

/// 18 characters without blanks, the last one a digit or X. The check digit tells a slip of the pen.
std::string checked_id_number(std::string_view text) {
    auto number = half_width(text);
    std::erase(number, ' ');
    if (number.ends_with('x')) number.back() = 'X';
    if (number.empty() || (number.size() == 18 && find_personal_number(number) == number)) return number;
    throw Error(Kind::input, message("\"{}\" is no resident id number: 18 characters with a check digit",
                                     escape_controls(text)));
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

/// Roles as a sheet lists them in one cell: 骨干；居民代表 or 骨干、居民代表.
std::vector<std::string> read_roles(std::string_view cell) {
    auto text = half_width(cell);
    constexpr std::string_view enumeration_comma = "、";
    for (auto at = text.find(enumeration_comma); at != std::string::npos; at = text.find(enumeration_comma))
        text.replace(at, enumeration_comma.size(), ";");
    std::replace(text.begin(), text.end(), ',', ';');
    std::vector<std::string> roles;
    for (const auto part : split(text, ';'))
        if (auto role = normalise_space(part); !role.empty()) roles.push_back(std::move(role));
    return roles;
}

void apply(const PersonChanges& changes, Person& person, PrivatePerson& personal) {
    if (changes.name) {
        personal.name = *changes.name;
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

/// The files of one desk, to be changed and written back: what is private first, so that no name is lost; a
/// file in which nothing has changed is left alone.
class DeskFiles {
  public:
    DeskFiles(const Store& store, Desk desk)
        : people(read_people(store, desk)), personal(read_private_people(store, desk)), desk_(desk),
          public_text_(print_people(people)), private_text_(print_private_people(desk, personal)) {}
    Person& find(const std::string& id) {
        for (auto& person : people)
            if (person.id == id) return person;
        throw Error(Kind::input, message("there is no {}", id));
    }
    void write(WriteSession& session) const {
        const auto private_text = print_private_people(desk_, personal);
        if (private_text != private_text_) session.replace_private(private_people_path(desk_), private_text);
        const auto public_text = print_people(people);
        if (public_text != public_text_) session.replace(people_path(desk_), public_text);
    }

    std::vector<Person> people;
    PrivatePeople personal;

  private:
    Desk desk_;
    std::string public_text_, private_text_;
};

} // namespace

std::string person_kind(std::string_view text) {
    const auto wanted = ascii_lower(half_width(normalise_space(text)));
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

Date parse_born(std::string_view text, Date today, bool excel_serials) {
    const auto plain = half_width(text);
    const auto year = trim_ascii(plain);
    if (year.size() == 4 && year.find_first_not_of("0123456789") == std::string_view::npos)
        if (const auto date = Date::from_iso(std::string(year) + "-01-01")) return *date;
    return parse_date(text, today, excel_serials);
}

PersonChanges checked(PersonChanges changes, Date today) {
    if (changes.name) {
        check_line("name", *changes.name, 100);
        auto name = tidy_name(*changes.name);
        if (name.empty()) throw Error(Kind::input, message("the name is missing"));
        if (CaseId::from_text(name) || find_personal_number(name))
            throw Error(Kind::input, message("\"{}\" is no name", escape_controls(name)));
        changes.name = std::move(name);
    }
    if (changes.grid && !changes.grid->empty() && !is_handle(*changes.grid))
        throw Error(Kind::input, message("\"{}\" is no handle", escape_controls(*changes.grid)),
                    message("a grid goes by its handle, such as grid-3"));
    if (changes.phone) changes.phone = checked_phone(*changes.phone);
    if (changes.id_number) changes.id_number = checked_id_number(*changes.id_number);
    if (changes.address) check_line("address", *changes.address, 300);
    if (changes.health) check_line("health", *changes.health, 2000);
    if (changes.born && (*changes.born > today || changes.born->plus_months(12 * 130) < today))
        throw Error(Kind::input, message("born on {}: nobody can be", changes.born->iso()));
    for (auto& role : changes.add_roles) check_role(role = normalise_space(role));
    for (auto& role : changes.remove_roles) role = normalise_space(role);
    return changes;
}

namespace {

/// Says which grids the register does not have, once there are any: a grid may be written down before it is
/// added.
void warn_of_grids(const WriteSession& session, const std::vector<PersonChanges>& persons) {
    const auto known = session.store().handles("grids");
    if (known.empty()) return;
    std::set<std::string> told;
    for (const auto& person : persons)
        if (const auto grid = person.grid.value_or("");
            !grid.empty() && told.insert(grid).second &&
            std::find(known.begin(), known.end(), grid) == known.end())
            session.tell(message("warning: there is no grid \"{}\" so far; see: cgov grid list", grid));
}

} // namespace

std::vector<std::string> add_persons(WriteSession& session, const std::vector<PersonChanges>& persons) {
    std::vector<std::string> ids;
    if (persons.empty()) return ids;
    warn_of_grids(session, persons);
    const auto today = session.clock().today();
    DeskFiles files(session.store(), session.desk());
    std::uint32_t last = files.personal.empty() ? 0 : files.personal.rbegin()->first;
    for (const auto& person : files.people) last = std::max(last, CaseId::from_text(person.id)->number);
    for (const auto& given : persons) {
        const auto changes = checked(given, today);
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
    const auto number = *CaseId::from_text(id);
    DeskFiles files(session.store(), number.desk);
    auto& person = files.find(id);
    warn_of_grids(session, {changes});
    for (const auto& role : changes.remove_roles)
        if (std::find(person.roles.begin(), person.roles.end(), normalise_space(role)) == person.roles.end())
            throw Error(Kind::refused, message("{} has no role \"{}\"", id, escape_controls(role)),
                        message("the roles: {}", fmt::join(person.roles, ", ")));
    auto& personal = files.personal[number.number];
    apply(checked(changes, session.clock().today()), person, personal);
    // What this clone does not know of a person of another desk stays unknown: no empty row is made for it.
    if (personal == PrivatePerson()) files.personal.erase(number.number);
    files.write(session);
    session.finish({}, "person set: " + id);
}

void retire_person(WriteSession& session, const std::string& id, Date date) {
    DeskFiles files(session.store(), CaseId::from_text(id)->desk);
    auto& person = files.find(id);
    if (person.retired)
        throw Error(Kind::refused, message("{} has retired already, on {}", id, person.retired->iso()));
    if (person.joined && date < *person.joined)
        throw Error(Kind::refused, message("{} joined on {} only", id, person.joined->iso()));
    person.retired = date;
    files.write(session);
    session.finish({}, "person retire: " + id);
}

std::vector<SheetField> person_fields() {
    return {{"name", {"name", "姓名", "名称"}, true},
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
    std::set<std::pair<std::string, std::string>> known;
    for (const auto& person : people.persons())
        known.emplace(name_key(person.personal.name), dialled(person.personal.phone));
    std::vector<PersonChanges> fresh;
    for (const auto& row : sheet.rows()) {
        std::string field;
        try {
            PersonChanges changes;
            const auto cell = [&](std::size_t i, const char* name) -> std::optional<std::string> {
                field = name;
                return row.cells[i].empty() ? std::nullopt : std::optional<std::string>(row.cells[i]);
            };
            changes.name = row.cells[0];
            if (const auto phone = cell(1, "phone")) changes.phone = checked_phone(*phone);
            if (const auto kind = cell(2, "kind")) changes.kind = person_kind(*kind);
            changes.grid = cell(3, "grid");
            changes.address = cell(4, "address");
            if (const auto born = cell(5, "born")) changes.born = parse_born(*born, today, true);
            if (const auto roles = cell(6, "roles")) changes.add_roles = read_roles(*roles);
            field = "";
            changes = checked(std::move(changes), today);
            if (!known.emplace(name_key(*changes.name), dialled(changes.phone.value_or(""))).second) {
                ++result.known;
                continue;
            }
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
