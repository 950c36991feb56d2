// SPDX-License-Identifier: MIT
#pragma once

#include "people/people.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// Where the people of a desk stand: what everybody may know, and what only this clone may know.
std::string people_path(Desk desk);         ///< registers/people/<desk>.csv
std::string private_people_path(Desk desk); ///< private/people/<desk>.csv

/// One of the two files, read and looked through: every row is one that print_people() or
/// print_private_people() would write. A row is taken apart only when somebody asks for it, so that a command
/// which names one of thousands of people need not make them all.
class PeopleFile {
  public:
    enum class Holds { everybody, personal };
    /// Error{store} with file and line for anything else. Without a file there are no rows.
    PeopleFile(const Store& store, Desk desk, Holds holds);

    std::size_t size() const { return rows_.size(); } ///< rows, by number
    std::uint32_t number(std::size_t i) const { return rows_[i].number; }
    std::optional<std::size_t> find(std::uint32_t number) const;
    std::string name(std::size_t i) const;
    Person person(std::size_t i) const;          ///< of a file of `everybody`
    PrivatePerson personal(std::size_t i) const; ///< of the other

  private:
    struct Row {
        std::uint32_t number = 0;
        std::size_t line = 0, offset = 0, size = 0;
        std::size_t name = 0, name_size = 0; ///< the second cell, as it stands
    };
    std::string_view record(std::size_t i) const {
        return std::string_view(text_).substr(rows_[i].offset, rows_[i].size);
    }
    std::string path_, text_;
    std::vector<Row> rows_;
};

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
