// SPDX-License-Identifier: MIT
#pragma once

#include "base/calendar.hpp"

#include <string>

namespace cgov {

/// Something open that has a day on which it is due, from whichever system: what `cgov remind` prints.
/// Each system lists all of its own, overdue or far ahead; the reader of the list chooses.
struct Due {
    std::string kind; ///< stable word: "visit", "wish-claim", "order", "loan"
    std::string id;   ///< the case
    Date due;
    std::string who;  ///< the person or group whose turn it is (id or handle), or empty
    std::string text; ///< what is to be done, in the user's language; names nobody
    std::string grid; ///< a handle, or empty
};

} // namespace cgov
