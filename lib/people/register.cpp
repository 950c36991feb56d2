// SPDX-License-Identifier: MIT
#include "people/register.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "format/csv.hpp"
#include "store/ledger.hpp"

#include <algorithm>
#include <charconv>

namespace cgov {
namespace {

constexpr std::string_view people_header = "person,name,kind,roles,grid,joined,retired";
constexpr std::string_view private_header = "person,name,phone,address,born,id_number,health,consent,kin";
constexpr std::string_view consent_word = "yes";

constexpr std::string_view header_of(PeopleFile::Holds holds) {
    return holds == PeopleFile::Holds::everybody ? people_header : private_header;
}

std::vector<std::string> read_list(std::string_view cell) {
    std::vector<std::string> parts;
    for (const auto part : split(cell, ';'))
        if (!part.empty()) parts.emplace_back(part);
    return parts;
}

/// Takes the rows of a file of people in turn, and says what is wrong with one.
class RowReader {
  public:
    RowReader(std::string_view bytes, std::size_t line, const std::string& path)
        : reader_(bytes, CsvReader::End::complete, line), path_(path) {}

    bool next() { return reader_.next(); }
    const CsvReader& row() const { return reader_; }
    std::string_view field(std::size_t column) { return reader_.field(column); }
    std::string cell(std::size_t column) { return std::string(reader_.field(column)); }
    std::optional<Date> date(std::size_t column) {
        const auto text = field(column);
        if (text.empty()) return std::nullopt;
        const auto day = Date::from_iso(text);
        if (!day)
            fail(message("expected {}, found \"{}\"", translate("a date such as 2026-11-23"),
                         escape_controls(text)));
        return day;
    }

    [[noreturn]] void fail(std::string text) const {
        throw Error(Kind::store, std::move(text), repair(path_),
                    {path_, reader_.line(), 0, cut_to_width(escape_controls(reader_.record()), 120)});
    }
    static std::string repair(const std::string& path) {
        return message("restore the file from git: git log -p -- {}", path);
    }

