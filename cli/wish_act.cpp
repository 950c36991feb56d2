// SPDX-License-Identifier: MIT
#include "cli/list.hpp"
#include "cli/wish.hpp"
#include "format/human.hpp"
#include "wish/wish_actions.hpp"

#include <algorithm>

namespace cgov {
namespace {

constexpr Choice operations[] = {
    {"add", nullptr}, {"done", nullptr}, {"drop", nullptr}, {"link", nullptr}, {"list", nullptr}};

void list_actions(Command& command) {
    const auto wishes = wishes_of(command, WishRules::load(command.store()));
    const auto& wish = wishes.find(command.need("ID"));
    const auto today = today_of(command);
    auto table = command.table({column("wish", N_("Wish")), column("action", N_("Action"), CellType::integer),
                                column("state", N_("State")), column("title", N_("Title")),
                                column("owner", N_("Owner")), column("due", N_("Due by")),
                                column("overdue", N_("Overdue"), CellType::flag),
                                column("links", N_("Links")), column("note", N_("Note"))});
    for (const auto& each : wish.actions) {
        const bool overdue = each.state == WishAction::State::open && each.due && *each.due < today;
        table->row({wish.id, std::to_string(each.number), std::string(action_state(each.state)), each.title,
                    each.owner, each.due ? each.due->iso() : "", overdue ? "1" : "",
                    fmt::format("{}", fmt::join(each.links, ";")), each.note});
    }
    table->finish();
}

void act(Command& command) {
    const auto operation = choose(N_("operation"), command.get("WHAT").value_or("list"), operations);
    const auto& words = command.all("TITLE-OR-NUMBER");
    if (operation == "list") return list_actions(command);
    if (words.empty())
        throw Error(Kind::input, message("{} is missing", operation == "add" ? "TITLE" : "N"),
                    message("see: {}", "cgov wish act --help"));

    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto today = session.clock().today();
    WishActionRequest request;
    request.wish = command.need("ID");
    if (const auto due = command.get("--due")) request.due = parse_date(*due, today);
    for (const auto& id : command.all("--order"))
        request.links.push_back(resolve_link(session.store(), id, 'S'));
    for (const auto& id : command.all("--loan"))
        request.links.push_back(resolve_link(session.store(), id, 'L'));
    for (const auto& id : command.all("--link")) request.links.push_back(resolve_link(session.store(), id));
    for (const auto& id : command.all("--fund"))
        request.funds.push_back(resolve_link(session.store(), id, 'F'));
    if (const auto date = command.get("--date")) request.step.date = parse_date(*date, today);
    request.step.note = command.get("--note").value_or(command.text("--reason"));
    const auto rules = WishRules::load(session.store());
    if (operation == "add") {
        request.title = words.front();
        request.owner = people.resolve_party(command.need("--owner"));
        return add_wish_action(session, rules, request);
    }
    const auto number = static_cast<int>(parse_integer(words.front(), 1, 9999, "N"));
    change_wish_action(session, rules, "act-" + operation, number, request);
}

} // namespace

VerbSpec wish_act_verb() {
    return {
        "act",
        N_("The actions of a big wish: adds one and prints its number, says that it is done or dropped, "
           "links "
           "what it is done by, or lists them."),
        {{"ID", N_("the wish's id")},
         {"WHAT", "add, done, drop, link, list", false},
         {"TITLE-OR-NUMBER", N_("of add: what is to be done; of the others: the action's number"), false}},
        {{"--owner", "P", N_("who sees to it: a person or group")},
         {"--due", "D", N_("the day by which it is to be done")},
         {"--fund", "F", N_("a fund entry that pays for it"), true},
         {"--order", "S", N_("an order by which it is done"), true},
         {"--loan", "L", N_("a loan of the tool house by which it is done"), true},
         {"--link", "ID", N_("a motion or any other case by which it is done"), true},
         {"--note", "N", N_("anything else, such as a motion that is yet to be raised")},
         {"--reason", "R", N_("why it is dropped")},
         {"--date", "D", N_("the day on which it happened (today)")}},
        "cgov wish act W1A add \"mend the doors\" --owner harbour-bank --due 2026-12-20\n"
        "cgov wish act W1A done 1",
        act};
}

} // namespace cgov
