// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "store/ledger.hpp"

#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace cgov {

/// What every case has; a system's own case is a struct derived from it.
struct Case {
    CaseKey key;
    std::string id;
    State state = no_state;
    Instant opened;
    Instant changed; ///< its latest event
};

/// The cases of a ledger in the order opened, each folded into a T.
template <typename T>
class Cases {
    static_assert(std::is_base_of_v<Case, T>);

  public:
    /// `fold(case, event)` is called for each event that has effect; key, id, state and times are set before.
    template <typename F>
    Cases(const Store& store, std::string_view ledger, std::optional<Instant> until, F&& fold)
        : table(store.schemas().get(ledger)) {
        WalkOptions options;
        options.until = until;
        table = walk(store, table.schema(), options, [&](const Event& event) {
            auto& position = index_[event.key];
            if (event.from == no_state) {
                T opened{};
                opened.key = event.key;
                opened.id = event.id.text();
                opened.opened = event.at;
                list.push_back(std::move(opened));
                position = static_cast<std::uint32_t>(list.size());
            }
            if (position == 0) return;
            auto& each = list[position - 1];
            each.state = event.to;
            each.changed = event.at;
            fold(each, event);
        });
    }

    const Schema& schema() const { return table.schema(); }
    const T& at(CaseKey key) const {
        const auto* position = index_.find(key);
        if (!position || *position == 0) throw std::logic_error("no such case");
        return list[*position - 1];
    }
    T& at(CaseKey key) { return const_cast<T&>(std::as_const(*this).at(key)); }
    /// The case that a user's text names; errors as of CaseTable::find.
    const T& find(std::string_view text) const { return at(table.find(text)); }
    const std::string& state_name(const T& each) const { return schema().states()[each.state]; }

    std::vector<T> list;
    CaseTable table;

  private:
    PerCase<std::uint32_t> index_; ///< position in list + 1
};

/// A cell that a figure or a deadline depends on cannot be guessed: Error{store} that names the place.
[[noreturn]] void damaged_cell(const Event& event, std::size_t column);
Date date_cell(const Event& event, std::size_t column);
Instant instant_cell(const Event& event, std::size_t column);
/// Within the bounds that the schema gives the column.
inline std::int64_t whole_cell(const Event& event, std::size_t column) {
    const auto& spec = event.schema->columns()[column];
    std::int64_t value = 0;
    if (!read_number(event.cell(column), value) || value < spec.low || value > spec.high)
        damaged_cell(event, column);
    return value;
}
/// The same for a cell that may be empty.
std::optional<Date> date_cell_if_any(const Event& event, std::size_t column);
std::optional<Instant> instant_cell_if_any(const Event& event, std::size_t column);
std::optional<std::int64_t> whole_cell_if_any(const Event& event, std::size_t column);
inline std::string text_cell(const Event& event, std::size_t column) {
    return std::string(event.cell(column));
}

} // namespace cgov
