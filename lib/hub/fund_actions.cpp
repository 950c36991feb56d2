// SPDX-License-Identifier: MIT
#include "hub/fund_actions.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "store/all_or_none.hpp"

namespace cgov {
namespace {

void refuse_future(Date date, Date today, const char* hint) {
    if (date > today) throw Error(Kind::input, message("{} is still to come", date.iso()), translate(hint));
}

/// That `fen` can leave the money of an earmark, of which `there` is left on `date`; of money that is not
/// earmarked a warning may do.
void expect_enough(const WriteSession& session, const FundRules& rules, const std::string& earmark, Date date,
                   std::int64_t there, std::int64_t fen, const std::string& what) {
    if (there >= fen) return;
    const auto whose = earmark.empty() ? message("the money that is not earmarked") : earmark;
    const auto text = message("{}: {} has {} on {}", what, whose, fen_text(there), date.iso());
    if (!earmark.empty() || rules.unearmarked_blocks)
        throw Error(Kind::refused, text,
                    earmark.empty() ? message("see: cgov fund statement")
                                    : message("see what moved it: cgov fund list --for {}", earmark));
    session.tell(message("warning: {}", text));
}

void expect_papers(const FundRules& rules, const PostingRequest& request) {
    if (request.income) return;
    const auto expect = [&](std::int64_t from, const std::string& given, const char* option) {
        if (from > 0 && request.fen >= from && given.empty())
            throw Error(Kind::refused, message("spending of {} or more needs {}", fen_text(from), option),
                        message("the rule is in {}", "rules/fund.toml"));
    };
    expect(rules.basis_from, request.basis, "--basis");
    expect(rules.voucher_from, request.voucher, "--voucher");
}

/// A voucher that has been entered before is perhaps the same payment.
void warn_of_same_voucher(const WriteSession& session, const std::vector<Posting>& postings,
                          const PostingRequest& request) {
    for (const auto& posting : postings)
        if (!request.voucher.empty() && posting.voucher == request.voucher && !posting.reversed_on &&
            posting.income == request.income)
            session.tell(message("warning: {} has the voucher {} already", posting.id, request.voucher));
}

} // namespace

void record_posting(WriteSession& session, const FundRules& rules, const PostingRequest& request) {
    if (request.fen == 0) throw Error(Kind::input, message("the amount is 0"));
    refuse_future(request.date, session.clock().today(), N_("money is entered when it has moved"));
    const auto fund = read_fund(session.store());
    if (const auto id = CaseId::from_text(request.earmark); id && id->prefix == fund.schema().prefix())
        throw Error(
            Kind::input, message("{} is a posting, not what money is set aside for", request.earmark),
            message("name the wish, issue, programme or group; see: cgov fund show {}", request.earmark));
    expect_papers(rules, request);
    if (!request.income)
        expect_enough(session, rules, request.earmark, request.date,
                      fund_available(fund.list, request.earmark, request.date), request.fen,
                      message("spending {}", fen_text(request.fen)));
    warn_of_same_voucher(session, fund.list, request);
    auto batch = session.batch(fund.table);
    batch.open(request.income ? "income" : "spend", {{"date", request.date.iso()},
                                                     {"amount", std::to_string(request.fen)},
                                                     {"purpose", request.purpose},
                                                     {"earmark", request.earmark},
                                                     {"basis", request.basis},
                                                     {"voucher", request.voucher},
                                                     {"resolution", request.resolution},
                                                     {"for", request.target},
                                                     {"note", request.note}});
    session.append(batch,
                   fmt::format("fund {}: {}", request.income ? "income" : "spend", ids_text(batch.opened())));
}

void check_postings(WriteSession& session, const std::vector<std::string>& ids, const std::string& note) {
    const auto fund = read_fund(session.store());
    const auto operator_name = normalise_space(session.by());
    auto batch = session.batch(fund.table);
    std::vector<std::string> checked;
    all_or_none(ids, [&](const std::string& id) {
        const auto& posting = fund.find(id);
        batch.expect("check", posting.key);
        if (normalise_space(posting.by) == operator_name)
            throw Error(Kind::refused,
                        message("{} recorded {} and so cannot check it", session.by(), posting.id),
                        message("a second person checks it: cgov --by OTHER fund check {}", posting.id));
        batch.add("check", posting.key, {{"note", note}});
        checked.push_back(posting.id);
    });
    session.append(batch, "fund check: " + ids_text(checked));
}

void reverse_postings(WriteSession& session, const FundRules& rules, const std::vector<std::string>& ids,
                      Date date, const std::string& reason) {
    refuse_future(date, session.clock().today(), N_("a reversal counts today or on a day before"));
    auto fund = read_fund(session.store());
    auto batch = session.batch(fund.table);
    std::vector<std::string> reversed;
    all_or_none(ids, [&](const std::string& id) {
        auto& posting = fund.at(fund.table.find(id));
        batch.add("reverse", posting.key, {{"date", date.iso()}, {"note", reason}});
        if (date < posting.date)
            throw Error(Kind::input,
                        message("{} is of {}, after {}", posting.id, posting.date.iso(), date.iso()),
                        message("a reversal counts on that day or later"));
        posting.reversed_on = date;
        reversed.push_back(posting.id);
    });
    // What a spending gives back may pay for an income that goes, so this comes when all are taken back.
    all_or_none(reversed, [&](const std::string& id) {
        const auto& posting = fund.find(id);
        if (posting.income)
            expect_enough(session, rules, posting.earmark, date,
                          fund_available(fund.list, posting.earmark, date) + posting.fen, posting.fen,
                          message("reversing {}", posting.id));
    });
    session.append(batch, "fund reverse: " + ids_text(reversed));
}

void expect_fund_can_undo(const WriteSession& session, std::string_view ledger, const std::string& id,
                          std::string_view event) {
    if (ledger != "fund") return;
    const auto fund = read_fund(session.store());
    const auto& posting = fund.find(id);
    const bool takes_money = posting.income ? event == "income" : event == "reverse";
    if (!takes_money) return;
    const auto day = posting.reversed_on.value_or(posting.date);
    expect_enough(session, FundRules::load(session.store()), posting.earmark, day,
                  fund_available(fund.list, posting.earmark, day), posting.fen,
                  message("undoing {}", posting.id));
}

} // namespace cgov
