// SPDX-License-Identifier: MIT
#include "pairing/pair_actions.hpp"

#include "bank/hours.hpp"
#include "base/message.hpp"
#include "store/all_or_none.hpp"

namespace cgov {
namespace {

/// The pair visited; it must be open, which the engine's own transition decides, and have begun.
const Pair& visited(const Pairs& pairs, const Batch& batch, const std::string& id, Date date, Date today) {
    const auto key = pairs.table.find(id);
    batch.expect("miss", key);
    const auto& pair = pairs.at(key);
    if (date < pair.since)
        throw Error(Kind::input, message("{} began on {}, after {}", pair.id, pair.since.iso(), date.iso()),
                    message("correct the day; or enter the service by itself: cgov hours add"));
    if (date > today)
        throw Error(Kind::input, message("{} is still to come", date.iso()),
                    message("a visit is recorded after it"));
    return pair;
}

} // namespace

void add_pair(WriteSession& session, const PairRequest& request) {
    const auto risk = choose(N_("risk"), request.risk, pair_risks);
    if (request.carer == request.beneficiary)
        throw Error(Kind::input, message("{} cannot be paired with themselves", request.carer));
    const auto pairs = read_pairs(session.store());
    for (const auto& pair : pairs.list)
        if (pair.open && pair.carer == request.carer && pair.beneficiary == request.beneficiary)
            throw Error(
                Kind::refused,
                message("{} and {} are a pair already: {}", request.carer, request.beneficiary, pair.id),
                message("see: cgov pair show {}", pair.id));
    auto batch = session.batch(pairs.table);
    batch.open("open", {{"carer", request.carer},
                        {"beneficiary", request.beneficiary},
                        {"since", request.since.iso()},
                        {"every_days", std::to_string(request.every_days.value_or(risk_days(risk)))},
                        {"risk", risk}});
    session.append(batch, "pair add: " + ids_text(batch.opened()));
}

void visit_pair(WriteSession& session, const BankRules& rules, const VisitRequest& request) {
    const auto& store = session.store();
    const auto today = session.clock().today();
    const auto pairs = read_pairs(store);
    const auto& pair = visited(pairs, session.batch(pairs.table), request.pair, request.date, today);
    HoursRequest service;
    service.account = pair.carer;
    service.person = request.person;
    if (service.person.empty() && CaseId::from_text(pair.carer)) service.person = pair.carer;
    service.date = request.date;
    service.minutes = request.minutes;
    service.kind = request.kind;
    service.target = pair.id;
    service.note = request.note;
    HoursBook book(store, rules, {request.date, request.date});
    auto batch = session.batch(book.table());
    const auto warn = [&](const std::string& line) { session.tell(line); };
    for (const auto& share : share_among_members(store, rules, service))
        book.record(batch, share, today, warn);
    session.append(batch, "pair visit: " + ids_text(batch.opened()));
}

void expect_visit(const WriteSession& session, const std::string& target, Date date) {
    const auto id = CaseId::from_text(target);
    if (!id || id->prefix != session.store().schemas().get("pairs").prefix()) return;
    const auto pairs = read_pairs(session.store());
    visited(pairs, session.batch(pairs.table), target, date, session.clock().today());
}

void miss_visit(WriteSession& session, const VisitRequest& request) {
    const auto pairs = read_pairs(session.store());
    auto batch = session.batch(pairs.table);
    const auto& pair = visited(pairs, batch, request.pair, request.date, session.clock().today());
    batch.add("miss", pair.key,
              {{"date", request.date.iso()},
               {"kind", request.kind},
               {"person", request.person},
               {"note", request.note}});
    session.tell(message("note: no minutes count; unless a later visit took place, {} is due on {}", pair.id,
                         request.date.plus_days(1).iso()));
    session.append(batch, "pair visit --failed: " + pair.id);
}

void end_pairs(WriteSession& session, const std::vector<std::string>& ids, const std::string& reason) {
    change_cases(session, "pairs", "end", ids, {{"note", reason}}, "pair end");
}

} // namespace cgov
