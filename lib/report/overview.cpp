// SPDX-License-Identifier: MIT
#include "report/overview.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <deque>
#include <unordered_map>

#include <fmt/format.h>

namespace cgov {
namespace {

/// What a fold needs of a schema, looked up once.
class Reader {
  public:
    explicit Reader(const Schema& schema) : schema_(schema) {
        for (std::size_t i = Schema::first_own; i < schema.columns().size(); ++i) {
            const auto type = schema.columns()[i].type;
            if (type == ColumnType::id || type == ColumnType::party || type == ColumnType::person ||
                type == ColumnType::group || type == ColumnType::entity)
                names_.push_back(i);
            if (type == ColumnType::parties) lists_.push_back(i);
            if (schema.columns()[i].name == "grid") grid_ = i;
        }
    }

    void open(CaseView& view, const Event& event) const {
        for (const auto i : schema_.label())
            if (view.title.empty()) view.title = event.cell(i);
    }

    void take(CaseView& view, const Event& event) const {
        for (const auto i : names_) {
            const auto cell = event.cell(i);
            if (cell.empty()) continue;
            about(view, cell);
            if (schema_.columns()[i].type != ColumnType::id) continue;
            const auto id = CaseId::from_text(cell);
            if (!id || id->prefix == 'P') continue;
            const auto same = [&](const CaseView::Link& link) { return link.target == cell; };
            if (std::none_of(view.links.begin(), view.links.end(), same))
                view.links.push_back({&schema_.columns()[i], std::string(cell)});
        }
        for (const auto i : lists_)
            for (const auto each : split(event.cell(i), ';'))
                if (!each.empty()) about(view, each);
        if (grid_ && !event.cell(*grid_).empty()) view.grid = event.cell(*grid_);
    }

    /// Whether the row names a case.
    bool leads_on(const Event& event) const {
        return std::any_of(names_.begin(), names_.end(), [&](std::size_t i) {
            if (schema_.columns()[i].type != ColumnType::id) return false;
            const auto id = CaseId::from_text(event.cell(i));
            return id && id->prefix != 'P';
        });
    }

  private:
    static void about(CaseView& view, std::string_view name) {
        if (std::find(view.about.begin(), view.about.end(), name) == view.about.end())
            view.about.emplace_back(name);
    }

    const Schema& schema_;
    std::vector<std::size_t> names_, lists_;
    std::optional<std::size_t> grid_;
};

/// A text inside the quotes of Graphviz.
std::string dot_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n')
            out += ' ';
        else
            out += c;
    }
    return out;
}

} // namespace

std::vector<std::string> case_ledgers() {
    auto names = ledger_names();
    std::erase_if(names, [](const std::string& name) {
        return name == "seals" || name == "voids" || name == "reminders";
    });
    return names;
}

std::vector<CaseView> read_overview(const Store& store, const std::vector<std::string>& ledgers,
                                    std::optional<Instant> until, bool linked_only) {
    std::vector<CaseView> cases;
    for (const auto& name : ledgers) {
        const auto& schema = store.schemas().get(name);
        const Reader reader(schema);
        const bool few = linked_only && name == "hours";
        PerCase<std::uint32_t> positions; // + 1
        WalkOptions options;
        options.until = until;
        walk(store, schema, options, [&](const Event& event) {
            if (event.from == no_state && (!few || reader.leads_on(event))) {
                CaseView view;
                view.id = event.id.text();
                view.schema = &schema;
                view.key = event.key;
                view.opened = event.at;
                reader.open(view, event);
                cases.push_back(std::move(view));
                positions[event.key] = static_cast<std::uint32_t>(cases.size());
            }
            const auto* position = positions.find(event.key);
            if (!position || *position == 0) return;
            auto& view = cases[*position - 1];
            view.state = event.to;
            view.changed = event.at;
            reader.take(view, event);
        });
    }
    std::stable_sort(cases.begin(), cases.end(),
                     [](const CaseView& a, const CaseView& b) { return a.opened < b.opened; });
    return cases;
}

