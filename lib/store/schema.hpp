// SPDX-License-Identifier: MIT
#pragma once

#include "base/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// What a ledger's column may hold. A cell is checked against it before it is written, and by `cgov check`.
enum class ColumnType {
    text,    ///< one or more lines for people, at most `high` bytes
    word,    ///< a short code: no space, comma, quote or control character
    date,    ///< 2026-11-23
    time,    ///< 14:00
    instant, ///< RFC 3339 with offset
    integer, ///< a whole number from `low` to `high`
    minutes, ///< the same, of minutes
    fen,     ///< the same, of fen
    party,   ///< a person's id or a group's handle
    person,  ///< a person's id
    group,   ///< a group's handle
    entity, ///< the handle of a register that the schema names: `type = "venue"`, "tool", "grid", "programme"
    id,     ///< the id of a case, a person, or a handle: what the row points at
    parties, ///< several of them, separated by `;`
    digest,  ///< lower-case hex
};

/// A sentence or title in the languages of the program.
struct Bilingual {
    std::string en;
    std::string zh;
};

struct ColumnSpec {
    std::string name;
    ColumnType type = ColumnType::text;
    Bilingual title;
    Bilingual about;
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::string_view entities = {}; ///< of an `entity`: its folder in registers/
};

/// A register whose members are files, registers/<folder>/<handle>.toml, as ledgers point at them.
struct EntityType {
    const char* type;   ///< in a schema: "venue"; also the noun of its commands
    const char* folder; ///< "venues"
};
inline constexpr EntityType entity_types[] = {{"venue", "venues"},
                                              {"grid", "grids"},
                                              {"tool", "tools"},
                                              {"programme", "programmes"},
                                              {"council", "councils"}};

/// The state of a case: an index into Schema::states(); `no_state` before its opening event.
using State = std::uint8_t;
inline constexpr State no_state = 255;

struct EventSpec {
    std::string name;
    Bilingual title;
    Bilingual about;
    std::vector<State> from; ///< empty: the event opens a case
    State to = no_state;     ///< no_state: the case stays in the state it is in
    /// The words after "cgov" that record it, arguments left out ("wish claim", "wish act add"); empty for
    /// one that no command records by itself.
    std::string command;
    std::vector<std::size_t> required; ///< columns that must be filled
    std::vector<std::size_t> allowed;  ///< columns that may be filled (required ones included)
    bool undo = true;                  ///< whether it may be taken back (`cgov undo`)

    bool opens() const { return from.empty(); }
    /// What to type after the noun ("act add"), else the event's name: for messages.
    std::string_view verb() const;
    bool fits(State state) const;
    /// The state of a case after the event, when it was in `before`.
    State next(State before) const { return to == no_state ? before : to; }
};

/// One ledger as its file in data-schema/ defines it: the single source of header, validation, state machine,
/// `cgov schema`, datapackage.json and the tables of cgov-ledgers(5).
class Schema {
  public:
    /// Every ledger begins with these, then the case id.
    static constexpr std::size_t seq_column = 0, at_column = 1, by_column = 2, event_column = 3,
                                 id_column = 4, first_own = 5;

    static Schema parse(std::string_view toml, std::string file);

    const std::string& name() const { return name_; }
    const Bilingual& title() const { return title_; }
    const Bilingual& about() const { return about_; }
    char prefix() const { return prefix_; }
    /// The words after "cgov" that list all cases, for hints.
    const std::string& list_command() const { return list_command_; }
    const std::vector<ColumnSpec>& columns() const { return columns_; } ///< the common ones too
    /// The columns whose first filled one, in the opening row, says what a case is about, for people.
    const std::vector<std::size_t>& label() const { return label_; }
    const std::vector<EventSpec>& events() const { return events_; }
    const std::vector<std::string>& states() const { return states_; }
    const std::string& header() const { return header_; } ///< with its LF

    /// Index of a column that exists; a name that does not is a mistake in this program (std::logic_error).
    std::size_t column(std::string_view name) const;
    /// nullptr for an unknown event.
    const EventSpec* find_event(std::string_view name) const;
    /// Index of a state that exists (std::logic_error otherwise).
    State state(std::string_view name) const;
    /// nullptr-safe lookup for what users type: no_state when unknown.
    State find_state(std::string_view name) const;
    /// The verbs that a case in this state allows, each once, for messages.
    std::vector<std::string_view> verbs_from(State from) const;

  private:
    std::string name_, list_command_;
    Bilingual title_, about_;
    char prefix_ = 0;
    std::vector<ColumnSpec> columns_;
    std::vector<std::size_t> label_;
    std::vector<EventSpec> events_;
    std::vector<std::string> states_;
    std::string header_;
};

/// The names of all ledgers, in the order of data-schema/ledgers.
std::vector<std::string> ledger_names();
/// The schema embedded for a ledger, parsed at its first use by this object.
class Schemas {
  public:
    /// Throws Error{input} for an unknown ledger, with the nearest name.
    const Schema& get(std::string_view ledger) const;
    /// The ledger whose ids begin with this letter, or nullptr.
    const Schema* by_prefix(char prefix) const;

  private:
    mutable std::map<std::string, std::unique_ptr<Schema>, std::less<>> parsed_;
};

/// "minutes", "party", "venue": as data-schema/ writes it.
std::string_view type_name(const ColumnSpec& column);

/// The section of cgov-ledgers(5) for one ledger, in mdoc.
std::string mdoc_tables(const Schema& schema);

/// What is wrong with a cell, or an empty string. Checks the form alone: that an id exists is the caller's to
/// see.
std::string cell_fault(const ColumnSpec& column, std::string_view cell);

} // namespace cgov
