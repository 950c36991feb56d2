// SPDX-License-Identifier: MIT
#pragma once

#include "store/writer.hpp"
#include "wish/wishes.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cgov {

/// The wishes as one command changes them: what their rows say, what a time-out has changed since, and the
/// rows to be added. Inside this room.
class WishBook {
  public:
    /// `date`: the day on which it all happened, if it was not today. Error{input} for a day still to come.
    WishBook(WriteSession& session, const WishRules& rules, std::optional<Date> date);

    /// The wish that a user's text names, to be changed. A claim that has lapsed by the day is released
    /// first, by a row of its own. Error{input} when the day lies before what has happened to it already.
    Wish& begin(const std::string& id);
    /// Adds a row. Error{refused} when the wish's state does not allow it, saying so when a time-out is why.
    void add(std::string_view event, const Wish& wish, Cells cells);
    /// What add() would say about the state.
    void expect(std::string_view event, const Wish& wish) const;

    /// The day on which it happens to this wish.
    Date day(const Wish& wish) const;
    const Wishes& wishes() const { return wishes_; }
    Batch& batch() { return batch_; }
    /// Appends the rows; `command` begins the commit's subject.
    void append(const std::string& command);

  private:
    WriteSession& session_;
    WishRules rules_;
    std::optional<Date> date_; ///< if not today
    Wishes wishes_;
    Batch batch_;
    std::vector<std::string> changed_; ///< ids
};

} // namespace cgov
