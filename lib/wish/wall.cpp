// SPDX-License-Identifier: MIT
#include "wish/wall.hpp"

#include <algorithm>
#include <tuple>

namespace cgov {
namespace {

std::string names_of(const People& people, const std::vector<std::string>& parties) {
    std::string list;
    for (const auto& each : parties) list += (list.empty() ? "" : ";") + people.published_name_of(each);
    return list;
}

} // namespace

WallFigures wall_figures(const std::vector<Wish>& wishes) {
    WallFigures figures;
    for (const auto& wish : wishes) {
        if (!wish.published) continue;
        ++figures.published;
        figures.ever_claimed += wish.ever_claimed;
        figures.free += wish.stage == WishStage::published;
        figures.claimed += wish.stage == WishStage::claimed;
        figures.delivered += wish.stage == WishStage::delivered;
        figures.fulfilled += wish.flag();
        figures.withdrawn += wish.stage == WishStage::withdrawn;
    }
    return figures;
}

DataTable wish_summary(const std::vector<Wish>& wishes) {
    const auto figures = wall_figures(wishes);
    DataTable table{"wish-summary",
                    {column("published", N_("Published"), CellType::integer),
                     column("ever_claimed", N_("Ever claimed"), CellType::integer),
                     column("claimed", N_("Claimed"), CellType::integer),
                     column("delivered", N_("To be confirmed"), CellType::integer),
                     column("fulfilled", N_("Fulfilled"), CellType::integer),
                     column("claim_rate", N_("Claim rate"), CellType::rate),
                     column("fulfilment_rate", N_("Fulfilment rate"), CellType::rate),
                     column("free", N_("To be claimed"), CellType::integer),
                     column("withdrawn", N_("Withdrawn"), CellType::integer)},
                    {}};
    table.rows.push_back({std::to_string(figures.published), std::to_string(figures.ever_claimed),
                          std::to_string(figures.claimed), std::to_string(figures.delivered),
                          std::to_string(figures.fulfilled), figures.claim_rate(), figures.fulfilment_rate(),
                          std::to_string(figures.free), std::to_string(figures.withdrawn)});
    return table;
}

std::vector<const Wish*> on_the_wall(const std::vector<Wish>& wishes) {
    std::vector<const Wish*> list;
    for (const auto& wish : wishes)
        if (wish.published && wish.stage != WishStage::withdrawn) list.push_back(&wish);
    const auto place = [](const Wish* wish) {
        const bool urgent = wish->stage == WishStage::published && wish->urgency == "urgent";
        return std::tuple(wish->stage, !urgent, *wish->published);
    };
    std::stable_sort(list.begin(), list.end(),
                     [&](const Wish* a, const Wish* b) { return place(a) < place(b); });
    return list;
}

DataTable wish_wall(const std::vector<Wish>& wishes, const People& people) {
    DataTable table{"wish-wall",
                    {column("wish", N_("Wish")), column("state", N_("State")),
                     column("flag", N_("Flag"), CellType::flag), column("title", N_("Title")),
                     column("public_text", N_("Public text")), column("grid", N_("Grid")),
                     column("urgency", N_("Urgency")), column("published", N_("On the wall since")),
                     column("claimants", N_("Claimants")), column("claimant_names", N_("Claimants' names")),
                     column("wisher_name", N_("Wisher's name")), column("fulfilled", N_("Fulfilled on"))},
                    {}};
    for (const auto* wish : on_the_wall(wishes))
        table.rows.push_back({wish->id, std::string(stage_name(wish->stage)), wish->flag() ? "1" : "",
                              published_text(people, wish->title), published_text(people, wish->public_text),
                              wish->grid, wish->urgency, wish->published->iso(),
                              fmt::format("{}", fmt::join(wish->claimants, ";")),
                              names_of(people, wish->claimants),
                              wish->wisher.empty() ? "" : people.published_name_of(wish->wisher),
                              wish->fulfilled ? wish->fulfilled->iso() : ""});
    return table;
}

} // namespace cgov