  private:
    CsvReader reader_;
    const std::string& path_;
};

/// Throws for a row that has not the columns of its file, or no id of this desk; its number.
std::uint32_t check_shape(RowReader& reader, Desk desk, PeopleFile::Holds holds) {
    const auto& row = reader.row();
    const auto header = header_of(holds);
    const auto columns = static_cast<std::size_t>(1 + std::count(header.begin(), header.end(), ','));
    if (const char* fault = row.fault()) reader.fail(translate(fault));
    if (row.size() != columns) reader.fail(message("expected {} fields, found {}", columns, row.size()));
    const auto id = reader.field(0);
    const auto read = CaseId::from_text(id);
    if (!read || read->prefix != 'P' || read->desk != desk || read->text() != id)
        reader.fail(message("expected an id such as P12{}, found \"{}\"", desk.text(), escape_controls(id)));
    return read->number;
}

/// Throws for a row of the public register that print_people() does not write.
void check_public(RowReader& reader) {
    const auto kind = reader.field(2);
    if (std::find(std::begin(person_kinds), std::end(person_kinds), kind) == std::end(person_kinds))
        reader.fail(message("unknown kind of person \"{}\"", escape_controls(kind)));
    const auto grid = reader.field(4);
    if (!grid.empty() && !is_handle(grid))
        reader.fail(message("expected {}, found \"{}\"", translate("a handle such as yue-opera"),
                            escape_controls(grid)));
    reader.date(5);
    reader.date(6);
}

void check_private(RowReader& reader) {
    reader.date(4);
    const auto consent = reader.field(7);
    if (!consent.empty() && consent != consent_word)
        reader.fail(message("consent: expected \"{}\" or nothing, found \"{}\"", consent_word,
                            escape_controls(consent)));
}

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

PeopleFile::PeopleFile(const Store& store, Desk desk, Holds holds, SeenFiles* seen)
    : files_(&store.files()), desk_(desk), holds_(holds),
      path_(holds == Holds::everybody ? people_path(desk) : private_people_path(desk)),
      where_(store.path(path_)) {
    auto file = open_plain(*files_, where_);
    if (!file) {
        looked_ = true;
        return;
    }
    file_ = std::move(*file);
    const auto point = file_point(file_.get(), path_);
    size_ = point.size;
    if (seen && seen->knows(path_, point)) return;
    look();
    // A search counts on rows being lines, which somebody's address may not be, and on their order.
    const bool lines = !text_.empty() && text_.back() == '\n' &&
                       std::count(text_.begin(), text_.end(), '\n') == std::ssize(rows_) + 1;
    const bool ordered = std::is_sorted(rows_.begin(), rows_.end(),
                                        [](const Row& a, const Row& b) { return a.line < b.line; });
    if (seen && lines && ordered) seen->add(path_, point);
}

void PeopleFile::look() const {
    rows_.clear();
    text_ = read_all(*files_, file_.get(), where_);
    if (text_.empty()) {
        looked_ = true;
        return;
    }
    if (const auto bad = find_bad_utf8(text_)) {
        const auto before = std::string_view(text_).substr(0, *bad);
        throw Error(
            Kind::store, message("not UTF-8"), RowReader::repair(path_),
            {path_, 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')), 0, {}});
    }
    const auto header = header_of(holds_);
    RowReader reader(text_, 1, path_);
    reader.next();
    if (reader.row().record() != header) reader.fail(message("expected the header {}", header));
    rows_.reserve(static_cast<std::size_t>(std::count(text_.begin(), text_.end(), '\n')));
    while (reader.next()) {
        const auto& row = reader.row();
        const auto number = check_shape(reader, desk_, holds_);
        holds_ == Holds::everybody ? check_public(reader) : check_private(reader);
        rows_.push_back({number, row.line(),
                         std::string_view(text_).substr(row.offset(), row.end() - row.offset()), row.raw(1)});
    }
    const auto less = [](const Row& a, const Row& b) { return a.number < b.number; };
    if (!std::is_sorted(rows_.begin(), rows_.end(), less)) std::stable_sort(rows_.begin(), rows_.end(), less);
    for (std::size_t i = 1; i < rows_.size(); ++i)
        if (rows_[i].number == rows_[i - 1].number) {
            RowReader twice(rows_[i].record, rows_[i].line, path_);
            twice.next();
            twice.fail(message("{} is there twice", twice.cell(0)));
        }
    looked_ = true;
}

const std::vector<PeopleFile::Row>& PeopleFile::rows() const {
    if (!looked_) look();
    return rows_;
}

const PeopleFile::Row* PeopleFile::find(std::uint32_t number) const {
    constexpr std::size_t few = 32; // for more, reading all of it is quicker
    if (!looked_ && found_.size() < few) return search(number);
    const auto& all = rows();
    std::size_t at = number - std::size_t{1};
    if (at >= all.size() || all[at].number != number) // mostly they are all there, from 1 on
        at = static_cast<std::size_t>(
            std::lower_bound(all.begin(), all.end(), number,
                             [](const Row& row, std::uint32_t wanted) { return row.number < wanted; }) -
            all.begin());
    return at < all.size() && all[at].number == number ? &all[at] : nullptr;
}

/// Reads up to `size` bytes at `from`, fewer at the end of the file.
void PeopleFile::read(std::size_t from, std::size_t size, std::string& to) const {
    to.resize(size);
    to.resize(read_at(*files_, file_.get(), to.data(), size, from, where_));
}

/// Where the row of this number begins, in a file whose lines are rows by number.
std::optional<std::size_t> PeopleFile::place_of(std::uint32_t wanted) const {
    constexpr std::size_t page = 4096, id_length = 20; // at least of "P12A,"
    std::string bytes;
    const auto number_at = [&](std::size_t at) {
        std::uint32_t number = 0;
        std::from_chars(bytes.data() + at + 1, bytes.data() + bytes.size(), number);
        return number;
    };
    // The row begins in [low, high), if there is one.
    std::size_t low = header_of(holds_).size() + 1, high = std::max(low, size_);
    while (high - low > page) {
        const auto middle = low + (high - low) / 2;
        read(middle, page, bytes);
        const auto line = bytes.find('\n');
        if (line == std::string::npos || line + id_length > bytes.size()) break; // a very long line
        const auto number = number_at(line + 1);
        if (number == wanted) return middle + line + 1;
        if (number < wanted)
            low = middle + line + 1;
        else
            high = middle;
    }
    read(low, high - low + id_length, bytes);
    for (std::size_t at = 0; at < high - low && at < bytes.size();) {
        const auto number = number_at(at);
        if (number == wanted) return low + at;
        const auto line = bytes.find('\n', at);
        if (number > wanted || line == std::string::npos) break;
        at = line + 1;
    }
    return std::nullopt;
}

const PeopleFile::Row* PeopleFile::search(std::uint32_t number) const {
    const auto [found, fresh] = found_.try_emplace(number);
    auto& [record, row] = found->second;
    if (const auto at = fresh ? place_of(number) : std::nullopt) {
        auto line = std::string::npos;
        for (std::size_t size = 256; line == std::string::npos; size *= 2) {
            read(*at, size, record);
            line = record.find('\n');
            if (record.size() < size) break; // the file has no more
        }
        record.resize(std::min(line, record.size()));
        RowReader reader(record, 1, path_);
        reader.next();
        check_shape(reader, desk_, holds_); // whoever says that the file was looked through may be a forger
        row = Row{number, 1, record, reader.row().raw(1)};
    }
    return row ? &*row : nullptr;
}

std::string PeopleFile::name(const Row& row) const {
    if (!row.name.starts_with('"')) return std::string(row.name);
    RowReader reader(row.record, row.line, path_);
    reader.next();
    return reader.cell(1);
}

Person PeopleFile::person(const Row& row) const {
    RowReader reader(row.record, row.line, path_);
    reader.next();
    Person person;
    person.id = reader.cell(0);
    person.public_name = reader.cell(1);
    person.kind = reader.cell(2);
    person.roles = read_list(reader.cell(3));
    person.grid = reader.cell(4);
    person.joined = reader.date(5);
    person.retired = reader.date(6);
    return person;
}

PrivatePerson PeopleFile::personal(const Row& row) const {
    RowReader reader(row.record, row.line, path_);
    reader.next();
    PrivatePerson person;
    person.name = reader.cell(1);
    person.phone = reader.cell(2);
    person.address = reader.cell(3);
    person.born = reader.date(4);
    person.id_number = reader.cell(5);
    person.health = reader.cell(6);
    person.consent = !reader.field(7).empty();
    person.kin = read_list(reader.cell(8));
    return person;
}

std::vector<Person> read_people(const Store& store, Desk desk) {
    const PeopleFile file(store, desk, PeopleFile::Holds::everybody);
    std::vector<Person> people;
    people.reserve(file.rows().size());
    for (const auto& row : file.rows()) people.push_back(file.person(row));
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
    const PeopleFile file(store, desk, PeopleFile::Holds::personal);
    PrivatePeople people;
    for (const auto& row : file.rows()) people.emplace_hint(people.end(), row.number, file.personal(row));
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
