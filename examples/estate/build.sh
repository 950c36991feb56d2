#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: examples/estate/build.sh DIR
# Builds in DIR the store of a resettlement estate (安置小区) that has had no property company for five years, and leads its big
# wish from the first visit to the flag: five actions, each of them somewhere else in the books. Prints the thread, the
# statement of the fund and the wall. cgov is taken from PATH. The same program gives the same ledgers.
set -eu
[ $# = 1 ] || { echo "usage: $0 DIR" >&2; exit 2; }
store=$1

# at WHEN COMMAND...: lin's command, as if it were WHEN.
at() {
    now=$1:00+08:00
    shift
    cgov -q -C "$store" --by lin --now "$now" "$@"
}
quietly() { "$@" >/dev/null; }

# The estate, and who helps
cgov -q --by lin --now 2026-01-05T08:30:00+08:00 init "$store" --community 临河社区
quietly at 2026-01-05T09:00 person add 孟秋实 --kind resident --role building-head --grid south
quietly at 2026-01-05T09:01 person add 齐望舒 --kind party-member --grid south
quietly at 2026-01-05T09:05 group add party-branch --name 临河社区党支部 --kind party-branch
quietly at 2026-01-05T09:06 group add housing-office --name 河西区住房局 --kind government
quietly at 2026-01-05T09:07 group add telecom --name 河西通信支公司 --kind partner-unit
quietly at 2026-01-05T09:08 group add owners --name 临河安置小区自管小组 --kind team
quietly at 2026-01-05T09:10 grid add south --name 南片网格 --households 312
quietly at 2026-01-05T09:11 grid adopt south telecom --from 2026-01-05

# The wish: collected on a visit, verified, on the wall, claimed
wish=$(at 2026-01-08T15:00 wish add 安置小区有人管 --wisher P1A --source visit --grid south --urgency urgent \
    --public-text 五年没有物业，垃圾、失窃、坏门都盼有人管)
quietly at 2026-01-09T09:00 wish verify "$wish"
quietly at 2026-01-09T09:05 wish publish "$wish"
quietly at 2026-01-10T10:00 wish claim "$wish" party-branch --lead
quietly at 2026-01-10T10:05 wish claim "$wish" telecom

# 1. Ten cameras, pledged and delivered by the partner unit
cameras=$(at 2026-01-12T09:00 resource pledge telecom --what 监控摄像头10个 --value 20000 --for "$wish" --due 2026-01-31)
quietly at 2026-01-12T09:10 wish act "$wish" add 安装10个摄像头 --owner telecom --due 2026-01-31 --link "$cameras"
quietly at 2026-01-28T16:00 resource deliver "$cameras" --value 20000
quietly at 2026-01-28T16:10 wish act "$wish" done 1

# 2. Five shopfronts let; the rent is set aside for the gatehouse and one guard's wage
rent=$(at 2026-01-20T10:00 fund income 15000 --purpose 5间门面第一季度租金 --earmark "$wish" --basis owners --voucher 2026-01)
quietly cgov -q -C "$store" --by chen --now 2026-01-20T11:00:00+08:00 fund check "$rent"
quietly at 2026-01-20T10:30 wish act "$wish" add 出租门面，修门房、聘门卫 --owner owners --due 2026-02-28 --fund "$rent"
gate=$(at 2026-02-03T10:00 fund spend 6800 --purpose 门房翻修 --earmark "$wish" --basis owners --voucher 2026-07)
wage=$(at 2026-02-28T10:00 fund spend 2600 --purpose 门卫二月工资 --earmark "$wish" --basis owners --voucher 2026-11)
quietly cgov -q -C "$store" --by chen --now 2026-02-28T11:00:00+08:00 fund check "$gate" "$wage"
echo "More than the earmark holds:" >&2
status=0
at 2026-02-28T11:30 fund spend 9000 --purpose 绿化外包 --earmark "$wish" >/dev/null || status=$?
[ $status = 1 ] || { echo "$0: the overdraft of the earmark was not refused" >&2; exit 1; }
quietly at 2026-02-28T12:00 wish act "$wish" link 2 --fund "$gate"
quietly at 2026-02-28T12:05 wish act "$wish" link 2 --fund "$wage"
quietly at 2026-02-28T12:10 wish act "$wish" done 2

# 3. The security doors of two units: a service order to the unit that has adopted the grid
order=$(at 2026-02-02T09:00 order place 修复3、4单元防盗门 --grid south --by P1A --category repair --urgency normal --for "$wish")
quietly at 2026-02-02T09:10 wish act "$wish" add 修复两个单元防盗门 --owner telecom --due 2026-02-20 --order "$order"
quietly at 2026-02-02T09:20 order dispatch "$order"
quietly at 2026-02-02T14:00 order accept "$order"
quietly at 2026-02-06T16:00 order done "$order" --result 两个单元门锁与闭门器已换
quietly at 2026-02-07T09:00 order rate "$order" satisfied
quietly at 2026-02-28T12:20 wish act "$wish" done 3

# A claim holds for thirty days; the party branch takes it up again
quietly at 2026-03-01T08:00 wish claim "$wish" party-branch --lead

# 4. The green areas: the residents' own hours; a ladder of the tool house
quietly at 2026-03-01T09:00 tool add step-ladder --name 人字梯 --count 2
quietly at 2026-03-01T09:30 wish act "$wish" add 居民养护绿化 --owner owners --due 2026-03-31
loan=$(at 2026-03-07T08:30 tool lend step-ladder P1A --for "$wish")
hours=$(at 2026-03-07T12:00 hours add owners 3h --person P1A --kind repair --for "$wish" --place 南片绿地)
quietly cgov -q -C "$store" --by chen --now 2026-03-07T15:00:00+08:00 hours confirm "$hours"
quietly at 2026-03-07T13:00 tool return "$loan"
quietly at 2026-03-08T09:00 wish act "$wish" link 4 --link "$hours"
quietly at 2026-03-08T09:05 wish act "$wish" done 4

# 5. The maintenance fund: a motion of the owners that is left open until there are councils in these books
quietly at 2026-03-01T10:00 wish act "$wish" add 申请启用维修基金 --owner housing-office --due 2026-03-31 --note 业主大会议题待议
echo "With an action that is open:" >&2
status=0
at 2026-03-09T09:00 wish deliver "$wish" || status=$?
[ $status = 1 ] || { echo "$0: the delivery was not refused" >&2; exit 1; }
quietly at 2026-03-20T09:00 wish act "$wish" done 5 --note 住房局已批复

# The flag
quietly at 2026-03-25T09:00 wish deliver "$wish"
quietly at 2026-03-27T15:00 wish confirm "$wish"

last=2026-03-31T18:00
echo "--- the thread ---"
at $last trace "$wish" -f table
echo "--- the fund ---"
at $last fund statement --period 2026Q1 -f table
echo "--- the wall ---"
at $last wish wall --summary -f csv
