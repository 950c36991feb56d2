// SPDX-License-Identifier: MIT
#include "wish/wishes.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace cgov {
namespace {

constexpr std::array<std::string_view, 8> stage_names{"collected", "verified",  "declined",  "published",
                                                      "claimed",   "delivered", "fulfilled", "withdrawn"};

WishStage stage_of(std::string_view state) {
    const auto* const found = std::find(stage_names.begin(), stage_names.end(), state);
    if (found == stage_names.end()) throw std::logic_error("wishes have no state " + std::string(state));
    return static_cast<WishStage>(found - stage_names.begin());
}

/// Folds the events of the ledger into wishes.
class WishFold {
  public:
    WishFold(const Schema& schema, Zone zone) : zone_(zone) {
        for (const auto& state : schema.states()) stages_.push_back(stage_of(state));
        for (std::size_t i = 0; i < std::size(names); ++i) columns_[i] = schema.column(names[i]);
    }

    void operator()(Wish& wish, const Event& event) const {
        const auto& name = event.spec->name;
        const auto day = date_cell_if_any(event, columns_[date]).value_or(event.at.date(zone_));
        wish.stage = stages_[event.to];
        wish.latest = std::max(wish.latest, day);
        if (name == "collect") {
            wish.title = cell(event, title);
            wish.wisher = cell(event, wisher);
            wish.source = cell(event, source);
            wish.grid = cell(event, grid);
            wish.urgency = cell(event, urgency);
            wish.public_text = cell(event, public_text);
            wish.collected = wish.latest = day;
        } else if (name == "publish") {
            wish.published = wish.free_since = day;
            if (auto text = cell(event, public_text); !text.empty()) wish.public_text = std::move(text);
        } else if (name == "claim") {
            claim(wish, cell(event, claimant), cell(event, role) == "lead", day);
        } else if (name == "leave") {
            std::erase(wish.claimants, cell(event, claimant));
        } else if (name == "release") {
            wish.claimants.clear();
            wish.claimed.reset();
            wish.free_since = day;
        } else if (name == "deliver") {
            wish.delivered = day;
        } else if (name == "redo") {
            wish.claimed = day;
        } else if (name == "confirm") {
            wish.fulfilled = day;
        } else if (name.starts_with("act-")) {
            act(wish, event);
        }
    }

  private:
    static void claim(Wish& wish, std::string who, bool leads, Date day) {
        wish.ever_claimed = true;
        if (!wish.claimed) wish.claimed = day;
        const auto found = std::find(wish.claimants.begin(), wish.claimants.end(), who);
        const bool known = found != wish.claimants.end();
        if (known && !leads) return;
        if (known) wish.claimants.erase(found);
        wish.claimants.insert(leads ? wish.claimants.begin() : wish.claimants.end(), std::move(who));
    }

    void act(Wish& wish, const Event& event) const {
        const auto number = static_cast<int>(whole_cell(event, columns_[action]));
        auto* known = wish.find_action(number);
        if (event.spec->name == "act-add") {
            WishAction added;
            // Two desks may have given one number before a merge: the later one gets the next that is free.
            added.number = known ? wish.next_action() : number;
            added.title = cell(event, title);
            added.owner = cell(event, owner);
            added.note = cell(event, note);
            added.due = date_cell_if_any(event, columns_[due]);
            wish.actions.push_back(std::move(added));
            known = &wish.actions.back();
        }
        if (!known) return;
        if (event.spec->name == "act-done") known->state = WishAction::State::done;
        if (event.spec->name == "act-drop") known->state = WishAction::State::dropped;
        for (const auto column : {link, fund})
            if (auto id = cell(event, column);
                !id.empty() && std::find(known->links.begin(), known->links.end(), id) == known->links.end())
                known->links.push_back(std::move(id));
    }

