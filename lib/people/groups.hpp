// SPDX-License-Identifier: MIT
#pragma once

#include "format/sheet.hpp"
#include "people/people.hpp"
#include "store/writer.hpp"

#include <string>
#include <vector>

namespace cgov {

/// A group's kind by its code or its title (文艺团队, 企业, ...). Error{input} with the nearest one when
/// unknown.
std::string group_kind(std::string_view text);

/// Adds groups: one file each, one commit. Error{input} for a bad handle, an empty name; Error{refused} for a
/// handle that a group or person's id has already. `by` of the session.
void add_groups(WriteSession& session, const People& people, const std::vector<Group>& groups);

/// A sheet of groups; those that are there with the same name and kind are left out.
struct GroupImport {
    std::vector<std::string> handles;
    std::size_t known = 0;
    std::size_t bad = 0;
    std::string bad_rows;
};
std::vector<SheetField> group_fields();
GroupImport import_groups(WriteSession& session, const People& people, const Sheet& sheet, bool skip_bad);

/// Error{refused} when the person is a member already.
void join_group(WriteSession& session, const std::string& group, const std::string& person,
                const std::string& role);
/// Error{refused} when the person is not a member.
void leave_group(WriteSession& session, const std::string& group, const std::string& person);

} // namespace cgov