std::vector<TraceLine> trace(const std::vector<CaseView>& cases, std::string_view id) {
    struct Edge {
        std::size_t to;
        std::string link;
    };
    std::unordered_map<std::string_view, std::size_t> by_id;
    for (std::size_t i = 0; i < cases.size(); ++i) by_id.emplace(cases[i].id, i);
    const auto start = by_id.find(id);
    if (start == by_id.end()) return {};
    std::vector<std::vector<Edge>> edges(cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i)
        for (const auto& link : cases[i].links)
            if (const auto found = by_id.find(link.target); found != by_id.end() && found->second != i) {
                edges[i].push_back({found->second, "-> " + link.column->name});
                edges[found->second].push_back({i, "<- " + link.column->name});
            }
    // Breadth first, so that a case hangs on the nearest one; then told depth first.
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> parent(cases.size(), none);
    std::vector<std::vector<Edge>> children(cases.size());
    std::deque<std::size_t> queue{start->second};
    parent[start->second] = start->second;
    while (!queue.empty()) {
        const auto at = queue.front();
        queue.pop_front();
        std::stable_sort(edges[at].begin(), edges[at].end(),
                         [](const Edge& a, const Edge& b) { return a.to < b.to; });
        for (const auto& edge : edges[at]) {
            if (parent[edge.to] != none) continue;
            parent[edge.to] = at;
            children[at].push_back(edge);
            queue.push_back(edge.to);
        }
    }
    std::vector<TraceLine> lines;
    struct Step {
        std::size_t at;
        int depth;
        std::string link, from;
    };
    std::vector<Step> stack{{start->second, 0, {}, {}}};
    while (!stack.empty()) {
        auto step = std::move(stack.back());
        stack.pop_back();
        const auto& here = cases[step.at];
        lines.push_back({step.depth, &here, std::move(step.link), std::move(step.from)});
        for (auto edge = children[step.at].rbegin(); edge != children[step.at].rend(); ++edge)
            stack.push_back({edge->to, step.depth + 1, edge->link, here.id});
    }
    return lines;
}

std::string trace_dot(const std::vector<CaseView>& cases, const std::vector<TraceLine>& lines) {
    std::string out = "digraph trace {\n  rankdir=LR;\n  node [shape=box, fontname=\"Noto Sans CJK SC\"];\n";
    std::unordered_map<std::string_view, bool> inside;
    for (const auto& line : lines) inside[line.view->id] = true;
    for (const auto& line : lines)
        out += fmt::format("  \"{}\" [label=\"{} {}\\n{}\\n{}\"{}];\n", line.view->id, line.view->id,
                           line.view->kind(), dot_text(line.view->title), line.view->state_name(),
                           line.depth == 0 ? ", penwidth=2" : "");
    for (const auto& each : cases) {
        if (!inside.contains(each.id)) continue;
        for (const auto& link : each.links)
            if (inside.contains(link.target))
                out += fmt::format("  \"{}\" -> \"{}\" [label=\"{}\"];\n", each.id, link.target,
                                   link.column->name);
    }
    return out + "}\n";
}

std::vector<std::pair<const ColumnSpec*, std::string>> latest_cells(const Store& store, const CaseId& id,
                                                                    std::optional<Instant> until) {
    const auto& schema = *store.schemas().by_prefix(id.prefix);
    std::vector<std::string> cells(schema.columns().size());
    WalkOptions options;
    options.until = until;
    walk(store, schema, options, [&](const Event& event) {
        if (event.id != id) return;
        for (std::size_t i = Schema::first_own; i < cells.size(); ++i)
            if (!event.cell(i).empty()) cells[i] = event.cell(i);
    });
    std::vector<std::pair<const ColumnSpec*, std::string>> result;
    for (std::size_t i = Schema::first_own; i < cells.size(); ++i)
        if (!cells[i].empty()) result.emplace_back(&schema.columns()[i], std::move(cells[i]));
    return result;
}

} // namespace cgov
