// SPDX-License-Identifier: MIT
#pragma once

#include "bank/accounts.hpp"
#include "bank/exchange.hpp"
#include "base/message.hpp"
#include "scratch.hpp"
#include "venue/booking_actions.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace cgov {

/// Random histories write thousands of rows; what becomes of them at a power cut is tested elsewhere.
struct QuickFiles : FileSystem {
    int fdatasync(int) const override { return 0; }
    int fsync(int) const override { return 0; }
};

/// The ids that a command of lin's prints, or "KIND message | hint" of its error, one line a problem; what it
/// says goes to `said`.
inline std::string outcome_of(const Store& store, const Clock& clock,
                              const std::function<void(WriteSession&)>& action, std::string& said) {
    said.clear();
    std::string ids;
    WriteOptions options;
    options.by = "lin";
    options.clock = clock;
    options.tell = [&](const std::string& line) { said += line + "\n"; };
    options.acknowledge = [&](const std::vector<std::string>& list) { ids = ids_text(list); };
    try {
        WriteSession session(store, options);
        action(session);
        return ids;
    } catch (const Problems& error) {
        std::string text = fmt::format("{} {}", static_cast<int>(error.kind), error.message);
        for (const auto& problem : error.list)
            text += "\n" + problem.message + (problem.remedy.empty() ? "" : " | " + problem.remedy);
        return text;
    } catch (const Error& error) {
        return fmt::format("{} {}{}", static_cast<int>(error.kind), error.message,
                           error.hint.empty() ? "" : " | " + error.hint);
    }
}

/// A community with a hall that is open on weekdays and an attic that always is; 2026-11-23 is a Monday.
class Community {
  public:
    explicit Community(const std::string& rules_text = "") {
        scratch_.write("cgov.toml", "format = 1\nlanguage = \"en\"\n");
        scratch_.write(".cgov/desk", "A\n");
        scratch_.write("rules/moral-bank.toml",
                       rules_text + "\n[[rate]]\nfrom = 2019-09-01\nservice = 1\nvenue = 5\n");
        scratch_.write("registers/venues/hall.toml",
                       "name = \"Hall\"\ncapacity = 80\nopen = [\"Mon-Fri 08:30-17:30\"]\n");
        scratch_.write("registers/venues/attic.toml", "name = \"Attic\"\n");
        store_ = std::make_unique<Store>(scratch_.path(), files_);
        rules = BankRules::load(*store_);
    }

    Instant at(const char* text) const {
        return *Instant::from_rfc3339(std::string(text).replace(10, 1, "T") + ":00+08:00");
    }
    BookingRequest request(const char* account, const char* venue, const char* start, int minutes) const {
        BookingRequest result;
        result.account = account;
        result.venue = venue;
        result.start = at(start);
        result.minutes = minutes;
        return result;
    }

    /// As outcome_of(); what was said goes to `said`.
    std::string write(const std::function<void(WriteSession&)>& action) {
        return outcome_of(*store_, {now, store_->settings().zone}, action, said);
    }
    std::string book(const BookingRequest& wanted) {
        return write([&](WriteSession& session) { redeem(session, rules, wanted); });
    }
    std::string book(const char* account, const char* venue, const char* start, int minutes) {
        return book(request(account, venue, start, minutes));
    }
    std::string check_in(const char* id, const BookingChange& change = {}) {
        return write([&](WriteSession& session) { cgov::check_in(session, {id}, change); });
    }
    std::string finish(const char* id, const BookingChange& change = {}) {
        return write([&](WriteSession& session) { cgov::finish(session, rules, {id}, change); });
    }
    std::string cancel(const char* id) {
        return write([&](WriteSession& session) { cgov::cancel(session, rules, {id}, ""); });
    }
    std::string no_show(const char* id) {
        return write([&](WriteSession& session) { cgov::no_show(session, rules, {id}, ""); });
    }
    void grant(const char* account, int minutes) {
        CHECK(write([&](WriteSession& session) {
                  grant_minutes(session, rules, account, minutes, "test");
              }).starts_with("T"));
    }
    Account account(const char* id) const {
        return Accounts(*store_, rules, Clock{now, store_->settings().zone}.today()).of(id);
    }
    std::vector<Booking> bookings() const { return read_bookings(*store_).list; }
    const Store& store() const { return *store_; }

    Instant now = at("2026-11-23 10:00");
    BankRules rules;
    std::string said;

  private:
    QuickFiles files_;
    Scratch scratch_;
    std::unique_ptr<Store> store_;
};

} // namespace cgov
