// SPDX-License-Identifier: MIT
#pragma once

#include "store/writer.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// Takes the latest row of a case back by a row in the ledger `voids`; a row that had no effect (two desks
/// after a merge) is the latest one too. `id` is a case's id, or "last": the latest row that this desk has
/// written anywhere. Repeated, it goes back row by row. Prints the id of the void and says what was taken
/// back. Error{input}: no such case. Error{refused}: the schema forbids it (a cancelled slot may be taken by
/// now), or the case would vanish while another ledger still points at it; and what `allow` throws, which is
/// called with the ledger, the case's whole id and the event before anything is written: the place for the
/// rules of a system. It is not called for a row without effect.
void undo(WriteSession& session, std::string_view id, const std::string& reason,
          const std::function<void(std::string_view ledger, const std::string& id, std::string_view event)>&
              allow = {});

/// One row of any ledger, as `cgov log` prints it.
struct LogRow {
    enum class Effect { stands, none, undone };
    Instant at;
    std::string by, event, id, state, ledger, desk;
    std::uint64_t seq = 0;
    Effect effect = Effect::stands;
    std::string text; ///< the row's own cells, "column=value"
};

struct LogFilter {
    std::string id;     ///< a case, a person or a handle: rows of it and rows that point at it
    std::string ledger; ///< empty: all
    std::string by;
    Instant from{INT64_MIN}, to{INT64_MAX}; ///< by the time written, both included
};

/// Who did what when: the rows of all ledgers that pass the filter, in the order written.
std::vector<LogRow> read_log(const Store& store, const LogFilter& filter);

} // namespace cgov
