// SPDX-License-Identifier: MIT
#include "cli/tool.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "format/human.hpp"
#include "tool/changes.hpp"
#include "tool/import.hpp"

namespace cgov {

Date date_of(Command& command) {
    const auto today = command.clock().today();
    return command.get("--date") ? parse_date(*command.get("--date"), today) : today;
}

std::optional<std::int64_t> money_of(Command& command, const char* option) {
    const auto text = command.get(option);
    return text ? std::optional<std::int64_t>(parse_money(*text)) : std::nullopt;
}

namespace {

std::optional<int> days_of(Command& command) {
    const auto text = command.get("--days");
    return text ? std::optional<int>(parse_days(*text)) : std::nullopt;
}

void add(Command& command) {
    WriteSession session(command.store(), command.write_options());
    Tool tool;
    tool.handle = command.need("HANDLE");
    tool.name = normalise_space(command.need("--name"));
    if (const auto count = command.get("--count"))
        tool.count = static_cast<int>(parse_integer(*count, 1, most_items, "--count"));
    tool.deposit = money_of(command, "--deposit").value_or(0);
    tool.days = days_of(command);
    tool.adult_only = command.flag("--adult-only");
    if (const auto sponsor = command.get("--sponsor"))
        tool.sponsor = People(session.store()).resolve_group(*sponsor);
    add_tool(session, tool);
}

void lend(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const auto& store = session.store();
    const People people(store);
    LendRequest request;
    request.tool = find_tool(read_tools(store), command.need("TOOL")).handle;
    request.person = people.resolve_person(command.need("PERSON"));
    request.lent = date_of(command);
    request.days = days_of(command);
    request.deposit = money_of(command, "--deposit");
    if (const auto guardian = command.get("--guardian")) request.guardian = people.resolve_person(*guardian);
    if (const auto target = command.get("--for")) request.target = resolve_subject(store, people, *target);
    request.note = command.text("--note");
    lend_tool(session, ToolRules::load(store), people, request);
}

void hold(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const auto& store = session.store();
    const People people(store);
    const auto tool = find_tool(read_tools(store), command.need("TOOL")).handle;
    const auto person = people.resolve_person(command.need("PERSON"));
    const auto target = command.get("--for") ? resolve_subject(store, people, *command.get("--for")) : "";
    hold_tool(session, people, tool, person, target, command.text("--note"));
}

void release(Command& command) {
    const auto ids = command.ids("LOAN");
    WriteSession session(command.store(), command.write_options());
    release_holds(session, ids, command.text("--note"));
}

void renew(Command& command) {
    const auto ids = command.ids("LOAN");
    WriteSession session(command.store(), command.write_options());
    renew_loans(session, ToolRules::load(session.store()), ids, days_of(command), command.text("--note"));
}

void audit(Command& command) {
    if (const auto path = command.get("--from")) {
        if (command.get("TOOL"))
            throw Error(Kind::input, message("count one tool, or take a sheet: not both"));
        const Sheet sheet(command.read_input(*path), *path, audit_fields(), command.text("--map"));
        WriteSession session(command.store(), command.write_options());
        return audit_tools(session, read_counts(sheet, read_tools(session.store())));
    }
    WriteSession session(command.store(), command.write_options());
    ToolCount count;
    count.tool = find_tool(read_tools(session.store()), command.need("TOOL")).handle;
    count.counted = static_cast<int>(parse_integer(command.need("COUNT"), 0, most_items, "COUNT"));
    count.note = command.text("--note");
    audit_tools(session, {count});
}

void import(Command& command) {
    const auto path = command.need("FILE");
    const Sheet sheet(command.read_input(path), path, loan_fields(), command.text("--map"));
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto skip_bad = command.get("--skip-bad");
    const auto result =
        import_loans(session, ToolRules::load(session.store()), people, sheet, skip_bad.has_value());
    if (skip_bad && !command.globals().dry_run) command.write_output(*skip_bad, result.bad_rows, 0600);
    command.say(message("cgov: {} loans added, {} were there already, {} refused", result.ids.size(),
                        result.known, result.bad));
}

const PositionalSpec tool{"TOOL", N_("a handle or name")};
const PositionalSpec loans{"LOAN", N_("ids of loans"), false, true};
const OptionSpec from{"--from", "FILE", N_("read ids from a file, one a line; - is stdin")};
const OptionSpec date{"--date", "D", N_("the day on which it happened (today)")};
const OptionSpec days{"--days", "DAYS", N_("how long: 3d, 1w; instead of the tool's or the rules' days")};
const OptionSpec target{"--for", "ID", N_("what it is for: a wish, an order, another case")};
const OptionSpec note{"--note", "N", N_("anything else")};

} // namespace

NounSpec tool_noun() {
    return {
        "tool",
        N_("the shared tool house: stock, loans, queue, repairs"),
        {{"add",
          N_("Adds a tool. Prints its handle."),
          {{"HANDLE", N_("the tool's handle, such as step-ladder")}},
          {{"--name", "N", N_("its name")},
           {"--count", "N", N_("how many there are (1)")},
           {"--deposit", "AMOUNT", N_("deposit for one: 50, 12.50")},
           days,
           {"--adult-only", nullptr, N_("not for minors")},
           {"--sponsor", "G", N_("the group that gave it")}},
          "cgov tool add step-ladder --name 人字梯 --count 2 --deposit 50",
          add},
         list_tools_verb(),
         show_tool_verb(),
         {"lend",
          N_("Lends a tool; a hold of the person becomes the loan. Prints the loan's id."),
          {tool, {"PERSON", N_("who borrows it")}},
          {days,
           {"--deposit", "AMOUNT", N_("the deposit that was paid, 0 for none (the tool's)")},
           {"--guardian", "P", N_("the adult who answers for a minor")},
           target,
           date,
           note},
          "cgov tool lend step-ladder P3A --days 1w",
          lend},
         {"hold",
          N_("Queues a person for a tool. Prints the hold's id."),
          {tool, {"PERSON", N_("who waits for it")}},
          {target, note},
          "cgov tool hold step-ladder P2A",
          hold},
         {"release",
          N_("Ends holds; who waits behind them moves up."),
          {{"LOAN", N_("ids of holds"), false, true}},
          {note, from},
          "cgov tool release L4A",
          release},
         {"renew", N_("Lets loans last longer."), {loans}, {days, note, from}, "cgov tool renew L1A", renew},
         return_tools_verb(),
         lose_tools_verb(),
         settle_tool_verb(),
         damage_tool_verb(),
         repair_tools_verb(),
         scrap_tools_verb(),
         {"audit",
          N_("Stock-taking: what is in the house against the books. Prints the ids."),
          {{"TOOL", N_("a handle or name"), false},
           {"COUNT", N_("how many are there, fit to be lent"), false}},
          {{"--from", "FILE", N_("a CSV file of many tools: tool, counted, note; - is stdin")},
           {"--map", "LIST", N_("what unknown titles mean: 名称=tool,数目=counted")},
           note},
          "cgov tool audit step-ladder 2",
          audit},
         loans_verb(),
         overdue_tools_verb(),
         idle_tools_verb(),
         tool_usage_verb(),
         {"import",
          N_("Takes a paper list of loans, all rows or none. Prints the new ids."),
          {{"FILE", N_("a CSV file, or - for stdin; UTF-8, UTF-16, GB18030 or GBK")}},
          {{"--map", "LIST", N_("what unknown titles mean: 借用者=person,工具名=tool")},
           {"--skip-bad", "FILE", N_("take the good rows and write the bad ones there")}},
          "cgov tool import loans.csv",
          import}}};
}

} // namespace cgov
