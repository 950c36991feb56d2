// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/tool.hpp"
#include "tool/changes.hpp"
#include "tool/lending.hpp"

namespace cgov {
namespace {

void give_back(Command& command) {
    const auto ids = command.ids("LOAN");
    ToolReturn change;
    change.date = date_of(command);
    change.damage = normalise_space(command.text("--damage"));
    change.fee = money_of(command, "--fee").value_or(0);
    change.deposit_back = money_of(command, "--deposit-back");
    change.note = command.text("--note");
    if (ids.size() > 1 && (!change.damage.empty() || change.fee > 0 || change.deposit_back))
        throw Error(Kind::input, message("a damage, a fee and a deposit are of one loan"),
                    message("record these loans one by one"));
    WriteSession session(command.store(), command.write_options());
    return_loans(session, ids, change);
}

void lose(Command& command) {
    const auto ids = command.ids("LOAN");
    WriteSession session(command.store(), command.write_options());
    lose_loans(session, ids, date_of(command), command.text("--note"));
}

void settle(Command& command) {
    WriteSession session(command.store(), command.write_options());
    Settlement settlement;
    settlement.date = date_of(command);
    settlement.paid = money_of(command, "--paid").value_or(0);
    settlement.replaced = command.flag("--replaced");
    settlement.deposit_back = money_of(command, "--deposit-back");
    settlement.note = command.text("--note");
    settle_loan(session, command.need("LOAN"), settlement);
}

void damage(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const auto tool = find_tool(read_tools(session.store()), command.need("TOOL")).handle;
    damage_tool(session, tool, date_of(command), normalise_space(command.need("TEXT")),
                command.text("--note"));
}

void repair(Command& command) {
    const auto ids = command.ids("LOAN");
    const auto cost = money_of(command, "--cost").value_or(0);
    if (ids.size() > 1 && cost > 0)
        throw Error(Kind::input, message("a cost is of one repair"), message("record these one by one"));
    WriteSession session(command.store(), command.write_options());
    repair_items(session, ids, date_of(command), cost, command.text("--note"));
}

void scrap(Command& command) {
    const auto ids = command.ids("LOAN");
    WriteSession session(command.store(), command.write_options());
    scrap_items(session, ids, date_of(command), command.text("--note"));
}

const PositionalSpec tool{"TOOL", N_("a handle or name")};
const PositionalSpec loans{"LOAN", N_("ids of loans"), false, true};
const PositionalSpec broken{"LOAN", N_("ids of loans that came back broken, or of damages"), false, true};
const OptionSpec from{"--from", "FILE", N_("read ids from a file, one a line; - is stdin")};
const OptionSpec date{"--date", "D", N_("the day on which it happened (today)")};
const OptionSpec deposit_back{"--deposit-back", "AMOUNT", N_("how much of the deposit goes back")};
const OptionSpec note{"--note", "N", N_("anything else")};

} // namespace

VerbSpec return_tools_verb() {
    return {"return",
            N_("Takes tools back."),
            {loans},
            {date,
             {"--damage", "TEXT", N_("what is broken: it goes to repair")},
             {"--fee", "AMOUNT", N_("what the borrower owes for damage or delay")},
             deposit_back,
             note,
             from},
            "cgov tool return L1A --damage \"a rung is loose\" --fee 20",
            give_back};
}

VerbSpec lose_tools_verb() {
    return {"lose", N_("Loans that will not come back."), {loans}, {date, note, from}, "cgov tool lose L2A",
            lose};
}

VerbSpec settle_tool_verb() {
    return {"settle",
            N_("A lost tool is paid for or replaced."),
            {{"LOAN", N_("the loan's id")}},
            {{"--paid", "AMOUNT", N_("what was paid, beside a deposit that is kept")},
             {"--replaced", nullptr, N_("another one was brought")},
             deposit_back,
             date,
             note},
            "cgov tool settle L2A --paid 120",
            settle};
}

VerbSpec damage_tool_verb() {
    return {"damage",
            N_("One is broken in the house. Prints the id for its repair."),
            {tool, {"TEXT", N_("what is broken")}},
            {date, note},
            "cgov tool damage step-ladder \"a foot is missing\"",
            damage};
}

VerbSpec repair_tools_verb() {
    return {"repair",
            N_("Broken items are mended and in stock again."),
            {broken},
            {{"--cost", "AMOUNT", N_("what it cost the house")}, date, note, from},
            "cgov tool repair L1A --cost 15",
            repair};
}

VerbSpec scrap_tools_verb() {
    return {"scrap",
            N_("Broken items cannot be mended and leave the stock."),
            {broken},
            {date, note, from},
            "cgov tool scrap L5A",
            scrap};
}

} // namespace cgov
