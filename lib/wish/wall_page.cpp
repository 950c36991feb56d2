// SPDX-License-Identifier: MIT
#include "wish/wall.hpp"

#include <kainjow/mustache.hpp>

namespace cgov {
namespace {

using kainjow::mustache::data;

// On the screen in the hall nobody scrolls, and nobody stands near: above 75rem in width, and on A3, the
// cards share the height, as many in a row as `columns` says, and the type is as large as that allows. A
// narrow screen has one or two in a row, and shows every text. What tells the states apart is the word and
// the border's style; colour comes on top.
constexpr const char* page = R"(<!DOCTYPE html>
<html lang="{{language}}"{{#dense}} class="dense"{{/dense}}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<style>
:root { --ink: #1f2933; --soft: #55606d; --line: #8a95a1; --flag: #b3261e; --paper: #fffdf8; }
* { box-sizing: border-box; }
html { font-size: clamp(16px, 1vw, 40px); }
body { margin: 0; padding: 1rem; color: var(--ink); background: #f3efe6;
  font: 1rem/1.35 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.5rem; padding-bottom: .6rem; }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; }
.count { margin: 0; font-size: 1.6rem; font-weight: 700; color: var(--flag); }
.tally { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 0; padding: 0; list-style: none; }
.tally b { font-size: 1.25em; }
.wall { display: grid; gap: .6rem; margin: 0; padding: 0; list-style: none;
  grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); }
.card { display: flex; flex-direction: column; gap: .15rem; padding: .5rem .65rem; overflow: hidden;
  background: var(--paper); border: 2px dashed var(--line); border-radius: .4rem; break-inside: avoid; }
.card.claimed { border-style: solid; }
.card.delivered { border-style: double; border-width: 4px; }
.card.fulfilled { border: 3px solid var(--flag); background: #fdeceb; }
.head { display: flex; align-items: center; gap: .35rem; margin: 0; font-size: .85em; color: var(--soft); }
.state { margin-left: auto; font-weight: 700; color: var(--ink); }
.fulfilled .state { color: var(--flag); }
.urgent { padding: 0 .35em; border: 2px solid var(--ink); border-radius: .25em; font-weight: 700; line-height: 1.1; color: var(--ink); }
.flag { width: 1.5em; height: 1.5em; margin: -.2em 0 -.3em; vertical-align: baseline; fill: var(--flag); }
h2 { margin: 0; font-size: 1.15em; line-height: 1.3; overflow-wrap: anywhere; }
.text, .who { margin: 0; font-size: .9em; overflow-wrap: anywhere; }
.dense .card > * { flex: none; }
.who { margin-top: auto; color: var(--soft); }
footer { padding-top: .5rem; color: var(--soft); font-size: .85rem; }
@media screen and (min-width: 75rem) {
  body { display: flex; flex-direction: column; min-height: 100vh; padding: 1.25rem 1.5rem .75rem; }
  main { flex: 1; display: flex; }
  .wall { flex: 1; grid-template-columns: repeat({{columns}}, minmax(0, 1fr)); grid-auto-rows: minmax(5.4rem, auto);
    font-size: clamp(.9rem, calc(6.8vw / {{columns}}), 2rem); }
  h1 { font-size: 2.4rem; }
  .dense body { padding: .8rem 1.2rem .4rem; }
  .dense .wall { gap: .35rem; }
  .dense .card { gap: 0; padding: .25rem .55rem; }
  .dense .card .text { display: none; }
}
@page { size: A3 landscape; margin: 10mm; }
@media print {
  html { font-size: 11pt; }
  body { display: flex; flex-direction: column; min-height: 276mm; padding: 0; background: none; }
  main { flex: 1; display: flex; }
  .wall { flex: 1; grid-template-columns: repeat({{columns}}, minmax(0, 1fr)); grid-auto-rows: auto; gap: 1.5mm;
    font-size: clamp(9pt, calc(28mm / {{columns}}), 20pt); }
  .card { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .dense .card { gap: 0; padding: .3rem .5rem; }
}
@media print, screen and (min-width: 75rem) {
  .dense h2 { font-size: 1.25em; line-height: 1.2; }
  .dense .who { line-height: 1.25; }
  .dense h2, .dense .text, .dense .who { display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; }
  .dense h2, .dense .text { -webkit-line-clamp: 2; }
  .dense .who { -webkit-line-clamp: {{who_lines}}; }
}
</style>
</head>
<body>
<header>
<h1>{{title}}</h1>
<p class="count"><svg class="flag" viewBox="0 0 24 24" aria-hidden="true"><path d="{{flag_path}}"/></svg> {{count}}</p>
<ul class="tally">{{#tally}}<li>{{name}} <b>{{figure}}</b></li>{{/tally}}</ul>
</header>
<main>
{{#empty}}
<p>{{none}}</p>
{{/empty}}
{{^empty}}
<ul class="wall">
{{#wishes}}
<li class="card {{stage}}">
<p class="head"><span>{{id}}</span>{{#urgent}} <span class="urgent">{{urgent}}</span>{{/urgent}}<span class="state">{{#flag}}<svg class="flag" viewBox="0 0 24 24" aria-hidden="true"><path d="{{flag_path}}"/></svg> {{/flag}}{{state}}</span></p>
<h2>{{title}}</h2>
{{#text}}<p class="text">{{text}}</p>{{/text}}
{{#who}}<p class="who">{{who}}</p>{{/who}}
</li>
{{/wishes}}
</ul>
{{/empty}}
</main>
<footer>{{printed}}</footer>
</body>
</html>
)";

/// A pole and a swallow-tailed flag.
constexpr const char* flag_path = "M4 1h2.4v22H4zM7.4 2.5H21l-4.2 5 4.2 5H7.4z";

constexpr std::size_t dense_from = 31; // cards

/// How many cards stand in a row where the screen or the paper is wide: 56 stand in 7 rows of 8.
int columns_for(std::size_t cards) {
    constexpr std::pair<std::size_t, int> steps[] = {{6, 3},  {12, 4}, {20, 5}, {30, 6},
                                                     {49, 7}, {64, 8}, {81, 9}};
    for (const auto& [most, columns] : steps)
        if (cards <= most) return columns;
    return 10;
}

const char* stage_title(WishStage stage) {
    switch (stage) {
    case WishStage::claimed:
        return N_("Claimed");
    case WishStage::delivered:
        return N_("To be confirmed");
    case WishStage::fulfilled:
        return N_("Fulfilled");
    default:
        return N_("To be claimed");
    }
}

/// "Claimed by 张*, 江口商业银行支行".
std::string who_text(const People& people, const Wish& wish) {
    if (wish.claimants.empty()) return {};
    std::string names;
    for (const auto& each : wish.claimants)
        names += (names.empty() ? "" : translate(N_(", "))) + people.published_name_of(each);
    return message("claimed by {}", names);
}

data card(const People& people, const Wish& wish) {
    data result;
    result.set("id", wish.id);
    result.set("stage", std::string(stage_name(wish.stage)));
    result.set("state", translate(stage_title(wish.stage)));
    result.set("title", published_text(people, wish.title));
    result.set("flag", wish.flag());
    const bool urgent = wish.urgency == "urgent" && wish.stage != WishStage::fulfilled;
    result.set("urgent", urgent ? data(std::string(translate(N_("urgent")))) : data(false));
    const auto set_text = [&](const char* name, const std::string& text) {
        result.set(name, text.empty() ? data(false) : data(text));
    };
    set_text("text", published_text(people, wish.public_text));
    set_text("who", who_text(people, wish));
    return result;
}

data tally(const WallFigures& figures) {
    data list{data::type::list};
    const auto add = [&](const char* name, const std::string& figure) {
        data each;
        each.set("name", translate(name));
        each.set("figure", figure);
        list.push_back(each);
    };
    add(N_("To be claimed"), std::to_string(figures.free));
    add(N_("Claimed"), std::to_string(figures.claimed));
    add(N_("To be confirmed"), std::to_string(figures.delivered));
    add(N_("Fulfilled"), std::to_string(figures.fulfilled));
    if (figures.withdrawn > 0) add(N_("Withdrawn"), std::to_string(figures.withdrawn));
    if (figures.published > 0) {
        add(N_("Claim rate"), figures.claim_rate() + " %");
        add(N_("Fulfilment rate"), figures.fulfilment_rate() + " %");
    }
    return list;
}

} // namespace

std::string wall_page(const PublishedWall& wall, const Clock& clock, const std::string& language) {
    const auto figures = wall_figures(wall.wishes);
    const auto cards = on_the_wall(wall.wishes);
    data wishes{data::type::list};
    for (const auto* wish : cards) wishes.push_back(card(wall.people, *wish));
    data root;
    root.set("language", language);
    root.set("title", message("{} wish wall", wall.settings.community));
    root.set("count", message("{} of {}", figures.fulfilled, figures.published));
    root.set("flag_path", flag_path);
    root.set("tally", tally(figures));
    const auto columns = columns_for(cards.size());
    root.set("columns", std::to_string(columns));
    root.set("who_lines", columns > 8 ? "1" : "2");
    root.set("dense", cards.size() >= dense_from);
    root.set("empty", cards.empty());
    root.set("none", translate(N_("No wish hangs on the wall yet.")));
    root.set("wishes", wishes);
    root.set("printed", message("as of {}", clock.now.text(clock.zone)));
    return kainjow::mustache::mustache(page).render(root);
}

} // namespace cgov
