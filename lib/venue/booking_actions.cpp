// SPDX-License-Identifier: MIT
#include "venue/booking_actions.hpp"

#include "bank/accounts.hpp"
#include "base/message.hpp"
#include "store/all_or_none.hpp"

#include <functional>
#include <map>

namespace cgov {
namespace {

/// Further events of several bookings: all or none.
class Changes {
  public:
    explicit Changes(WriteSession& session)
        : session_(&session), bookings_(read_bookings(session.store())),
          batch_(session.batch(bookings_.table)) {}

    /// Adds the event to every booking named, with the cells that `cells` gives; throws all that is wrong.
    void add(std::string_view event, const std::vector<std::string>& ids,
             const std::function<Cells(const Booking&)>& cells) {
        all_or_none(ids, [&](const std::string& id) {
            const auto key = bookings_.table.find(id);
            batch_.expect(event, key);
            const auto& booking = bookings_.at(key);
            batch_.add(event, key, cells(booking));
            changed_.push_back(booking.id);
        });
    }

    void append(std::string_view event, const std::vector<std::string>& notes) {
        for (const auto& note : notes) session_->tell(note);
        session_->append(batch_, fmt::format("venue {}: {}", event, ids_text(changed_)));
    }

  private:
    WriteSession* session_;
    Bookings bookings_;
    Batch batch_;
    std::vector<std::string> changed_;
};

std::int64_t percent_of(int minutes, int percent) {
    return std::int64_t{minutes} * percent / 100;
}

/// The use of a booking that ends now, in minutes; says in `notes` what is out of the ordinary.
std::int64_t actual_use(const Booking& booking, Instant ended, Zone zone, std::vector<std::string>& notes) {
    const auto began = booking.began.value_or(booking.start);
    if (began.text(zone) == ended.text(zone)) {
        notes.push_back(
            message("note: {} began and ended in the same minute; the {} minutes booked are charged",
                    booking.id, booking.minutes));
        return booking.minutes;
    }
    if (ended < began)
        throw Error(Kind::input,
                    message("{} began at {}, after {}", booking.id, began.text(zone), ended.text(zone)),
                    message("say when it ended, or how long it was used: --at WHEN, --used DURATION"));
    const auto minutes = (ended.seconds - began.seconds + 59) / 60;
    if (minutes > booking.minutes)
        notes.push_back(message("note: {} was used for {} minutes, {} were booked", booking.id, minutes,
                                booking.minutes));
    return minutes;
}

} // namespace

void check_in(WriteSession& session, const std::vector<std::string>& ids, const BookingChange& change) {
    const auto moment = change.moment.value_or(session.clock().now).rfc3339(session.clock().zone);
    Changes changes(session);
    changes.add("checkin", ids, [&](const Booking&) {
        return Cells{{"moment", moment}, {"note", change.note}};
    });
    changes.append("checkin", {});
}

void finish(WriteSession& session, const BankRules& rules, const std::vector<std::string>& ids,
            const BookingChange& change) {
    const auto& clock = session.clock();
    const auto moment = change.moment.value_or(clock.now);
    std::vector<std::string> notes;
    std::map<std::string, std::int64_t> charged;
    Changes changes(session);
    changes.add("finish", ids, [&](const Booking& booking) {
        const auto charge =
            change.used ? std::int64_t{*change.used} : actual_use(booking, moment, clock.zone, notes);
        charged[booking.account] += charge;
        return Cells{{"moment", moment.rfc3339(clock.zone)},
                     {"charge", std::to_string(charge)},
                     {"note", change.note}};
    });
    if (rules.on_debt != BankRules::OnDebt::none && !charged.empty()) {
        const Accounts accounts(session.store(), rules, clock.today());
        for (const auto& [account, minutes] : charged)
            if (const auto balance = accounts.of(account).balance() - minutes; balance < 0)
                notes.push_back(message("warning: {} now owes {} venue-minutes", account, -balance));
    }
    changes.append("finish", notes);
}

void cancel(WriteSession& session, const BankRules& rules, const std::vector<std::string>& ids,
            const std::string& note) {
    const auto last_moment = session.clock().now.plus_minutes(std::int64_t{60} * rules.cancel_before_hours);
    std::vector<std::string> notes;
    Changes changes(session);
    changes.add("cancel", ids, [&](const Booking& booking) {
        if (booking.start >= last_moment) return Cells{{"note", note}};
        const auto charge = percent_of(booking.minutes, rules.late_cancel_percent);
        notes.push_back(
            message("note: {} is cancelled late; {} venue-minutes are charged", booking.id, charge));
        return Cells{{"charge", std::to_string(charge)}, {"late", "1"}, {"note", note}};
    });
    changes.append("cancel", notes);
}

void no_show(WriteSession& session, const BankRules& rules, const std::vector<std::string>& ids,
             const std::string& note) {
    const auto& clock = session.clock();
    Changes changes(session);
    changes.add("noshow", ids, [&](const Booking& booking) {
        if (clock.now < booking.start)
            throw Error(Kind::refused,
                        message("{} begins only at {}", booking.id, booking.start.text(clock.zone)),
                        message("when they say that they will not come: cgov venue cancel {}", booking.id));
        return Cells{{"charge", std::to_string(percent_of(booking.minutes, rules.noshow_percent))},
                     {"note", note}};
    });
    changes.append("noshow", {});
}

} // namespace cgov
