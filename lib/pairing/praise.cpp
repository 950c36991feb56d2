// SPDX-License-Identifier: MIT
#include "pairing/praise.hpp"

#include "base/message.hpp"
#include "base/text.hpp"

namespace cgov {

std::string praise_channel(std::string_view word) {
    std::vector<std::string_view> names;
    for (const auto* channel : praise_channels) {
        if (word == channel) return channel;
        names.emplace_back(channel);
    }
    const auto near = nearest_word(word, names);
    throw Error(Kind::input, message("there is no channel \"{}\"", escape_controls(word)),
                near.empty() ? message("choose among: {}", fmt::join(names, ", "))
                             : message("did you mean \"{}\"?", near));
}

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

std::vector<Praise> read_praise(const Store& store, std::optional<Instant> until) {
    const auto& schema = store.schemas().get("praise");
    const auto date = schema.column("date"), target = schema.column("target"), from = schema.column("from"),
               channel = schema.column("channel"), text = schema.column("text");
    std::vector<Praise> list;
    WalkOptions options;
    options.until = until;
    walk(store, schema, options, [&](const Event& event) {
        const auto cell = [&](std::size_t column) { return std::string(event.cell(column)); };
        list.push_back({event.id.text(), Date::from_iso(event.cell(date)).value_or(Date()), cell(target),
                        cell(from), cell(channel), cell(text), cell(Schema::by_column)});
    });
    return list;
}

} // namespace cgov
