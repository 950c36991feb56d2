// SPDX-License-Identifier: MIT
#pragma once

#include "people/people.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cgov {

/// Makes texts fit to be published: the names of persons who have not consented, as far as this clone knows
/// them, are masked (张梅 as 张*), and phone and id numbers become "***". A single character is no name here.
class Publisher {
  public:
    explicit Publisher(const People& people);
    std::string text(std::string text) const;

  private:
    std::vector<std::pair<std::string, std::string>> names_; ///< name and what stands for it; long ones first
};

/// What a Publisher makes of one text.
std::string published_text(const People& people, std::string text);
/// The persons whose name stands in a text though they have not consented to be named; by id.
std::vector<std::string> named_without_consent(const People& people, std::string_view text);

} // namespace cgov
