// SPDX-License-Identifier: MIT
#include "cli/command.hpp"

namespace cgov {

const std::vector<NounSpec>& nouns() {
    // One a line, in the order of `cgov --help`.
    // clang-format off
    static const std::vector<NounSpec> table{
        init_noun(),
        desk_noun(),
        person_noun(),
        group_noun(),
        hours_noun(),
        bank_noun(),
        venue_noun(),
        pair_noun(),
        praise_noun(),
        tool_noun(),
        programme_noun(),
        activity_noun(),
        backbone_noun(),
        resource_noun(),
        fund_noun(),
        wish_noun(),
        grid_noun(),
        order_noun(),
        remind_noun(),
        report_noun(),
        list_noun(),
        show_noun(),
        trace_noun(),
        undo_noun(),
        log_noun(),
        check_noun(),
        sync_noun(),
        close_noun(),
        rollup_noun(),
        schema_noun(),
        migrate_noun(),
    };
    // clang-format on
    return table;
}

} // namespace cgov
