// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.hpp"
#include "store/ledger.hpp"
#include "store/store.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cgov {

/// What only this clone may know of a person (private/people/<desk>.csv); everything may be empty.
struct PrivatePerson {
    std::string name, phone, address, id_number, health;
    std::optional<Date> born;
    bool consent = false;         ///< may be named in what is published
    std::vector<std::string> kin; ///< ids of relatives (for `transfer = "kin"`)

    bool operator==(const PrivatePerson&) const = default;
};

/// A row of registers/people/<desk>.csv.
struct Person {
    std::string id;          ///< "P12A"
    std::string public_name; ///< masked: 张*
    std::string kind;        ///< resident, volunteer, party-member, social-worker, other
    std::vector<std::string> roles;
    std::string grid;
    std::optional<Date> joined, retired;
    PrivatePerson personal; ///< empty without private/

    /// The real name where this clone has it, else the masked one.
    const std::string& shown_name() const { return personal.name.empty() ? public_name : personal.name; }
    /// For pages and exports: masked unless the person consented.
    const std::string& published_name() const { return personal.consent ? shown_name() : public_name; }
};

/// registers/groups/<handle>.toml.
struct Group {
    std::string handle, name, kind, contact; ///< contact: a person's id, or empty
};

inline constexpr const char* person_kinds[] = {"resident", "volunteer", "party-member", "social-worker",
                                               "other"};
inline constexpr const char* group_kinds[] = {"troupe",       "team",       "company",
                                              "chamber",      "government", "party-branch",
                                              "partner-unit", "property",   "social-org"};

/// A name as it is kept: NFC, without doubled spaces, and without any between two Chinese characters, which
/// rosters put there to align names of two with names of three (李　强).
std::string tidy_name(std::string_view name);
/// A name as it is compared: tidy, half-width, lower-case.
std::string name_key(std::string_view name);

/// The registers of people and groups, and how their members are named on the command line and in imports.
/// Every file has been looked through, now or earlier; persons are made as they are asked for.
class People {
  public:
    /// Error{store} for a register that is damaged anywhere.
    explicit People(const Store& store);
    ~People();

    const std::vector<Person>& persons() const;                  ///< by desk, then number
    const std::vector<Group>& groups() const { return groups_; } ///< by handle
    const Person* find_person(std::string_view id) const;        ///< exact id
    const Group* find_group(std::string_view handle) const;

    // An id (either case; the desk left out where only one matches), a handle, or an unambiguous name, real
    // or group's. The result is the id or handle as ledgers hold it. Error{input} when nobody is meant (with
    // the nearest handle or name as hint) or several are (with the candidates).
    std::string resolve_person(std::string_view text) const;
    std::string resolve_group(std::string_view text) const;
    std::string resolve_party(std::string_view text) const;

    /// Name of a person or group for this clone's own lists; the id itself when it is unknown.
    std::string name_of(std::string_view party) const;
    std::string published_name_of(std::string_view party) const;

  private:
    struct DeskFiles; ///< the register of a desk, and what is private of it
    struct Row;       ///< of the register
    std::optional<Row> row_of(std::string_view id) const;
    static std::string id_of(const Row& row);
    static std::string real_name(const Row& row);
    static Person person_of(const Row& row);
    template <typename F>
    void each_row(F&& visit) const;
    using Names = std::unordered_map<std::string, std::vector<std::string>>;
    const Names& by_name() const;
    std::string resolve(std::string_view text, bool persons, bool groups) const;

    std::vector<std::unique_ptr<DeskFiles>> desks_;
    std::vector<Group> groups_;
    std::unordered_map<std::string, std::size_t> by_handle_; ///< group handle -> index
    // Made when they are first asked for.
    mutable std::vector<Person> persons_;
    mutable std::unordered_map<std::string, Person> found_; ///< by id
    mutable Names by_name_;                                 ///< normalised name -> ids, handles
};

/// The whole id or handle of whatever a text names: a case (its desk may be left out), a person or group, or
/// a member of another register by its handle. Error{input} when there is none, or several.
std::string resolve_subject(const Store& store, const People& people, const std::string& text);

/// Who belongs to which group now, from the memberships ledger.
struct Membership {
    std::string id, group, person, role;
};
std::vector<Membership> current_members(const Store& store, std::optional<Instant> until = std::nullopt);

} // namespace cgov
