// SPDX-License-Identifier: MIT
#include "cli/wish.hpp"

#include "format/human.hpp"
#include "store/entity.hpp"
#include "wish/import.hpp"
#include "wish/wish_actions.hpp"

namespace cgov {
namespace {

WishStep step_of(Command& command) {
    WishStep step;
    if (const auto date = command.get("--date")) step.date = parse_date(*date, command.clock().today());
    step.note = command.text("--reason");
    return step;
}

void add(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto today = session.clock().today();
    WishRequest request;
    request.title = command.need("TITLE");
    if (const auto wisher = command.get("--wisher")) request.wisher = people.resolve_party(*wisher);
    if (const auto source = command.get("--source"))
        request.source = choose(N_("source"), *source, wish_sources);
    if (const auto urgency = command.get("--urgency"))
        request.urgency = choose(N_("urgency"), *urgency, wish_urgencies);
    if (const auto grid = command.get("--grid"))
        request.grid = find_entity(session.store(), entity_type("grid"), *grid);
    request.detail = command.text("--detail");
    request.public_text = command.text("--public-text");
    request.note = command.text("--note");
    request.date = command.get("--date") ? parse_date(*command.get("--date"), today) : today;
    add_wish(session, request);
}

void change(Command& command, const char* event, WishStep step) {
    const auto ids = command.ids("ID");
    WriteSession session(command.store(), command.write_options());
    change_wishes(session, WishRules::load(session.store()), event, ids, step);
}

void verify(Command& command) {
    auto step = step_of(command);
    step.detail = command.get("--detail");
    change(command, "verify", step);
}

void publish(Command& command) {
    auto step = step_of(command);
    step.public_text = command.get("--public-text");
    change(command, "publish", step);
}

void claim(Command& command) {
    const auto ids = command.ids("ID");
    const auto step = step_of(command);
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    claim_wishes(session, people, WishRules::load(session.store()), ids,
                 people.resolve_party(command.need("CLAIMANT")), command.flag("--lead"), step);
}

void release(Command& command) {
    const auto ids = command.ids("ID");
    const auto step = step_of(command);
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto claimant = command.get("--claimant");
    release_wishes(session, WishRules::load(session.store()), ids,
                   claimant ? people.resolve_party(*claimant) : "", step);
}

void import(Command& command) {
    const auto path = command.need("FILE");
    const Sheet sheet(command.read_input(path), path, wish_fields(), command.text("--map"));
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto skip_bad = command.get("--skip-bad");
    const auto result = import_wishes(session, people, sheet, skip_bad.has_value());
    if (skip_bad && !command.globals().dry_run) command.write_output(*skip_bad, result.bad_rows);
    command.say(message("cgov: {} wishes added, {} were there already, {} refused", result.ids.size(),
                        result.known, result.bad));
}

const PositionalSpec ids{"ID", N_("ids of wishes"), true, true};
const OptionSpec from{"--from", "FILE", N_("read ids from a file, one a line; - is stdin")};
const OptionSpec date{"--date", "D", N_("the day on which it happened (today)")};
const OptionSpec reason{"--reason", "R", N_("why, or anything else")};

VerbSpec step_verb(const char* event, const char* help, const char* example, void (*run)(Command&),
                   std::vector<OptionSpec> own = {}) {
    own.insert(own.end(), {date, reason, from});
    return {event, help, {ids}, std::move(own), example, run};
}

template <const char* const& event>
void plain(Command& command) {
    change(command, event, step_of(command));
}

constexpr const char* decline = "decline";
constexpr const char* deliver = "deliver";
constexpr const char* confirm = "confirm";
constexpr const char* redo = "redo";
constexpr const char* withdraw = "withdraw";

} // namespace

NounSpec wish_noun() {
    return {
        "wish",
        N_("the wall of micro-wishes, from being collected to the flag"),
        {{"add",
          N_("Enters a wish. Prints its id."),
          {{"TITLE", N_("the wish in a few words; everybody may read them")}},
          {{"--wisher", "P", N_("whose wish it is: a person or group")},
           {"--source", choices_text<wish_sources>(), N_("where it was heard (other)")},
           {"--grid", "G", N_("the grid it belongs to")},
           {"--urgency", choices_text<wish_urgencies>(), N_("how urgent it is (normal)")},
           {"--detail", "T", N_("what nobody else may read; kept in private/")},
           {"--public-text", "T", N_("what the wall says beside the title")},
           {"--note", "N", N_("anything else; tracked, not on the wall")},
           date},
          "cgov wish add \"a handrail at the stairs\" --wisher P3A --source visit",
          add},
         step_verb("verify", N_("Wishes are real and can be met."), "cgov wish verify W1A W2A", verify,
                   {{"--detail", "T", N_("what nobody else may read; replaces what there is")}}),
         step_verb(decline, N_("Wishes are not taken up."),
                   "cgov wish decline W3A --reason \"the landlord's duty\"", plain<decline>),
         step_verb("publish", N_("Puts verified wishes on the wall."),
                   "cgov wish list --state verified --columns wish -f csv | tail -n +2 | cgov wish publish "
                   "--from -",
                   publish, {{"--public-text", "T", N_("what the wall says beside the title")}}),
         {"claim",
          N_("Somebody takes wishes on, alone or with others; the first one leads."),
          {ids, {"CLAIMANT", N_("a person or group")}},
          {{"--lead", nullptr, N_("leads from now on")}, date, reason, from},
          "cgov wish claim W1A harbour-bank\ncgov wish claim W1A W2A P1A --lead",
          claim},
         step_verb("release", N_("Puts claimed wishes back on the wall."),
                   "cgov wish release W1A --reason \"moved away\"", release,
                   {{"--claimant", "P", N_("only this one of several gives it up")}}),
         wish_act_verb(),
         step_verb(deliver, N_("The claimants have done it."), "cgov wish deliver W1A", plain<deliver>),
         step_verb(confirm, N_("The wisher says so: the red flag."), "cgov wish confirm W1A", plain<confirm>),
         step_verb(redo, N_("What was delivered is sent back; the time to deliver begins anew."),
                   "cgov wish redo W1A --reason \"too short\"", plain<redo>),
         step_verb(withdraw, N_("Wishes that are no longer wished."), "cgov wish withdraw W2A",
                   plain<withdraw>),
         wish_list_verb(),
         wish_show_verb(),
         wish_wall_verb(),
         {"import",
          N_("Takes a list of wishes with the states they are in, all rows or none. Prints the new ids."),
          {{"FILE", N_("a CSV file, or - for stdin; UTF-8, UTF-16, GB18030 or GBK")}},
          {{"--map", "LIST", N_("what unknown titles mean: 愿望=title,谁=wisher")},
           {"--skip-bad", "FILE", N_("take the good rows and write the bad ones there")}},
          "cgov wish import wishes.csv",
          import}}};
}

} // namespace cgov
