// SPDX-License-Identifier: MIT
#include "tool/lending.hpp"

#include "base/message.hpp"

#include <algorithm>

namespace cgov {
namespace {

void expect_active(const People& people, const std::string& id, Date day) {
    const auto* person = people.find_person(id);
    if (person && person->retired && *person->retired <= day)
        throw Error(Kind::refused, message("{} retired on {}", id, person->retired->iso()),
                    message("see: cgov person show {}", id));
}

/// What only adults may use. An unknown birth date is no reason to refuse: who lends sees the person.
void expect_adult(WriteSession& session, const Tool& tool, const People& people, const LendRequest& request) {
    if (!tool.adult_only) return;
    const auto born = [&](const std::string& id) {
        const auto* person = people.find_person(id);
        return person ? person->personal.born : std::nullopt;
    };
    if (!request.guardian.empty()) {
        const auto guardian = born(request.guardian);
        if (request.guardian == request.person || (guardian && is_minor(*guardian, request.lent)))
            throw Error(Kind::refused, message("{} cannot answer for a minor", request.guardian),
                        message("name another adult: --guardian P"));
        return;
    }
    const auto date = born(request.person);
    if (!date)
        session.tell(message("warning: {} is for adults, and no birth date of {} is known here", tool.handle,
                             request.person));
    else if (is_minor(*date, request.lent))
        throw Error(Kind::refused, message("{} is for adults; {} is under 18", tool.handle, request.person),
                    message("when an adult comes along and answers for it: --guardian P"));
}

std::string ids_of(const std::vector<const Loan*>& loans) {
    std::vector<std::string> ids;
    for (const auto* loan : loans) ids.push_back(loan->id);
    return fmt::format("{}", fmt::join(ids, ", "));
}

/// What is in, less what is kept for those ahead in the queue.
void expect_free(const House& house, const LendRequest& request) {
    const auto& stock = house.stock_of(request.tool);
    const auto position = stock.position(request.person);
    const auto queue = message("to queue: cgov tool hold {} {}", request.tool, request.person);
    if (stock.in() <= 0) {
        const Loan* next = nullptr;
        for (const auto& loan : house.loans.list)
            if (loan.where == Loan::Where::out && loan.tool == request.tool &&
                (!next || loan.due < next->due))
                next = &loan;
        const bool waits = position < stock.queue.size();
        throw Error(Kind::refused,
                    message("none of {} is in: {} out, {} in repair", request.tool, stock.out, stock.repair),
                    next ? message("{} is due back on {}; {}", next->id, next->due->iso(),
                                   waits ? message("{} waits for it", request.person) : queue)
                         : queue);
    }
    if (static_cast<std::int64_t>(position) < stock.in()) return;
    std::vector<std::string> ahead;
    for (std::size_t i = 0; i < position; ++i)
        ahead.push_back(fmt::format("{} ({})", stock.queue[i].person, stock.queue[i].id));
    throw Error(Kind::refused,
                message("{} is kept for who waits for it: {}", request.tool, fmt::join(ahead, ", ")),
                position < stock.queue.size()
                    ? message("who waits no longer: cgov tool release {}", stock.queue[0].id)
                    : queue);
}

/// What the person has already.
void expect_within_rules(WriteSession& session, const ToolRules& rules, const House& house,
                         const std::string& person) {
    const auto today = session.clock().today();
    std::vector<const Loan*> out, late;
    for (const auto& loan : house.loans.list) {
        if (loan.where != Loan::Where::out || loan.person != person) continue;
        out.push_back(&loan);
        if (loan.overdue(today)) late.push_back(&loan);
    }
    if (!late.empty()) {
        auto text = message("{} has something overdue: {}", person, ids_of(late));
        if (rules.block_overdue)
            throw Error(Kind::refused, std::move(text),
                        message("take it back first: cgov tool return {}; or see \"overdue\" in {}",
                                late[0]->id, "rules/tools.toml"));
        session.tell(message("warning: {}", text));
    }
    if (rules.max_items > 0 && out.size() >= static_cast<std::size_t>(rules.max_items))
        throw Error(Kind::refused,
                    message("{} has {} already: {}; at most {} at a time", person, out.size(), ids_of(out),
                            rules.max_items),
                    message("see \"{}\" in {}", "max_items", "rules/tools.toml"));
}

} // namespace

bool is_minor(Date born, Date day) {
    return day < born.plus_months(18 * 12);
}

void expect_past(Date day, Date today) {
    if (day > today)
        throw Error(Kind::input, message("{} is still to come", day.iso()),
                    message("it is recorded on the day or after"));
}

void lend_tool(WriteSession& session, const ToolRules& rules, const People& people,
               const LendRequest& request) {
    expect_past(request.lent, session.clock().today());
    const House house(session.store());
    const auto& tool = find_tool(house.tools, request.tool);
    expect_active(people, request.person, request.lent);
    expect_adult(session, tool, people, request);
    expect_free(house, request);
    expect_within_rules(session, rules, house, request.person);

    const auto days = request.days.value_or(tool.days.value_or(rules.days));
    const auto deposit = request.deposit.value_or(tool.deposit);
    Cells cells{{"lent", request.lent.iso()},
                {"due", request.lent.plus_days(days).iso()},
                {"deposit", deposit > 0 ? std::to_string(deposit) : ""},
                {"guardian", request.guardian},
                {"for", request.target},
                {"note", request.note}};
    auto batch = session.batch(house.loans.table);
    const auto& queue = house.stock_of(tool.handle).queue;
    if (const auto position = house.stock_of(tool.handle).position(request.person); position < queue.size()) {
        batch.add("collect", queue[position].key, cells);
        batch.announce(queue[position].key);
    } else {
        cells.insert(cells.begin(), {{"tool", tool.handle}, {"person", request.person}});
        batch.open("lend", cells);
    }
    session.tell(message("due back on {}", request.lent.plus_days(days).iso()));
    session.append(batch, "tool lend: " + ids_text(batch.announced()));
}

void hold_tool(WriteSession& session, const People& people, const std::string& tool,
               const std::string& person, const std::string& target, const std::string& note) {
    const House house(session.store());
    expect_active(people, person, session.clock().today());
    const auto& stock = house.stock_of(tool);
    const auto position = stock.position(person);
    if (position < stock.queue.size())
        throw Error(Kind::refused,
                    message("{} waits for {} already: {}", person, tool, stock.queue[position].id),
                    message("see: cgov tool show {}", stock.queue[position].id));
    auto batch = session.batch(house.loans.table);
    batch.open("hold", {{"tool", tool}, {"person", person}, {"for", target}, {"note", note}});
    session.tell(static_cast<std::int64_t>(position) < stock.in()
                     ? message("one is in and is kept: cgov tool lend {} {}", tool, person)
                     : message("number {} in the queue for {}", position + 1, tool));
    session.append(batch, "tool hold: " + ids_text(batch.opened()));
}

void damage_tool(WriteSession& session, const std::string& tool, Date date, const std::string& damage,
                 const std::string& note) {
    expect_past(date, session.clock().today());
    const House house(session.store());
    const auto& stock = house.stock_of(tool);
    if (stock.in() <= 0)
        throw Error(Kind::refused,
                    message("none of {} is in: {} out, {} in repair", tool, stock.out, stock.repair),
                    message("one that comes back broken: cgov tool return LOAN --damage TEXT"));
    auto batch = session.batch(house.loans.table);
    batch.open("damage", {{"tool", tool}, {"date", date.iso()}, {"damage", damage}, {"note", note}});
    session.append(batch, "tool damage: " + ids_text(batch.opened()));
}

void audit_tools(WriteSession& session, const std::vector<ToolCount>& counts) {
    const House house(session.store());
    const auto today = session.clock().today().iso();
    auto batch = session.batch(house.loans.table);
    for (const auto& count : counts) {
        const auto& stock = house.stock_of(count.tool);
        const auto expected = stock.in();
        batch.open("count", {{"tool", count.tool},
                             {"date", today},
                             {"counted", std::to_string(count.counted)},
                             {"expected", std::to_string(expected)},
                             {"registered", std::to_string(stock.registered)},
                             {"note", count.note}});
        if (count.counted < expected)
            session.tell(message("note: {}: {} counted, {} expected; {} missing", count.tool, count.counted,
                                 expected, expected - count.counted));
        if (count.counted > expected)
            session.tell(message("note: {}: {} counted, {} expected; {} too many", count.tool, count.counted,
                                 expected, count.counted - expected));
    }
    session.append(batch, "tool audit: " + ids_text(batch.opened()));
}

} // namespace cgov
