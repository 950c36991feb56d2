// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

namespace cgov {

const std::vector<NounSpec>& nouns() {
    static const std::vector<NounSpec> table{
        // clang-format off: one a line, in the order of `cgov --help`
        init_noun(),  desk_noun(), person_noun(), group_noun(),  hours_noun(),  bank_noun(),
        venue_noun(), pair_noun(), praise_noun(), wish_noun(),   undo_noun(),   log_noun(),
        check_noun(), sync_noun(), close_noun(),  rollup_noun(), schema_noun(), migrate_noun(),
        // clang-format on
    };
    return table;
}

} // namespace cgov
