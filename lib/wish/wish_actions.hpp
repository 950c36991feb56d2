// SPDX-License-Identifier: MIT
#pragma once

#include "people/people.hpp"
#include "store/writer.hpp"
#include "wish/rules.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

struct WishRequest {
    std::string title;
    std::string wisher;             ///< a person's id or a group's handle, or empty
    std::string source = "other";   ///< a word of wish_sources
    std::string urgency = "normal"; ///< a word of wish_urgencies
    std::string grid;               ///< a handle, or empty
    std::string detail;             ///< for private/ alone
    std::string public_text;        ///< for the wall
    std::string note;
    Date date; ///< when it was collected
};
/// Enters a wish and prints its id. Error{input} for an empty title, a day still to come, or a phone or id
/// number in what is tracked.
void add_wish(WriteSession& session, const WishRequest& request);

/// What a verb says beside the wishes' ids.
struct WishStep {
    std::optional<Date> date;               ///< the day on which it happened; today
    std::string note;                       ///< or the reason
    std::optional<std::string> detail;      ///< of `verify`: replaces the private text
    std::optional<std::string> public_text; ///< of `publish`: replaces the public text
};

// Each of these changes all of the wishes or none, and releases claims that have lapsed. Error{refused} or
// {input} names every wish that cannot be changed. A text belongs to one wish alone: Error{input}.

/// One of verify, decline, publish, deliver, confirm, redo, withdraw. A wish with an open action is neither
/// delivered nor confirmed.
void change_wishes(WriteSession& session, const WishRules& rules, std::string_view event,
                   const std::vector<std::string>& ids, const WishStep& step);

/// `claimant` takes the wishes on, as the lead where nobody leads yet, or with `lead`: who led before goes on
/// as a co-claimant. Error{refused} for who claims it already, when there are `claimants_max`, and during
/// `party_first_days` for others than party members and party branches.
void claim_wishes(WriteSession& session, const People& people, const WishRules& rules,
                  const std::vector<std::string>& ids, const std::string& claimant, bool lead,
                  const WishStep& step);

/// Puts wishes back on the wall. With a `claimant`, only they leave where others claim it as well; the
/// next one leads then. A claim that has lapsed anyway is recorded as such.
void release_wishes(WriteSession& session, const WishRules& rules, const std::vector<std::string>& ids,
                    const std::string& claimant, const WishStep& step);

struct WishActionRequest {
    std::string wish; ///< its id
    std::string title;
    std::string owner; ///< a person's id or a group's handle
    std::optional<Date> due;
    std::vector<std::string> links; ///< ids of cases
    std::vector<std::string> funds; ///< ids of fund entries
    WishStep step;
};
/// Adds an action to a wish that is not delivered yet; its number is announced.
void add_wish_action(WriteSession& session, const WishRules& rules, const WishActionRequest& request);
/// One of act-done, act-drop (of an open action) and act-link (of any, also after the flag), with what the
/// action was done or paid by. Error{input} when the wish has no such action, or there is nothing to link.
void change_wish_action(WriteSession& session, const WishRules& rules, std::string_view event, int number,
                        const WishActionRequest& request);

/// The id that an action can point at: of a case of any ledger, which must be of the one whose ids begin with
/// `prefix` where that is given (S orders, F fund entries). Error{input} when there is none.
std::string resolve_link(const Store& store, const std::string& text, char prefix = 0);

} // namespace cgov