    enum Column : std::size_t {
        date,
        title,
        wisher,
        source,
        grid,
        urgency,
        public_text,
        claimant,
        role,
        action,
        owner,
        due,
        link,
        fund,
        note
    };
    static constexpr std::array<const char*, 15> names{
        "date", "title",  "wisher", "source", "grid", "urgency", "public_text", "claimant",
        "role", "action", "owner",  "due",    "link", "fund",    "note"};
    std::string cell(const Event& event, Column column) const { return text_cell(event, columns_[column]); }

    Zone zone_;
    std::vector<WishStage> stages_; ///< by State
    std::array<std::size_t, 15> columns_{};
};

} // namespace

std::string_view stage_name(WishStage stage) {
    return stage_names[static_cast<std::size_t>(stage)];
}

std::string_view action_state(WishAction::State state) {
    switch (state) {
    case WishAction::State::done:
        return "done";
    case WishAction::State::dropped:
        return "dropped";
    default:
        return "open";
    }
}

std::vector<const WishAction*> Wish::open_actions() const {
    std::vector<const WishAction*> list;
    for (const auto& each : actions)
        if (each.state == WishAction::State::open) list.push_back(&each);
    return list;
}

WishAction* Wish::find_action(int number) {
    for (auto& each : actions)
        if (each.number == number) return &each;
    return nullptr;
}

int Wish::next_action() const {
    int last = 0;
    for (const auto& each : actions) last = std::max(last, each.number);
    return last + 1;
}

std::optional<Date> Wish::step_due(const WishRules& rules) const {
    if (stage == WishStage::published && free_since && rules.claim_days > 0)
        return free_since->plus_days(rules.claim_days);
    if (stage == WishStage::claimed && claimed && rules.deliver_days > 0)
        return claimed->plus_days(rules.deliver_days);
    return std::nullopt;
}

std::optional<Date> Wish::due(const WishRules& rules) const {
    auto first = step_due(rules);
    if (!open()) return first;
    for (const auto* each : open_actions())
        if (each->due && (!first || *each->due < *first)) first = each->due;
    return first;
}

Wishes read_wishes(const Store& store, std::optional<Instant> until) {
    return {store, "wishes", until, WishFold(store.schemas().get("wishes"), store.settings().zone)};
}

bool lapse(Wish& wish, const WishRules& rules, Date today) {
    const auto last = wish.step_due(rules);
    if (wish.stage != WishStage::claimed || !last || today <= *last) return false;
    wish.stage = WishStage::published;
    wish.lapsed = wish.free_since = last->plus_days(1);
    wish.latest = std::max(wish.latest, *wish.lapsed);
    wish.claimed.reset();
    wish.claimants.clear();
    return true;
}

Wishes read_wishes_on(const Store& store, const WishRules& rules, Date today, std::optional<Instant> until) {
    auto wishes = read_wishes(store, until);
    const auto published = wishes.schema().state("published");
    for (auto& wish : wishes.list)
        if (lapse(wish, rules, today)) wish.state = published;
    return wishes;
}

std::vector<Due> wishes_due(const Store& store, const Clock& clock, std::optional<Instant> until) {
    const auto rules = WishRules::load(store);
    const auto today = until ? until->date(store.settings().zone) : clock.today();
    std::vector<Due> list;
    for (const auto& wish : read_wishes_on(store, rules, today, until).list) {
        if (!wish.open()) continue;
        if (const auto day = wish.step_due(rules)) {
            const bool claimed = wish.stage == WishStage::claimed;
            list.push_back({claimed ? "wish-delivery" : "wish-claim", wish.id, *day,
                            claimed && !wish.claimants.empty() ? wish.claimants.front() : "",
                            claimed ? message("deliver the wish: {}", wish.title)
                                    : message("find somebody who claims the wish: {}", wish.title),
                            wish.grid});
        }
        for (const auto* each : wish.open_actions())
            if (each->due)
                list.push_back({"wish-action", wish.id, *each->due, each->owner,
                                message("action {} of the wish: {}", each->number, each->title), wish.grid});
    }
    return list;
}

} // namespace cgov
