// SPDX-License-Identifier: MIT
#pragma once

#include "store/schema.hpp"

#include <string>
#include <vector>

namespace cgov {

/// One arrow of a ledger's state machine.
struct Transition {
    State from = no_state; ///< no_state: the event opens a case
    const EventSpec* event = nullptr;
    State to = no_state;
};

/// Every arrow: by the state that it leads from, first those that open a case, then in the order of
/// Schema::states(); of one state in the order of the events.
std::vector<Transition> transitions(const Schema& schema);

/// Does no event lead from this state into another one?
bool is_final(const Schema& schema, State state);

/// The state machine drawn for a manual page, in mdoc: a literal display of at most 67 columns, a line an
/// arrow.
std::string mdoc_states(const Schema& schema);

/// The same as a graph for Graphviz; arrows between the same two states are one, with all their events. In
/// Chinese the events go by their titles.
std::string states_dot(const Schema& schema, bool chinese);

} // namespace cgov
