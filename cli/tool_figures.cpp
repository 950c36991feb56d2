// SPDX-License-Identifier: MIT
#include "cli/list.hpp"
#include "cli/tool.hpp"
#include "format/human.hpp"
#include "tool/figures.hpp"

namespace cgov {
namespace {

void idle(Command& command) {
    const auto today = today_of(command);
    const auto months =
        static_cast<int>(parse_integer(command.get("--months").value_or("6"), 1, 1200, "--months"));
    const House house(command.store(), command.as_of());
    auto table = command.table({column("tool", N_("Tool")), column("name", N_("Name")),
                                column("count", N_("Count"), CellType::integer),
                                column("last_out", N_("Last out")), column("sponsor", N_("Sponsor"))});
    for (const auto& each : idle_tools(house, {today.plus_months(-months).plus_days(1), today}))
        table->row({each.tool->handle, each.tool->name,
                    std::to_string(house.stock_of(each.tool->handle).owned()),
                    each.last ? each.last->iso() : "", each.tool->sponsor});
    table->finish();
}

void usage(Command& command) {
    const auto period = command.period().value_or(Period());
    const House house(command.store(), command.as_of());
    command.print(command.flag("--summary") ? tool_indicators(house, period) : tool_usage(house, period));
}

} // namespace

VerbSpec idle_tools_verb() {
    return {"idle",
            N_("Lists tools that nobody has had for months."),
            {},
            {{"--months", "N", N_("for so many months (6)")}},
            "cgov tool idle --months 12",
            idle};
}

VerbSpec tool_usage_verb() {
    return {"usage",
            N_("What the tools were good for: loans, returns in time, damages, losses."),
            {},
            {{"--period", "P", N_("2026-10, 2026Q3 or 2026; all time if not given")},
             {"--summary", nullptr, N_("one line for the whole house")}},
            "cgov tool usage --period 2026-10",
            usage};
}

} // namespace cgov
