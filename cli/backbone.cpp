// SPDX-License-Identifier: MIT
#include "cli/command.hpp"
#include "format/human.hpp"
#include "hub/activities.hpp"

namespace cgov {
namespace {

void list(Command& command) {
    const auto& store = command.store();
    const auto today = command.clock().today();
    BackboneFilter filter;
    filter.period = command.period().value_or(Period());
    if (const auto from = command.get("--from")) filter.period.from = parse_date(*from, today);
    if (const auto to = command.get("--to")) filter.period.to = parse_date(*to, today);
    filter.grid = command.text("--grid");
    filter.topic = command.text("--topic");
    command.print(backbone_table(People(store), read_activities(store, command.as_of()).list, filter));
}

} // namespace

NounSpec backbone_noun() {
    return {"backbone",
            N_("people who were trained, or have the role backbone"),
            {{"list",
              N_("Lists them, the most hours of training first."),
              {},
              {{"--period", "P", N_("2026-10, 2026Q3 or 2026, by the day of the training")},
               {"--from", "D", N_("from this day")},
               {"--to", "D", N_("to this day")},
               {"--topic", "T", N_("trained in this")},
               {"--grid", "G", N_("of this grid")}},
              "cgov backbone list --period 2026",
              list}}};
}

} // namespace cgov
