// SPDX-License-Identifier: MIT
#pragma once

#include "people/people.hpp"
#include "store/writer.hpp"
#include "tool/house.hpp"
#include "tool/rules.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cgov {

/// A loan that is wanted; ids and handles are resolved.
struct LendRequest {
    std::string tool, person;
    Date lent;
    std::optional<int> days;             ///< instead of the tool's, or the rules'
    std::optional<std::int64_t> deposit; ///< fen that was paid, instead of the tool's
    std::string guardian;                ///< an adult who answers for a minor
    std::string target;                  ///< what it is for: a case or handle
    std::string note;
};
/// Lends a tool and prints the loan's id; a hold of the same person becomes the loan. Error{refused} when
/// nothing is in or what is in is kept for others (the queue), when the person has `max_items`, has something
/// overdue, has retired, or is a minor without a guardian and the tool is for adults; what cannot be known
/// (a birth date) is warned about. Error{input} for a day still to come.
void lend_tool(WriteSession& session, const ToolRules& rules, const People& people,
               const LendRequest& request);

/// Puts a person at the end of the queue for a tool and prints the hold's id. Error{refused} when they wait
/// for it already, or have retired.
void hold_tool(WriteSession& session, const People& people, const std::string& tool,
               const std::string& person, const std::string& target, const std::string& note);

/// One is broken in the house; prints the id under which it is repaired or scrapped. Error{refused} when none
/// is in.
void damage_tool(WriteSession& session, const std::string& tool, Date date, const std::string& damage,
                 const std::string& note);

/// A stock-taking of one tool.
struct ToolCount {
    std::string tool; ///< handle
    int counted = 0;  ///< in the house and fit to be lent
    std::string note;
};
/// Records what was counted, in one batch; prints the ids and says every difference.
void audit_tools(WriteSession& session, const std::vector<ToolCount>& counts);

/// Is a person born on this day under 18 on that one?
bool is_minor(Date born, Date day);

/// Error{input} for a day that is still to come.
void expect_past(Date day, Date today);

} // namespace cgov
