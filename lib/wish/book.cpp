// SPDX-License-Identifier: MIT
#include "wish/book.hpp"

#include <algorithm>

namespace cgov {

WishBook::WishBook(WriteSession& session, const WishRules& rules, std::optional<Date> date)
    : session_(session), rules_(rules), wishes_(read_wishes(session.store())),
      batch_(session.batch(wishes_.table)) {
    const auto today = session.clock().today();
    if (date && *date > today)
        throw Error(Kind::input, message("{} is still to come", date->iso()),
                    message("say what has happened, when it has"));
    if (date && *date < today) date_ = date;
}

Date WishBook::day(const Wish& wish) const {
    // Without a day it is now, also for a clock that runs behind another desk's.
    return date_.value_or(std::max(session_.clock().today(), wish.latest));
}

Wish& WishBook::begin(const std::string& id) {
    const auto key = wishes_.table.find(id);
    auto& wish = wishes_.at(key);
    if (date_ && *date_ < wish.latest)
        throw Error(Kind::input,
                    message("{}: {} lies before {}, the day of its latest event", wish.id, date_->iso(),
                            wish.latest.iso()),
                    message("what has happened to it: cgov log {}", wish.id));
    if (lapse(wish, rules_, day(wish)))
        batch_.add("release", key, {{"date", wish.lapsed->iso()}, {"cause", "time-out"}});
    changed_.push_back(wish.id);
    return wish;
}

void WishBook::expect(std::string_view event, const Wish& wish) const {
    try {
        batch_.expect(event, wish.key);
    } catch (const Error& error) {
        const bool by_claimants = batch_.schema().find_event(event)->fits(wishes_.schema().state("claimed"));
        if (!wish.lapsed || wish.stage != WishStage::published || !by_claimants) throw;
        throw Error(error.kind,
                    message("the claim of {} lapsed on {}: it was to be delivered within {} days", wish.id,
                            wish.lapsed->iso(), rules_.deliver_days),
                    message("claim it anew: cgov wish claim {} WHO; or say when it was: --date D", wish.id));
    }
}

void WishBook::add(std::string_view event, const Wish& wish, Cells cells) {
    expect(event, wish);
    if (date_) cells.emplace_back("date", date_->iso());
    batch_.add(event, wish.key, cells);
}

void WishBook::append(const std::string& command) {
    session_.append(batch_, command + ": " + ids_text(changed_));
}

} // namespace cgov
