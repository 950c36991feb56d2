// SPDX-License-Identifier: MIT
#include "cli/order.hpp"

#include "base/text.hpp"
#include "format/human.hpp"
#include "order/order_actions.hpp"
#include "people/people.hpp"
#include "store/entity.hpp"

namespace cgov {
namespace {

OrderStep step_of(Command& command, const char* text = nullptr) {
    OrderStep step;
    if (const auto at = command.get("--at")) step.moment = parse_when(*at, command.clock());
    if (text) step.text = command.text(text);
    return step;
}

void place(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const auto& store = session.store();
    const People people(store);
    OrderRequest request;
    request.title = normalise_space(command.need("TITLE"));
    request.grid = find_entity(store, entity_type("grid"), command.need("--grid"));
    if (const auto placer = command.get("--by")) request.placer = people.resolve_party(*placer);
    request.category = OrderRules::load(store).category(command.text("--category"));
    if (const auto urgency = command.get("--urgency"))
        request.urgency = choose(N_("urgency"), *urgency, order_urgencies);
    if (const auto target = command.get("--for")) request.target = resolve_subject(store, people, *target);
    request.place = command.text("--place");
    request.detail = command.text("--detail");
    request.moment = step_of(command).moment;
    place_order(session, request);
}

void dispatch(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    Dispatch dispatch;
    if (const auto unit = command.get("UNIT")) dispatch.unit = people.resolve_group(*unit);
    for (const auto& each : command.all("--with")) dispatch.others.push_back(people.resolve_party(each));
    dispatch.lead = command.flag("--lead");
    dispatch_order(session, OrderRules::load(session.store()), command.need("ID"), dispatch,
                   step_of(command));
}

using Change = void (*)(WriteSession&, const OrderRules&, const std::vector<std::string>&, const OrderStep&);

void change(Command& command, Change act, const OrderStep& step) {
    const auto ids = command.ids("ID");
    WriteSession session(command.store(), command.write_options());
    act(session, OrderRules::load(session.store()), ids, step);
}

void accept(Command& command) {
    change(command, accept_orders, step_of(command));
}

void give_back(Command& command) {
    command.need("--reason");
    change(command, return_orders, step_of(command, "--reason"));
}

void extend(Command& command) {
    command.need("--reason");
    const auto ids = command.ids("ID");
    WriteSession session(command.store(), command.write_options());
    const auto rules = OrderRules::load(session.store());
    extend_orders(session, rules, ids,
                  parse_when(command.need("--deadline"), session.clock(), rules.day_ends),
                  step_of(command, "--reason"));
}

void finish(Command& command) {
    change(command, finish_orders, step_of(command, "--result"));
}

void rate(Command& command) {
    const auto rating = choose(N_("rating"), command.need("RATING"), order_ratings);
    const auto id = command.need("ID");
    WriteSession session(command.store(), command.write_options());
    rate_orders(session, OrderRules::load(session.store()), {id}, rating, step_of(command, "--comment"));
}

void redo(Command& command) {
    change(command, redo_orders, step_of(command, "--reason"));
}

void refer(Command& command) {
    command.need("--to");
    change(command, refer_orders, step_of(command, "--to"));
}

void call(Command& command) {
    const auto ids = command.ids("ID");
    WriteSession session(command.store(), command.write_options());
    call_orders(session, OrderRules::load(session.store()), ids, command.flag("--failed"),
                step_of(command, "--comment"));
}

const PositionalSpec ids{"ID", N_("ids of orders"), false, true};
const PositionalSpec one{"ID", N_("the order's id")};
const OptionSpec from{"--from", "FILE", N_("read ids from a file, one a line; - is stdin")};
const OptionSpec at{"--at", "WHEN", N_("when it was; now if not given")};

} // namespace

NounSpec order_noun() {
    return {"order",
            N_("what residents ask for: placed, dispatched, done and rated"),
            {{"place",
              N_("Enters an order. Prints its id."),
              {{"TITLE", N_("what is asked for, in a few words; everybody may read them")}},
              {{"--grid", "G", N_("the grid it belongs to")},
               {"--by", "P", N_("who asks: a person or group")},
               {"--category", "C", N_("what kind of matter: repair, noise, ... (other)")},
               {"--urgency", choices_text<order_urgencies>(), N_("how soon it must be done (normal)")},
               {"--detail", "T", N_("what nobody else may read; kept in private/")},
               {"--for", "ID", N_("the wish, issue or other case that it serves")},
               {"--place", "X", N_("where; nobody's home address")},
               at},
              "cgov order place \"the lamp at gate 2 is dark\" --grid grid-3 --by P1A --category repair",
              place},
             {"dispatch",
              N_("Sends a unit, and stamps the deadline."),
              {one, {"UNIT", N_("a group; else the one that has adopted the grid"), false}},
              {{"--lead", nullptr, N_("the unit leads and calls in whom it needs")},
               {"--with", "P", N_("who helps it"), true},
               at},
              "cgov order dispatch S1A\ncgov order dispatch S2A estate-office --lead --with harbour-bank",
              dispatch},
             {"accept", N_("The unit begins."), {ids}, {at, from}, "cgov order accept S1A", accept},
             {"return",
              N_("The unit gives orders back, each once; the next dispatch is final."),
              {ids},
              {{"--reason", "R", N_("why")}, at, from},
              "cgov order return S1A --reason \"the gate belongs to the estate office\"",
              give_back},
             {"extend",
              N_("Sets a later deadline."),
              {ids},
              {{"--deadline", "WHEN", N_("the new deadline; a day alone ends with its office hours")},
               {"--reason", "R", N_("why")},
               at,
               from},
              "cgov order extend S1A --deadline 2026-12-04 --reason \"the part must be ordered\"",
              extend},
             {"done",
              N_("The unit has done it."),
              {ids},
              {{"--result", "T", N_("what was done; everybody may read it")}, at, from},
              "cgov order done S1A --result \"a new lamp\"",
              finish},
             {"rate",
              N_("The placer's judgement, which closes the order."),
              {one, {"RATING", N_("satisfied, basically or dissatisfied")}},
              {{"--comment", "T", N_("what the placer said")}, at},
              "cgov order rate S1A satisfied --comment \"the same day\"",
              rate},
             {"redo",
              N_("Not good enough: the unit goes on. After two times the order is escalated."),
              {ids},
              {{"--reason", "R", N_("why")}, at, from},
              "cgov order redo S1A --reason \"it flickers\"",
              redo},
             {"refer",
              N_("Out of scope: says where to go with it."),
              {ids},
              {{"--to", "T", N_("where to go")}, at, from},
              "cgov order refer S3A --to \"the housing office, window 4\"",
              refer},
             {"call",
              N_("Records a call-back; the third that failed closes an order unrated."),
              {ids},
              {{"--failed", nullptr, N_("nobody was reached")},
               {"--comment", "T", N_("what the placer said")},
               at,
               from},
              "cgov order call S1A --failed",
              call},
             order_list_verb(),
             order_show_verb(),
             order_tally_verb(),
             order_export_verb(),
             order_import_verb()}};
}

} // namespace cgov
