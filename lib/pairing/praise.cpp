// SPDX-License-Identifier: MIT
#include "pairing/praise.hpp"

#include "base/message.hpp"
#include "base/text.hpp"

namespace cgov {

void add_praise(WriteSession& session, const Praise& praise) {
    if (praise.date > session.clock().today())
        throw Error(Kind::input, message("{} is still to come", praise.date.iso()),
                    message("praise is recorded after it came"));
    const auto& store = session.store();
    const auto table = walk(store, store.schemas().get("praise"), {}, nullptr);
    auto batch = session.batch(table);
    batch.open("receive", {{"date", praise.date.iso()},
                           {"target", praise.target},
                           {"from", praise.from},
                           {"channel", praise.channel},
                           {"text", praise.text}});
    session.append(batch, "praise add: " + ids_text(batch.opened()));
}

Cases<Praise> read_praise(const Store& store, std::optional<Instant> until) {
    const auto& schema = store.schemas().get("praise");
    const auto date = schema.column("date"), target = schema.column("target"), from = schema.column("from"),
               channel = schema.column("channel"), text = schema.column("text");
    return {store, "praise", until, [&](Praise& praise, const Event& event) {
                praise.date = date_cell(event, date);
                praise.target = text_cell(event, target);
                praise.from = text_cell(event, from);
                praise.channel = text_cell(event, channel);
                praise.text = text_cell(event, text);
                praise.by = text_cell(event, Schema::by_column);
            }};
}

} // namespace cgov
