// SPDX-License-Identifier: MIT
#pragma once

#include "base/ids.hpp"
#include "store/store.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

struct WriteOptions;
class WriteSession;

/// A desk code as somebody wrote it; Error{input} for anything but one to three letters.
Desk parse_desk(const std::string& text);

/// What a clone's own configuration says.
struct CloneConfig {
    Desk desk;               ///< its code (`cgov.desk` in git's configuration), or an empty one
    bool has_remote = false; ///< other clones may be fed from where it pushes
};
CloneConfig read_clone(const Store& store);
inline Desk read_desk(const Store& store) {
    return read_clone(store).desk;
}

/// What registers/desks/<code>.toml says: the file is made when the code is taken for the first time, and
/// only ever gets tables at its end (`[[change]]`).
struct DeskEntry {
    std::string desk;
    std::string holder;   ///< of today, or the last one
    std::string taken;    ///< when the holder took it
    std::string released; ///< when it was released; empty while it is taken
    std::string token;    ///< of the clone that has it
    std::string first_taken, first_token;
    bool here = false; ///< this clone has it
    /// What the desk had recorded when it was released: rows of each ledger, and "people".
    std::map<std::string, std::uint64_t> rows;
};
std::optional<DeskEntry> read_desk_entry(const Store& store, Desk desk);
std::vector<DeskEntry> list_desks(const Store& store);

/// Before this clone writes as `desk`. Error{refused}, with the way out, when the register says that the code
/// is released or another clone's, or when the clone is a copy and has a remote: then the other one may be
/// in use. A copy without one is told so once, in the text returned (else empty); `may_keep` that it was.
std::string expect_own_desk(const Store& store, const CloneConfig& clone, bool may_keep);

/// Whether nothing speaks against the code being this clone's.
bool is_own_desk(const Store& store, Desk desk);

/// Takes a desk code for this clone: a free one, a released one whose rows are all here, or its own again
/// (of a clone that was moved). Prints it. Error{refused} when another clone has it, or when rows of the
/// released desk are still missing here.
void take_desk(const Store& store, Desk desk, const std::string& holder, const WriteOptions& options);
/// Gives this clone's code back: it writes no more, and any clone that has all its rows may take the code.
void release_desk(const Store& store, const WriteOptions& options);

/// The register's text for a code that nobody has had.
std::string first_desk_text(Desk desk, const std::string& holder, Instant now, Zone zone,
                            const std::string& token);
std::string desk_path(Desk desk);
/// The clone's own token; a new one where it has none, and in a copy, so that the clone that it was copied
/// from keeps its code.
std::string own_token(const Store& store);
/// Keeps the code in the clone (an empty one: none), and the token, when there is one, with the mark by which
/// a copy of the clone is noticed. Can be done twice.
void keep_desk(const Store& store, Desk desk, const std::string& token);
/// Whether that is done.
bool desk_is_kept(const Store& store, Desk desk, const std::string& token);

/// What tells this store from every other one, for good and in every clone: the token of the first desk that
/// was taken. Error{store} when there is none.
std::string store_id(const Store& store);

} // namespace cgov
