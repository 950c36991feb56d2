// SPDX-License-Identifier: MIT
#pragma once

#include "base/choice.hpp"
#include "people/due.hpp"
#include "store/cases.hpp"
#include "wish/rules.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

inline constexpr Choice wish_sources[] = {
    {"visit", "走访"}, {"survey", "问卷"}, {"phone", "电话"}, {"council", "议事"}, {"other", "其他"}};
inline constexpr Choice wish_urgencies[] = {{"normal", "一般"}, {"urgent", "紧急"}};

/// The states of data-schema/wishes.toml.
enum class WishStage { collected, verified, declined, published, claimed, delivered, fulfilled, withdrawn };
/// The state's name in the schema: "collected".
std::string_view stage_name(WishStage stage);

/// Something that has to be done before a big wish can come true.
struct WishAction {
    enum class State { open, done, dropped };

    int number = 0; ///< from 1 in each wish
    std::string title, note;
    std::string owner; ///< a person's id or a group's handle
    std::optional<Date> due;
    State state = State::open;
    std::vector<std::string> links; ///< what it is done and paid by, in the order told
};
/// "open", "done" or "dropped".
std::string_view action_state(WishAction::State state);

/// A wish as its events leave it.
struct Wish : Case {
    std::string title, source, grid, urgency, public_text;
    std::string wisher; ///< a person's id or a group's handle, or empty
    WishStage stage = WishStage::collected;
    Date collected;
    Date latest;                    ///< the day of its latest event
    std::optional<Date> published;  ///< the day on which it came on the wall
    std::optional<Date> free_since; ///< on the wall with nobody to claim it
    std::optional<Date> claimed;    ///< the day from which the time to deliver counts
    std::optional<Date> delivered;  ///< the latest delivery
    std::optional<Date> fulfilled;
    std::optional<Date> lapsed;         ///< set by lapse(): the day on which its claim lapsed
    bool ever_claimed = false;          ///< also by who gave it up
    std::vector<std::string> claimants; ///< of now, the lead first
    std::vector<WishAction> actions;    ///< in the order added

    /// Nothing more can happen to others.
    bool open() const {
        return stage != WishStage::declined && stage != WishStage::fulfilled && stage != WishStage::withdrawn;
    }
    std::vector<const WishAction*> open_actions() const;
    /// Whether it wears the red flag: fulfilled, and no action left open (as two desks may after a merge).
    bool flag() const { return stage == WishStage::fulfilled && open_actions().empty(); }
    /// Nothing when there is no such action.
    WishAction* find_action(int number);
    int next_action() const; ///< the number that a further action gets

    /// The last day on which it should be claimed (while it is on the wall), or delivered (while it is
    /// claimed).
    std::optional<Date> step_due(const WishRules& rules) const;
    /// The same, or the day by which an open action is to be done where that is earlier.
    std::optional<Date> due(const WishRules& rules) const;
};

/// All wishes as their rows leave them, in the order entered; with the table for further events.
using Wishes = Cases<Wish>;
Wishes read_wishes(const Store& store, std::optional<Instant> until = std::nullopt);

/// A claim that was not delivered by its last day lapses: on `today` after that the wish is published again,
/// free since the day after the last one. True when it has. Nothing is written.
bool lapse(Wish& wish, const WishRules& rules, Date today);
/// All of them, as they are on `today`.
Wishes read_wishes_on(const Store& store, const WishRules& rules, Date today,
                      std::optional<Instant> until = std::nullopt);

/// What is due: wishes to be claimed ("wish-claim"), to be delivered before the claim lapses
/// ("wish-delivery", whose turn is the lead's), and open actions with a day ("wish-action", the owner's).
std::vector<Due> wishes_due(const Store& store, const Clock& clock, std::optional<Instant> until);

} // namespace cgov
