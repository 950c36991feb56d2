// SPDX-License-Identifier: MIT
#include "pairing/praise.hpp"

#include "cli/list.hpp"
#include "format/human.hpp"
#include "people/people.hpp"

#include <algorithm>

namespace cgov {
namespace {

void add(Command& command) {
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto today = session.clock().today();
    Praise praise;
    praise.target = resolve_subject(session.store(), people, command.need("TARGET"));
    praise.from = people.resolve_party(command.need("--from"));
    praise.channel = choose(N_("channel"), command.need("--channel"), praise_channels);
    praise.text = command.need("--text");
    praise.date = command.get("--date") ? parse_date(*command.get("--date"), today) : today;
    add_praise(session, praise);
}

void list(Command& command) {
    const auto channel =
        command.get("--channel") ? choose(N_("channel"), *command.get("--channel"), praise_channels) : "";
    std::vector<ListedCase> cases;
    const auto praise = read_praise(command.store(), command.as_of());
    for (const auto& each : praise.list) {
        if (!channel.empty() && each.channel != channel) continue;
        cases.push_back(
            {each.state,
             each.date,
             {},
             {each.id, each.target, each.from},
             false,
             {each.id, each.date.iso(), each.target, each.from, each.channel, each.text, each.by}});
    }
    print_list(command, praise.schema(),
               {column("praise", N_("Praise")), column("date", N_("Date")), column("target", N_("Target")),
                column("from", N_("Praised by")), column("channel", N_("Channel")),
                column("text", N_("Text")), column("by", N_("By"))},
               std::move(cases));
}

} // namespace

NounSpec praise_noun() {
    return {"praise",
            N_("good words about people, groups and what they did"),
            {{"add",
              N_("Records praise. Prints its id."),
              {{"TARGET", N_("a person, a group, or the id of a case")}},
              {{"--from", "P", N_("the person or group who praises")},
               {"--channel", choices_text<praise_channels>(), N_("how it came")},
               {"--text", "T", N_("what was said")},
               {"--date", "D", N_("the day on which it came (today)")}},
              "cgov praise add P1A --from P3A --channel phone --text \"always there when needed\"",
              add},
             {"list",
              N_("Lists praise in the order recorded."),
              {},
              list_options({{"--channel", choices_text<praise_channels>(), N_("that came this way")}}),
              "cgov praise list --for yue-opera",
              list}}};
}

} // namespace cgov
