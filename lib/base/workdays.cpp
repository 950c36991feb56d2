// SPDX-License-Identifier: MIT
#include "base/workdays.hpp"

#include "base/error.hpp"
#include "base/message.hpp"

#include <utility>

namespace cgov {

void Workdays::add_year(int year, std::vector<std::pair<Date, Date>> holidays, std::vector<Date> make_up) {
    if (knows(year)) throw Error(Kind::store, message("the working days of {} are given twice", year));
    const auto first = Date::from_civil(year, 1, 1);
    if (!first) throw Error(Kind::store, message("there is no year {}", year));
    const Date from = first->plus_months(-1);
    const Date to = first->plus_months(13).plus_days(-1);

    auto announced = announced_;
    const auto announce = [&](Date date, bool works) {
        if (date < from || date > to)
            throw Error(Kind::store,
                        message("{} does not belong to the working days of {}", date.iso(), year));
        if (!announced.try_emplace(date, works).second && announced.at(date) != works)
            throw Error(Kind::store, message("{} is given as a holiday and as a working day", date.iso()));
    };
    for (const auto& [begin, end] : holidays) {
        if (end < begin)
            throw Error(Kind::store,
                        message("the holiday {}/{} ends before it begins", begin.iso(), end.iso()));
        for (Date date = begin; date <= end; date = date.plus_days(1)) announce(date, false);
    }
    for (const Date date : make_up) announce(date, true);
    announced_ = std::move(announced);
    years_.insert(year);
}

bool Workdays::is_working_day(Date date) const {
    const auto found = announced_.find(date);
    return found != announced_.end() ? found->second : date.weekday() <= 5;
}

Date Workdays::plus_working_days(Date start, int n) const {
    const Date last = Period{}.to;
    Date date = start;
    while (n > 0 && date < last) {
        date = date.plus_days(1);
        if (is_working_day(date)) --n;
    }
    return date;
}

int Workdays::working_days_between(Date a, Date b) const {
    int count = 0;
    for (Date date = a.plus_days(1); date <= b; date = date.plus_days(1))
        count += is_working_day(date) ? 1 : 0;
    return count;
}

} // namespace cgov
