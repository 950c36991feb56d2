// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "cli/list.hpp"
#include "format/human.hpp"
#include "hub/fund_actions.hpp"
#include "hub/fund_journal.hpp"
#include "people/people.hpp"

namespace cgov {
namespace {

void post(Command& command, bool income) {
    WriteSession session(command.store(), command.write_options());
    const People people(session.store());
    const auto today = session.clock().today();
    const auto subject = [&](const char* option) {
        const auto text = command.get(option);
        return text ? resolve_subject(session.store(), people, *text) : std::string();
    };
    PostingRequest request;
    request.income = income;
    request.fen = parse_money(command.need("AMOUNT"));
    request.date = command.get("--date") ? parse_date(*command.get("--date"), today) : today;
    request.purpose = normalise_space(command.need("--purpose"));
    request.earmark = subject("--earmark");
    if (const auto basis = command.get("--basis")) request.basis = choose(N_("basis"), *basis, fund_bases);
    request.voucher = normalise_space(command.text("--voucher"));
    request.resolution = subject("--resolution");
    request.target = subject("--for");
    request.note = command.text("--note");
    record_posting(session, FundRules::load(session.store()), request);
}

void check(Command& command) {
    const auto ids = command.ids("POSTING");
    WriteSession session(command.store(), command.write_options());
    check_postings(session, ids, command.text("--note"));
}

void reverse(Command& command) {
    const auto ids = command.ids("POSTING");
    const auto& reason = command.need("--reason");
    WriteSession session(command.store(), command.write_options());
    const auto today = session.clock().today();
    reverse_postings(session, FundRules::load(session.store()), ids,
                     command.get("--date") ? parse_date(*command.get("--date"), today) : today, reason);
}

std::vector<OutputColumn> columns() {
    return {column("posting", N_("Posting")),
            column("state", N_("State")),
            column("date", N_("Date")),
            column("kind", N_("Kind")),
            column("amount", N_("Amount"), CellType::fen),
            column("earmark", N_("Earmark")),
            column("purpose", N_("Purpose")),
            column("basis", N_("Basis")),
            column("voucher", N_("Voucher")),
            column("resolution", N_("Resolution")),
            column("for", N_("For")),
            column("by", N_("By")),
            column("checker", N_("Checked by")),
            column("reversed", N_("Reversed on")),
            column("note", N_("Note"))};
}

std::vector<std::string> cells(const Postings& postings, const Posting& each) {
    return {each.id,
            postings.state_name(each),
            each.date.iso(),
            each.income ? "income" : "spending",
            std::to_string(each.fen),
            each.earmark,
            each.purpose,
            each.basis,
            each.voucher,
            each.resolution,
            each.target,
            each.by,
            each.checker,
            each.reversed_on ? each.reversed_on->iso() : "",
            each.reason.empty() ? each.note : each.reason};
}

void list(Command& command) {
    const auto postings = read_fund(command.store(), command.as_of());
    const auto period = command.period().value_or(Period());
    std::vector<ListedCase> cases;
    for (const auto& each : postings.list)
        if (period.contains(each.date))
            cases.push_back({each.state,
                             each.date,
                             {},
                             {each.id, each.earmark, each.resolution, each.target},
                             false,
                             cells(postings, each)});
    print_list(command, postings.schema(), columns(), std::move(cases));
}

void show(Command& command) {
    const auto postings = read_fund(command.store(), command.as_of());
    auto table = command.table(columns());
    table->row(cells(postings, postings.find(command.need("POSTING"))));
    table->finish();
}

void statement(Command& command) {
    const auto today = today_of(command);
    const auto text =
        command.get("--period").value_or(fmt::format("{}Q{}", today.year(), (today.month() + 2) / 3));
    const auto period = command.period().value_or(*Period::from_text(text));
    const auto postings = read_fund(command.store(), command.as_of()).list;
    command.print(fund_statement_table(postings, period, text));
    const auto unchecked = unchecked_postings(postings, period);
    if (!unchecked.empty())
        command.say(message("cgov: note: {} postings up to {} count and are not checked yet: {}",
                            unchecked.size(), period.to.iso(), ids_text(unchecked)));
}

void journal(Command& command) {
    if (!command.flag("--journal"))
        throw Error(Kind::input, message("in which form?"), message("say: cgov fund export --journal"));
    const auto postings = read_fund(command.store(), command.as_of()).list;
    command.out().write(fund_journal(postings, command.store().settings().community, command.period()));
}

std::vector<OptionSpec> posting_options() {
    return {
        {"--purpose", "P", N_("where it came from, or what it was spent on")},
        {"--earmark", "ID", N_("what the money is set aside for: a wish, an issue, a programme, a group")},
        {"--basis", choices_text<fund_bases>(), N_("who decided")},
        {"--voucher", "V", N_("number of the receipt or invoice")},
        {"--resolution", "I", N_("the issue that was decided")},
        {"--date", "D", N_("the day (today)")},
        {"--for", "ID", N_("the case, person or group that it has to do with")},
        {"--note", "N", N_("anything else")},
    };
}

const PositionalSpec amount{"AMOUNT", N_("500, 1200.50, ¥12.5, 1200元, 1.2万")};
const PositionalSpec some{"POSTING", N_("ids of postings"), false, true};
const OptionSpec from{"--from", "FILE", N_("read ids from a file, one a line; - is stdin")};
const OptionSpec period{"--period", "P", N_("2026-10, 2026Q3 or 2026, by the day of the posting")};

} // namespace

NounSpec fund_noun() {
    return {"fund",
            N_("the community fund: income, spending, and what is set aside"),
            {{"income",
              N_("Records that money came in. Prints the posting's id."),
              {amount},
              posting_options(),
              "cgov fund income 3600 --purpose \"shopfront rent\" --voucher 2026-031 --basis owners",
              [](Command& command) { post(command, true); }},
             {"spend",
              N_("Records that money was spent. Prints the posting's id."),
              {amount},
              posting_options(),
              "cgov fund spend 1200.50 --purpose \"door closers\" --voucher 2026-044 --basis committee",
              [](Command& command) { post(command, false); }},
             {"check",
              N_("Confirms postings with their vouchers; who recorded one cannot check it."),
              {some},
              {{"--note", "N", N_("anything else")}, from},
              "cgov --by chen fund check F1A F2A",
              check},
             {"reverse",
              N_("Takes back postings that were wrong; they stay in the book."),
              {some},
              {{"--reason", "R", N_("why")},
               {"--date", "D", N_("the day on which the reversal counts (today)")},
               from},
              "cgov fund reverse F2A --reason \"paid twice\"",
              reverse},
             {"list",
              N_("Lists postings in the order recorded."),
              {},
              list_options({period}),
              "cgov fund list --state recorded --period 2026Q4",
              list},
             {"show", N_("Prints one posting."), {{"POSTING", N_("its id")}}, {}, "cgov fund show F1A", show},
             {"statement",
              N_("Prints opening, income, spending and closing, of each earmark and the whole."),
              {},
              {{"--period", "P", N_("2026-10, 2026Q3 or 2026 (this quarter)")}},
              "cgov fund statement --period 2026Q3",
              statement},
             {"export",
              N_("Writes the fund for another program."),
              {},
              {{"--journal", nullptr, N_("as a journal that hledger and ledger read")}, period},
              "cgov fund export --journal > fund.journal",
              journal}}};
}

} // namespace cgov
