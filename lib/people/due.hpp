// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.hpp"
#include "base/choice.hpp"

#include <string>

namespace cgov {

/// All kinds of what is due, as `cgov remind --kind` takes them; cgov-remind(1) says what each means.
inline constexpr Choice due_kinds[] = {
    {"booking", nullptr},       {"booking-open", nullptr}, {"hours-confirm", nullptr},
    {"debt", nullptr},          {"visit", nullptr},        {"wish-claim", nullptr},
    {"wish-delivery", nullptr}, {"wish-action", nullptr},  {"order-dispatch", nullptr},
    {"order-accept", nullptr},  {"order", nullptr},        {"order-rate", nullptr},
    {"loan", nullptr},          {"hold", nullptr},         {"fund-statement", nullptr},
    {"deliverable", nullptr},   {"resource", nullptr}};

/// Something open that has a day on which it is due, from whichever system: what `cgov remind` prints.
/// Each system lists all of its own, overdue or far ahead; the reader of the list chooses.
struct Due {
    std::string kind; ///< one of due_kinds
    std::string id;   ///< the case
    Date due;
    std::string who;  ///< the person or group whose turn it is (id or handle), or empty
    std::string text; ///< what is to be done, in the user's language; names nobody
    std::string grid; ///< a handle, or empty
};

} // namespace cgov
