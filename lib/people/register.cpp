// SPDX-License-Identifier: MIT
#include "people/register.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "format/csv.hpp"

#include <algorithm>

namespace cgov {
namespace {

constexpr std::string_view people_header = "person,name,kind,roles,grid,joined,retired";
constexpr std::string_view private_header = "person,name,phone,address,born,id_number,health,consent,kin";
constexpr std::string_view consent_word = "yes";

std::vector<std::string> read_list(std::string_view cell) {
    std::vector<std::string> parts;
    for (const auto part : split(cell, ';'))
        if (!part.empty()) parts.emplace_back(part);
    return parts;
}

/// The rows of a register of persons, with the checks that both have in common.
class RegisterReader {
  public:
    RegisterReader(const Store& store, std::string path, std::string_view header, Desk desk)
        : path_(std::move(path)), text_(store.read(path_).value_or("")), reader_(text_), header_(header),
          desk_(desk) {
        if (text_.empty()) return;
        if (const auto bad = find_bad_utf8(text_)) {
            const auto before = std::string_view(text_).substr(0, *bad);
            throw Error(
                Kind::store, message("not UTF-8"), repair(),
                {path_, 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')), 0, {}});
        }
        reader_.next();
        if (reader_.record() != header_) fail(message("expected the header {}", header_));
    }

    /// Moves to the next row; false at the end.
    bool next() {
        if (text_.empty() || !reader_.next()) return false;
        if (const char* fault = reader_.fault()) fail(translate(fault));
        const auto columns = split(header_, ',').size();
        if (reader_.size() != columns) fail(message("expected {} fields, found {}", columns, reader_.size()));
        const auto id = CaseId::from_text(cell(0));
        if (!id || id->prefix != 'P' || id->desk != desk_ || id->text() != cell(0))
            fail(message("expected an id such as P12{}, found \"{}\"", desk_.text(),
                         escape_controls(cell(0))));
        number_ = id->number;
        return true;
    }

    std::uint32_t number() const { return number_; }
    std::string cell(std::size_t column) { return std::string(reader_.field(column)); }

    std::optional<Date> date(std::size_t column) {
        const auto text = cell(column);
        if (text.empty()) return std::nullopt;
        const auto day = Date::from_iso(text);
        if (!day)
            fail(message("expected {}, found \"{}\"", translate("a date such as 2026-11-23"),
                         escape_controls(text)));
        return day;
    }

    [[noreturn]] void fail(std::string text) const {
        throw Error(Kind::store, std::move(text), repair(),
                    {path_, reader_.line(), 0, cut_to_width(escape_controls(reader_.record()), 120)});
    }

  private:
    std::string repair() const { return message("restore the file from git: git log -p -- {}", path_); }

    std::string path_;
    std::string text_;
    CsvReader reader_;
    std::string_view header_;
    Desk desk_;
    std::uint32_t number_ = 0;
};

std::string id_text(Desk desk, std::uint32_t number) {
    return CaseId{'P', number, desk}.text();
}

std::string date_text(const std::optional<Date>& date) {
    return date ? date->iso() : "";
}

} // namespace

std::string people_path(Desk desk) {
    return fmt::format("registers/people/{}.csv", desk.text());
}

std::string private_people_path(Desk desk) {
    return fmt::format("private/people/{}.csv", desk.text());
}

std::vector<Desk> people_desks(const Store& store) {
    std::vector<Desk> desks;
    for (const auto& name : list_directory(store.path("registers/people"))) {
        if (!name.ends_with(".csv")) continue;
        const auto desk = Desk::from_text(std::string_view(name).substr(0, name.size() - 4));
        if (desk && name == std::string(desk->text()) + ".csv") desks.push_back(*desk);
    }
    std::sort(desks.begin(), desks.end());
    return desks;
}

std::vector<Person> read_people(const Store& store, Desk desk) {
    RegisterReader reader(store, people_path(desk), people_header, desk);
    std::map<std::uint32_t, Person> rows;
    while (reader.next()) {
        Person person;
        person.id = reader.cell(0);
        person.public_name = reader.cell(1);
        person.kind = reader.cell(2);
        person.roles = read_list(reader.cell(3));
        person.grid = reader.cell(4);
        person.joined = reader.date(5);
        person.retired = reader.date(6);
        if (std::find(std::begin(person_kinds), std::end(person_kinds), person.kind) ==
            std::end(person_kinds))
            reader.fail(message("unknown kind of person \"{}\"", escape_controls(person.kind)));
        if (!person.grid.empty() && !is_handle(person.grid))
            reader.fail(message("expected {}, found \"{}\"", translate("a handle such as yue-opera"),
                                escape_controls(person.grid)));
        if (!rows.emplace(reader.number(), std::move(person)).second)
            reader.fail(message("{} is there twice", reader.cell(0)));
    }
    std::vector<Person> people;
    for (auto& [number, person] : rows) people.push_back(std::move(person));
    return people;
}

std::string print_people(const std::vector<Person>& people) {
    std::string out = std::string(people_header) + "\n";
    for (const auto& person : people)
        append_csv_record(out, {person.id, person.public_name, person.kind,
                                fmt::format("{}", fmt::join(person.roles, ";")), person.grid,
                                date_text(person.joined), date_text(person.retired)});
    return out;
}

PrivatePeople read_private_people(const Store& store, Desk desk) {
    RegisterReader reader(store, private_people_path(desk), private_header, desk);
    PrivatePeople people;
    while (reader.next()) {
        PrivatePerson person;
        person.name = reader.cell(1);
        person.phone = reader.cell(2);
        person.address = reader.cell(3);
        person.born = reader.date(4);
        person.id_number = reader.cell(5);
        person.health = reader.cell(6);
        const auto consent = reader.cell(7);
        if (!consent.empty() && consent != consent_word)
            reader.fail(message("consent: expected \"{}\" or nothing, found \"{}\"", consent_word,
                                escape_controls(consent)));
        person.consent = !consent.empty();
        person.kin = read_list(reader.cell(8));
        if (!people.emplace(reader.number(), std::move(person)).second)
            reader.fail(message("{} is there twice", reader.cell(0)));
    }
    return people;
}

std::string print_private_people(Desk desk, const PrivatePeople& people) {
    std::string out = std::string(private_header) + "\n";
    for (const auto& [number, person] : people)
        append_csv_record(out, {id_text(desk, number), person.name, person.phone, person.address,
                                date_text(person.born), person.id_number, person.health,
                                person.consent ? std::string(consent_word) : "",
                                fmt::format("{}", fmt::join(person.kin, ";"))});
    return out;
}

std::string group_path(std::string_view handle) {
    return fmt::format("registers/groups/{}.toml", handle);
}

Group read_group(const Store& store, std::string_view handle) {
    const auto file = store.read_toml(group_path(handle));
    if (!file) throw Error(Kind::store, message("the file is gone"), {}, {group_path(handle), 0, 0, {}});
    const auto& root = file->root();
    file->expect_only(root, {"name", "kind", "contact"});
    Group group;
    group.handle = handle;
    group.name = file->text(root, "name").value_or("");
    group.kind = file->word(root, "kind",
                            {"troupe", "team", "company", "chamber", "government", "party-branch",
                             "partner-unit", "property", "social-org"})
                     .value_or("");
    group.contact = file->text(root, "contact").value_or("");
    if (group.name.empty()) file->fail(root, message("\"{}\" is missing", "name"));
    if (group.kind.empty()) file->fail(root, message("\"{}\" is missing", "kind"));
    const auto contact = CaseId::from_text(group.contact);
    if (!group.contact.empty() &&
        (!contact || contact->prefix != 'P' || contact->desk.empty() || contact->text() != group.contact))
        file->fail(*root.find("contact"),
                   message("expected {}, found \"{}\"", translate("a person's id such as P12A"),
                           escape_controls(group.contact)));
    return group;
}

std::string print_group(const Group& group) {
    std::string out = fmt::format("name = {}\nkind = {}\n", toml_quoted(group.name), toml_quoted(group.kind));
    if (!group.contact.empty()) out += fmt::format("contact = {}\n", toml_quoted(group.contact));
    return out;
}

} // namespace cgov
