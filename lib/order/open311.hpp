// SPDX-License-Identifier: MIT
#pragma once

#include "order/grids.hpp"
#include "order/orders.hpp"
#include "people/people.hpp"

#include <string>
#include <vector>

namespace cgov {

/// The orders as the answer of "GET Service Requests" of Open311 GeoReport v2
/// (wiki.open311.org/GeoReport_v2): one JSON array, UTF-8, a line an order. An order that is done and not yet
/// rated is still open; what is not known is null. Texts are made fit to be published, and nobody who placed
/// an order is in it. `chinese`: the language of service names.
std::string open311_requests(const std::vector<const Order*>& orders, const OrderRules& rules,
                             const std::vector<Grid>& grids, const People& people, Zone zone, bool chinese);

} // namespace cgov
