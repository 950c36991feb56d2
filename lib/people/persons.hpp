// SPDX-License-Identifier: MIT
#pragma once

#include "format/sheet.hpp"
#include "people/people.hpp"
#include "store/writer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cgov {

/// A person's kind by its code or its title (党员, 居民, ...). Error{input} with the nearest one when
/// unknown.
std::string person_kind(std::string_view text);

/// What a command or a sheet says of a person; what is absent is left as it is.
struct PersonChanges {
    std::optional<std::string> name, kind, grid, phone, address, id_number, health;
    std::optional<Date> born;
    std::optional<bool> consent;
    std::vector<std::string> add_roles, remove_roles, add_kin; ///< kin: ids
};

/// Everything that is given, in the form in which it is kept: names without doubled spaces, phones and id
/// numbers in half width. Error{input} when a form is wrong.
PersonChanges checked(PersonChanges changes, Date today);

/// Adds persons to this desk's register, private data first; prints and returns their ids. One commit.
std::vector<std::string> add_persons(WriteSession& session, const std::vector<PersonChanges>& persons);
/// Changes one person, in the files of the desk that added it. Error{refused} when a role to be removed is
/// not there.
void set_person(WriteSession& session, const std::string& id, const PersonChanges& changes);
/// Error{refused} when the person has retired already, or joins later than that.
void retire_person(WriteSession& session, const std::string& id, Date date);

struct PersonImport {
    std::vector<std::string> ids;
    std::size_t known = 0; ///< rows whose person (same name and phone) is there already
    std::size_t bad = 0;
    std::string bad_rows;
};
std::vector<SheetField> person_fields();
/// Takes a sheet of people: a row whose name and phone are there already (or whose name is, both without a
/// phone) adds nobody. One commit; nothing when a row is bad, unless `skip_bad`.
PersonImport import_persons(WriteSession& session, const People& people, const Sheet& sheet, bool skip_bad);

/// A birth date as people know it: a day, or a year (its first of January).
Date parse_born(std::string_view text, Date today, bool excel_serials = false);

} // namespace cgov
