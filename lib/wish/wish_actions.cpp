// SPDX-License-Identifier: MIT
#include "wish/wish_actions.hpp"

#include "people/details.hpp"
#include "store/all_or_none.hpp"
#include "wish/book.hpp"
#include "wish/wall.hpp"

#include <algorithm>
#include <map>

namespace cgov {
namespace {

void one_text(const std::vector<std::string>& ids, const WishStep& step) {
    if (ids.size() > 1 && (step.detail || step.public_text))
        throw Error(Kind::input, message("one text cannot be that of {} wishes", ids.size()),
                    message("name one wish where you give a text"));
}

void refuse_open_actions(const Wish& wish) {
    std::string open;
    int first = 0;
    for (const auto* each : wish.open_actions()) {
        if (open.empty()) first = each->number;
        open +=
            fmt::format("{}{} ({})", open.empty() ? "" : ", ", each->number, escape_controls(each->title));
    }
    if (open.empty()) return;
    throw Error(Kind::refused, message("{} has open actions: {}", wish.id, open),
                message("finish or drop them first: cgov wish act {} done {}; cgov wish act {} drop {}",
                        wish.id, first, wish.id, first));
}

void refuse_claim(const WishRules& rules, const People& people, const Wish& wish, const std::string& who,
                  bool lead, Date day) {
    const bool claims = std::find(wish.claimants.begin(), wish.claimants.end(), who) != wish.claimants.end();
    if (claims && (!lead || wish.claimants.front() == who))
        throw Error(Kind::refused, message("{} claims {} already", who, wish.id),
                    message("see: cgov wish show {}", wish.id));
    if (!claims && wish.claimants.size() >= static_cast<std::size_t>(rules.claimants_max))
        throw Error(Kind::refused,
                    message("{} is claimed by {} already; at most {} may claim one wish", wish.id,
                            wish.claimants.size(), rules.claimants_max),
                    message("see claimants_max in {}", "rules/wishes.toml"));
    if (rules.party_first_days == 0 || !wish.published) return;
    const auto last = wish.published->plus_days(rules.party_first_days);
    const auto* person = people.find_person(who);
    const auto* group = people.find_group(who);
    const bool party =
        person ? person->kind == "party-member" : group != nullptr && group->kind == "party-branch";
    if (day <= last && !party)
        throw Error(
            Kind::refused,
            message("until {} party members and party branches alone may claim {}", last.iso(), wish.id),
            message("see party_first_days in {}", "rules/wishes.toml"));
}

} // namespace

void add_wish(WriteSession& session, const WishRequest& request) {
    if (request.date > session.clock().today())
        throw Error(Kind::input, message("{} is still to come", request.date.iso()),
                    message("say what has happened, when it has"));
    const auto wishes = read_wishes(session.store());
    auto batch = session.batch(wishes.table);
    const auto id = batch.open("collect", {{"date", request.date.iso()},
                                           {"title", request.title},
                                           {"wisher", request.wisher},
                                           {"source", request.source},
                                           {"grid", request.grid},
                                           {"urgency", request.urgency},
                                           {"public_text", request.public_text},
                                           {"note", request.note}});
    if (!request.detail.empty()) keep_details(session, wishes.table, {{id.text(), request.detail}});
    session.append(batch, "wish add: " + ids_text(batch.opened()));
}

void change_wishes(WriteSession& session, const WishRules& rules, std::string_view event,
                   const std::vector<std::string>& ids, const WishStep& step) {
    one_text(ids, step);
    WishBook book(session, rules, step.date);
    std::map<std::string, std::string> details;
    all_or_none(ids, [&](const std::string& id) {
        const auto& wish = book.begin(id);
        book.expect(event, wish);
        if (event == "deliver" || event == "confirm") refuse_open_actions(wish);
        Cells cells{{"note", step.note}};
        if (step.public_text) cells.emplace_back("public_text", *step.public_text);
        if (step.detail) details[wish.id] = *step.detail;
        book.add(event, wish, std::move(cells));
    });
    if (!details.empty()) keep_details(session, book.wishes().table, details);
    book.append(fmt::format("wish {}", event));
}

void claim_wishes(WriteSession& session, const People& people, const WishRules& rules,
                  const std::vector<std::string>& ids, const std::string& claimant, bool lead,
                  const WishStep& step) {
    WishBook book(session, rules, step.date);
    all_or_none(ids, [&](const std::string& id) {
        auto& wish = book.begin(id);
        book.expect("claim", wish);
        refuse_claim(rules, people, wish, claimant, lead, book.day(wish));
        const bool leads = lead || wish.claimants.empty();
        book.add("claim", wish, {{"claimant", claimant}, {"role", leads ? "lead" : ""}, {"note", step.note}});
        std::erase(wish.claimants, claimant);
        wish.claimants.insert(leads ? wish.claimants.begin() : wish.claimants.end(), claimant);
    });
    book.append("wish claim");
}

void release_wishes(WriteSession& session, const WishRules& rules, const std::vector<std::string>& ids,
                    const std::string& claimant, const WishStep& step) {
    WishBook book(session, rules, step.date);
    all_or_none(ids, [&](const std::string& id) {
        const auto rows = book.batch().rows();
        auto& wish = book.begin(id);
        if (book.batch().rows() > rows) return; // it had lapsed, and the row that says so was added
        book.expect("release", wish);
        if (!claimant.empty() &&
            std::find(wish.claimants.begin(), wish.claimants.end(), claimant) == wish.claimants.end())
            throw Error(Kind::refused, message("{} does not claim {}", claimant, wish.id),
                        message("see: cgov wish show {}", wish.id));
        if (claimant.empty() || wish.claimants.size() == 1) {
            book.add("release", wish, {{"note", step.note}});
            wish.claimants.clear();
        } else {
            book.add("leave", wish, {{"claimant", claimant}, {"note", step.note}});
            std::erase(wish.claimants, claimant);
        }
    });
    book.append("wish release");
}

} // namespace cgov
