// SPDX-License-Identifier: MIT
#pragma once

#include "people/people.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace cgov {

/// Where the people of a desk stand: what everybody may know, and what only this clone may know.
std::string people_path(Desk desk);         ///< registers/people/<desk>.csv
std::string private_people_path(Desk desk); ///< private/people/<desk>.csv

/// The desks that have a register of people, sorted.
std::vector<Desk> people_desks(const Store& store);

/// The register of one desk, by number, without what is private. Error{store} with file and line for anything
/// that print_people() does not write.
std::vector<Person> read_people(const Store& store, Desk desk);
std::string print_people(const std::vector<Person>& people);

/// What is private, by the numbers of the ids. It may hold a number that the register lacks: the private file
/// is written first.
using PrivatePeople = std::map<std::uint32_t, PrivatePerson>;
PrivatePeople read_private_people(const Store& store, Desk desk);
std::string print_private_people(Desk desk, const PrivatePeople& people);

std::string group_path(std::string_view handle); ///< registers/groups/<handle>.toml
/// Error{store} when the file is damaged.
Group read_group(const Store& store, std::string_view handle);
std::string print_group(const Group& group);

} // namespace cgov
