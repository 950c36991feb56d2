// SPDX-License-Identifier: MIT
#include "hub/resources.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "store/all_or_none.hpp"

#include <algorithm>

namespace cgov {
namespace {

void refuse_future(Date date, Date today) {
    if (date > today) throw Error(Kind::input, message("{} is still to come", date.iso()));
}

std::string fen_cell(std::optional<std::int64_t> fen) {
    return fen ? std::to_string(*fen) : "";
}

/// A line of the summary.
struct Sum {
    std::int64_t pledges = 0, pledged = 0, deliveries = 0, delivered = 0, open = 0, open_fen = 0;

    void add(const Resource& resource) {
        const auto value = resource.pledged_fen.value_or(0);
        ++pledges;
        pledged += value;
        if (resource.delivered) {
            ++deliveries;
            delivered += resource.delivered_fen.value_or(0);
        } else {
            ++open;
            open_fen += value;
        }
    }
    std::vector<std::string> cells(const std::string& unit) const {
        std::vector<std::string> row{unit};
        for (const auto figure : {pledges, pledged, deliveries, delivered, open, open_fen})
            row.push_back(std::to_string(figure));
        return row;
    }
};

} // namespace

Cases<Resource> read_resources(const Store& store, std::optional<Instant> until) {
    const auto& schema = store.schemas().get("resources");
    const auto date = schema.column("date"), unit = schema.column("unit"), what = schema.column("what"),
               value = schema.column("value"), target = schema.column("for"), due = schema.column("due"),
               note = schema.column("note");
    const auto delivered = schema.state("delivered"), cancelled = schema.state("cancelled");
    return {store, "resources", until, [&](Resource& resource, const Event& event) {
                if (const auto text = text_cell(event, note); !text.empty()) resource.note = text;
                if (event.from == no_state) {
                    resource.unit = text_cell(event, unit);
                    resource.what = text_cell(event, what);
                    resource.target = text_cell(event, target);
                    resource.pledged = date_cell(event, date);
                    resource.due = date_cell_if_any(event, due);
                    resource.pledged_fen = whole_cell_if_any(event, value);
                } else if (event.to == delivered) {
                    resource.delivered = date_cell(event, date);
                    resource.delivered_fen = whole_cell_if_any(event, value);
                    if (!resource.delivered_fen) resource.delivered_fen = resource.pledged_fen;
                }
                resource.cancelled = event.to == cancelled;
            }};
}

void pledge_resource(WriteSession& session, const PledgeRequest& request) {
    refuse_future(request.date, session.clock().today());
    if (request.due && *request.due < request.date)
        throw Error(Kind::input,
                    message("due on {}, before it is pledged on {}", request.due->iso(), request.date.iso()));
    const auto& store = session.store();
    const auto table = walk(store, store.schemas().get("resources"), {}, nullptr);
    auto batch = session.batch(table);
    batch.open("pledge", {{"date", request.date.iso()},
                          {"unit", request.unit},
                          {"what", request.what},
                          {"value", fen_cell(request.fen)},
                          {"for", request.target},
                          {"due", request.due ? request.due->iso() : ""},
                          {"note", request.note}});
    session.append(batch, "resource pledge: " + ids_text(batch.opened()));
}

void deliver_resources(WriteSession& session, const std::vector<std::string>& ids,
                       std::optional<std::int64_t> fen, Date date, const std::string& note) {
    refuse_future(date, session.clock().today());
    if (fen && ids.size() > 1)
        throw Error(Kind::input, message("one value, and {} deliveries", ids.size()),
                    message("deliver them one by one"));
    const auto resources = read_resources(session.store());
    auto batch = session.batch(resources.table);
    std::vector<std::string> delivered;
    all_or_none(ids, [&](const std::string& id) {
        const auto& resource = resources.find(id);
        batch.add("deliver", resource.key, {{"date", date.iso()}, {"value", fen_cell(fen)}, {"note", note}});
        if (date < resource.pledged)
            throw Error(Kind::input, message("{} was pledged on {}, after {}", resource.id,
                                             resource.pledged.iso(), date.iso()));
        delivered.push_back(resource.id);
    });
    session.append(batch, "resource deliver: " + ids_text(delivered));
}

void cancel_resources(WriteSession& session, const std::vector<std::string>& ids, const std::string& reason) {
    change_cases(session, "resources", "cancel", ids, {{"note", reason}}, "resource cancel");
}

DataTable resources_table(const std::vector<Resource>& resources) {
    std::vector<std::pair<std::string, Sum>> sums;
    Sum whole;
    for (const auto& resource : resources) {
        if (resource.cancelled) continue;
        auto found = std::find_if(sums.begin(), sums.end(),
                                  [&](const auto& each) { return each.first == resource.unit; });
        if (found == sums.end()) found = sums.insert(found, {resource.unit, {}});
        found->second.add(resource);
        whole.add(resource);
    }
    DataTable table{"resources",
                    {column("unit", N_("Provided by")), column("pledges", N_("Pledges"), CellType::integer),
                     column("pledged_value", N_("Pledged value"), CellType::fen),
                     column("deliveries", N_("Deliveries"), CellType::integer),
                     column("delivered_value", N_("Delivered value"), CellType::fen),
                     column("open", N_("Undelivered"), CellType::integer),
                     column("open_value", N_("Open value"), CellType::fen)},
                    {}};
    for (const auto& [unit, sum] : sums) table.rows.push_back(sum.cells(unit));
    table.rows.push_back(whole.cells(""));
    return table;
}

std::vector<Due> resources_due(const Store& store, const Clock&, std::optional<Instant> until) {
    std::vector<Due> all;
    for (const auto& resource : read_resources(store, until).list)
        if (resource.open() && resource.due)
            all.push_back({"resource",
                           resource.id,
                           *resource.due,
                           resource.unit,
                           message("pledged and not delivered: {}", resource.what),
                           {}});
    return all;
}

} // namespace cgov
