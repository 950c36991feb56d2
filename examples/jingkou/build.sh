#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: examples/jingkou/build.sh DIR
# Builds in DIR the store of an invented community and leads its moral bank through 2026-04 to 2026-09: lin records, chen
# confirms, the troupes and the group customers redeem. Prints the tally of the months and the balances of the groups.
# cgov is taken from PATH. No clock is read, nothing is left to chance: the same program gives the same ledgers.
set -eu
[ $# = 1 ] || { echo "usage: $0 DIR" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
store=$1

# at WHEN COMMAND...: lin's command, as if it were WHEN.
at() {
    now=$1:00+08:00
    shift
    cgov -q -C "$store" --by lin --now "$now" "$@"
}
quietly() { "$@" >/dev/null; }

# confirm WHEN: chen confirms what waits.
confirm() {
    at "$1" hours list --state recorded --columns entry -f csv | tail -n +2 |
        cgov -q -C "$store" --by chen --now "$1:00+08:00" hours confirm --from -
}
# month 2026-04: the sheet of the month comes in on the 28th, and is confirmed an hour later.
month() {
    awk -v month="$1" -v seed="${1#*-0}" -f "$here/sheet.awk" "$here/residents.csv" |
        quietly at "$1-28T16:00" hours import -
    quietly confirm "$1-28T17:00"
}
# use BOOKING FROM TO: a booking is used.
use() {
    quietly at "$2" venue checkin "$1"
    quietly at "$3" venue finish "$1"
}

# The community: a hundred residents, five troupes, three group customers, three venues
cgov -q --by lin --now 2026-04-01T08:30:00+08:00 init "$store" --community 山畔社区
quietly at 2026-04-01T09:00 person import "$here/residents.csv"
quietly at 2026-04-01T09:10 group import "$here/groups.csv"
member=1
for name in $(sed -n '2,21s/,.*//p' "$here/residents.csv"); do
    troupe=$(sed -n "$(((member - 1) % 5 + 2))s/,.*//p" "$here/groups.csv")
    role=member
    [ $member -gt 5 ] || role=leader
    quietly at 2026-04-01T09:20 group join "$troupe" "$name" --role $role
    member=$((member + 1))
done
quietly at 2026-04-01T10:00 venue add hall --name 邻里会堂 --capacity 80 --open "daily 08:30-21:00"
quietly at 2026-04-01T10:00 venue add dance-room --name 排练厅 --capacity 30 --open "daily 08:00-21:00"
quietly at 2026-04-01T10:00 venue add meeting-room --name 议事厅 --capacity 20 --open "Mon-Fri 08:30-17:30"

# April: services told by telephone, then the sheet; one entry that chen rejects, one that lin entered twice
quietly at 2026-04-14T11:00 hours add 沈家和 2h --date 2026-04-13 --start 09:00 --kind escort-to-doctor --place 社区卫生站
quietly at 2026-04-15T15:30 hours add 听松二胡社 1h30m --person 戚国安 --kind performance --place 邻里会堂 --activity 春日茶会
again=$(at 2026-04-15T15:40 hours add 听松二胡社 1h30m --person 戚国安 --kind performance --place 邻里会堂)
quietly at 2026-04-15T15:45 hours reverse "$again" --reason "entered twice"
doubtful=$(at 2026-04-16T09:00 hours add 雷建邦 3h --kind patrol --place 小区北门)
quietly cgov -q -C "$store" --by chen --now 2026-04-16T10:00:00+08:00 hours reject "$doubtful" --reason "not seen there"
month 2026-04

# May: the first redemptions. The housing office uses first and will serve in turn; a resident who never served owes.
opera=$(at 2026-05-06T09:00 venue redeem yue-opera hall --start 2026-05-09T14:00 --for 2h --people 30 --purpose 排练)
echo "The fan dancers ask for the hall while the opera is there:" >&2
status=0
at 2026-05-06T09:30 venue redeem fan-dance hall --start 2026-05-09T15:00 --for 2h --people 24 || status=$?
[ $status = 1 ] || { echo "$0: the overlap was not refused" >&2; exit 1; }
bank=$(at 2026-05-07T10:00 venue redeem harbour-bank meeting-room --start 2026-05-12T09:00 --for 2h --people 12 --purpose 反诈讲座)
use "$opera" 2026-05-09T14:00 2026-05-09T15:50
use "$bank" 2026-05-12T09:05 2026-05-12T11:00
office=$(at 2026-05-13T09:00 venue redeem housing-office hall --start 2026-05-20T09:00 --for 4h --people 60 --purpose 政策宣讲)
use "$office" 2026-05-20T09:00 2026-05-20T12:30
debtor=$(sed -n '95s/,.*//p' "$here/residents.csv")
birthday=$(at 2026-05-21T09:00 venue redeem "$debtor" dance-room --start 2026-05-23T18:00 --for 2h --people 15 --purpose 生日会)
use "$birthday" 2026-05-23T18:00 2026-05-23T20:00
month 2026-05

# June: cancelled two hours before, and charged for half; and nobody came, charged in full
late=$(at 2026-06-08T09:00 venue redeem tea-chamber dance-room --start 2026-06-10T14:00 --for 2h --people 20 --purpose 茶艺课)
quietly at 2026-06-10T12:00 venue cancel "$late" --note 讲师生病
missed=$(at 2026-06-12T09:00 venue redeem sunset-choir hall --start 2026-06-16T15:00 --for 2h --people 40 --purpose 合练)
quietly at 2026-06-16T17:00 venue noshow "$missed"
month 2026-06

# July: the fan dancers rehearse on six Tuesdays, booked at once
weeks=$(at 2026-07-03T09:00 venue redeem fan-dance dance-room --start 2026-07-07T19:00 --for 90m --people 24 \
    --purpose 周二排练 --repeat weekly --until 2026-08-11)
days="07-07 07-14 07-21 07-28 08-04 08-11"
for booking in $weeks; do
    day=${days%% *}
    days=${days#* }
    [ "$day" != 08-04 ] || month 2026-07
    use "$booking" 2026-$day'T19:00' 2026-$day'T20:30'
done

# August and September
month 2026-08
club=$(at 2026-09-01T09:00 venue redeem 墨池书画社 meeting-room --start 2026-09-08T09:00 --for 3h --people 16 --purpose 书法课)
use "$club" 2026-09-08T09:00 2026-09-08T11:45
quietly at 2026-09-09T09:00 bank grant 听松二胡社 2h --reason 重阳演出场地支持
month 2026-09
quietly at 2026-09-29T09:00 venue redeem erhu hall --start 2026-10-10T14:00 --for 2h --people 50 --purpose 重阳演出

# Everything else that the community does
sh "$here/community.sh" "$store"

# What the month's end is for
last=2026-09-30T18:00
echo "--- hours, month by month (CSV) ---"
at $last hours tally --by month,kind -f csv
echo "--- hours, month by month (table) ---"
at $last hours tally --by month -f table
echo "--- balances of the groups ---"
at $last bank balance $(sed '1d; s/,.*//' "$here/groups.csv") -f table
echo "--- who owes service ---"
at $last bank debts -f table
