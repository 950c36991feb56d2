// SPDX-License-Identifier: MIT
#include "order/open311.hpp"

#include "people/publish.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace cgov {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}

Json moment_or_null(const std::optional<Instant>& moment, Zone zone) {
    return moment ? Json(moment->rfc3339(zone)) : Json();
}

} // namespace

std::string open311_requests(const std::vector<const Order*>& orders, const OrderRules& rules,
                             const std::vector<Grid>& grids, const People& people, Zone zone, bool chinese) {
    const Publisher publisher(people);
    const auto published = [&](const std::string& text) { return text_or_null(publisher.text(text)); };
    std::string out = "[";
    for (const auto* order : orders) {
        const auto grid = std::find_if(grids.begin(), grids.end(),
                                       [&](const Grid& each) { return each.handle == order->grid; });
        const auto& place = !order->place.empty() ? order->place
                            : grid != grids.end() ? grid->name
                                                  : order->grid;
        const Json request{{"service_request_id", order->id},
                           {"status", order->over() ? "closed" : "open"},
                           {"status_notes", published(order->note)},
                           {"service_name", published(rules.category_title(order->category, chinese))},
                           {"service_code", published(order->category)},
                           {"description", published(order->title)},
                           {"agency_responsible",
                            order->unit.empty() ? Json() : published(people.published_name_of(order->unit))},
                           {"service_notice", Json()},
                           {"requested_datetime", order->placed.rfc3339(zone)},
                           {"updated_datetime", order->latest.rfc3339(zone)},
                           {"expected_datetime", moment_or_null(order->deadline, zone)},
                           {"address", published(place)},
                           {"address_id", Json()},
                           {"zipcode", Json()},
                           {"lat", Json()},
                           {"long", Json()},
                           {"media_url", Json()}};
        out +=
            (out.size() == 1 ? "\n" : ",\n") + request.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return out + "\n]\n";
}

} // namespace cgov
