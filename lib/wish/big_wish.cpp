// SPDX-License-Identifier: MIT
#include "wish/book.hpp"
#include "wish/wish_actions.hpp"

#include <algorithm>

namespace cgov {
namespace {

/// One row links at most one case and one fund entry: the first go into `cells`, the others into rows of
/// their own behind it.
void add_linked(WishBook& book, std::string_view event, const Wish& wish, const std::string& number,
                const WishActionRequest& request, Cells cells) {
    const auto& [links, funds] = std::tie(request.links, request.funds);
    const auto nth = [](const std::vector<std::string>& list, std::size_t i) {
        return i < list.size() ? list[i] : std::string();
    };
    cells.insert(cells.end(), {{"link", nth(links, 0)}, {"fund", nth(funds, 0)}});
    book.add(event, wish, std::move(cells));
    for (std::size_t i = 1; i < std::max(links.size(), funds.size()); ++i)
        book.add("act-link", wish, {{"action", number}, {"link", nth(links, i)}, {"fund", nth(funds, i)}});
}

} // namespace

void add_wish_action(WriteSession& session, const WishRules& rules, const WishActionRequest& request) {
    WishBook book(session, rules, request.step.date);
    const auto& wish = book.begin(request.wish);
    const auto text = std::to_string(wish.next_action());
    add_linked(book, "act-add", wish, text, request,
               {{"action", text},
                {"title", request.title},
                {"owner", request.owner},
                {"due", request.due ? request.due->iso() : ""},
                {"note", request.step.note}});
    book.batch().announce(text);
    book.append("wish act add");
}

void change_wish_action(WriteSession& session, const WishRules& rules, std::string_view event, int number,
                        const WishActionRequest& request) {
    WishBook book(session, rules, request.step.date);
    auto& wish = book.begin(request.wish);
    book.expect(event, wish);
    const auto* action = wish.find_action(number);
    if (!action)
        throw Error(Kind::input, message("{} has no action {}", wish.id, number),
                    message("see: cgov wish act {} list", wish.id));
    if (event != "act-link" && action->state != WishAction::State::open)
        throw Error(
            Kind::refused, message("action {} of {} is {}", number, wish.id, action_state(action->state)),
            message("link something else to it: cgov wish act {} link {} --link ID", wish.id, number));
    if (event == "act-link" && request.links.empty() && request.funds.empty())
        throw Error(Kind::input, message("there is nothing to link"),
                    message("name it: --link ID, --order S1A, --loan L1A or --fund F1A"));
    const auto text = std::to_string(number);
    Cells cells{{"action", text}, {"note", request.step.note}};
    if (event == "act-drop")
        book.add(event, wish, std::move(cells));
    else
        add_linked(book, event, wish, text, request, std::move(cells));
    book.append(event == "act-done"   ? "wish act done"
                : event == "act-drop" ? "wish act drop"
                                      : "wish act link");
}

std::string resolve_link(const Store& store, const std::string& text, char prefix) {
    const auto id = CaseId::from_text(trim_ascii(half_width(text)));
    if (!id || id->prefix == 'P')
        throw Error(Kind::input, message("\"{}\" is not the id of a case", escape_controls(text)),
                    message("write the id of an order, a motion, a loan or a fund entry, or a --note"));
    if (prefix != 0 && id->prefix != prefix)
        throw Error(Kind::input,
                    message("\"{}\" is no id that begins with {}", escape_controls(text), prefix),
                    message("link any other case with --link"));
    return resolve_case(store, *id);
}

} // namespace cgov
