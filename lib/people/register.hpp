// SPDX-License-Identifier: MIT
#pragma once

#include "people/people.hpp"
#include "store/seen_files.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cgov {

/// Where the people of a desk stand: what everybody may know, and what only this clone may know.
std::string people_path(Desk desk);         ///< registers/people/<desk>.csv
std::string private_people_path(Desk desk); ///< private/people/<desk>.csv

/// One of the two files. Every row is one that print_people() or print_private_people() would write: the file
/// is looked through before anything is said of it, unless `seen` knows that this has been done. Then the row
/// of a number is searched in the file. A row is taken apart only when somebody asks for it.
class PeopleFile {
  public:
    enum class Holds { everybody, personal };
    /// Error{store} with file and line for anything else. Without a file there are no rows. The store must
    /// outlive it.
    PeopleFile(const Store& store, Desk desk, Holds holds, SeenFiles* seen = nullptr);
    PeopleFile(const PeopleFile&) = delete;
    PeopleFile& operator=(const PeopleFile&) = delete;

    struct Row {
        std::uint32_t number = 0;
        std::size_t line = 0;
        std::string_view record, name; ///< the second cell, as it stands
    };
    /// By number; the file is looked through.
    const std::vector<Row>& rows() const;
    const Row* find(std::uint32_t number) const;
    std::string name(const Row& row) const;
    Person person(const Row& row) const;          ///< of a file of `everybody`
    PrivatePerson personal(const Row& row) const; ///< of the other

  private:
    void look() const;
    std::optional<std::size_t> place_of(std::uint32_t number) const;
    void read(std::size_t from, std::size_t size, std::string& to) const;
    const Row* search(std::uint32_t number) const;

    const FileSystem* files_;
    Desk desk_;
    Holds holds_;
    std::string path_, where_;
    Descriptor file_;
    std::size_t size_ = 0;
    mutable bool looked_ = false;
    mutable std::string text_;
    mutable std::vector<Row> rows_;
    struct Found {
        std::string record;
        std::optional<Row> row; ///< nothing: nobody has the number
    };
    mutable std::unordered_map<std::uint32_t, Found> found_; ///< what has been searched for
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
