#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: examples/jingkou/community.sh STORE
# Called by build.sh: pairings since 2019, the wall of 56 wishes of which 36 are fulfilled, two grids of which a bank's party
# branch has adopted one, service orders, a tool house of twelve tools, a programme since 2017, and the fund.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
store=$1
at() {
    now=$1:00+08:00
    shift
    cgov -q -C "$store" --by lin --now "$now" "$@" >/dev/null
}
checked() {
    now=$1:00+08:00
    shift
    cgov -q -C "$store" --by chen --now "$now" "$@" >/dev/null
}

# Pairing: the opera troupe looks after a woman who lives alone, since 2019
at 2026-09-29T10:00 pair add yue-opera 林海棠 --since 2019-09-16 --risk high
at 2026-09-29T10:01 pair add sunset-choir 沈家和 --since 2021-03-01 --risk key
at 2026-09-29T10:05 pair visit C1A 2h --kind escort-to-doctor --person 戚国安 --date 2026-09-25
at 2026-09-29T10:06 pair visit C2A --failed --date 2026-09-27
at 2026-09-29T10:10 praise add yue-opera --from 林海棠 --channel phone --text 每周都来，陪我看病取药
checked 2026-09-29T11:00 hours confirm "$(cgov -q -C "$store" list --ledger hours --for C1A --columns id -f csv | sed -n 2p)"

# Two grids; the party branch of the bank has adopted the first
at 2026-09-29T11:10 group add harbour-branch --name 江口商业银行支行党支部 --kind party-branch
at 2026-09-29T11:11 group add xinfang --name 馨坊社工服务中心 --kind social-org
at 2026-09-29T11:15 grid add grid-1 --name 一号网格 --households 320
at 2026-09-29T11:16 grid add grid-2 --name 二号网格 --households 280
at 2026-09-29T11:20 grid adopt grid-1 harbour-branch --from 2026-01-01

# The wall, as it was on paper
at 2026-09-29T13:00 wish import "$here/wishes.csv"

# Orders: one closed, one on its way, one that is not for the community
at 2026-09-29T13:30 order place 楼道灯不亮 --grid grid-1 --category lighting --urgency timely
at 2026-09-29T13:31 order place 下水道返水 --grid grid-1 --category drainage --urgency urgent
at 2026-09-29T13:32 order place 主路改道 --grid grid-2 --category traffic
at 2026-09-29T13:35 order dispatch S1A
at 2026-09-29T13:36 order dispatch S2A
at 2026-09-29T13:37 order refer S3A --to 市交通局
at 2026-09-29T13:40 order accept S1A
at 2026-09-29T13:41 order accept S2A
at 2026-09-29T15:00 order done S1A --result 换了三只灯泡
at 2026-09-29T16:00 order rate S1A satisfied

# The tool house, sponsored by the bank
for tool in step-ladder:人字梯:2 drill:电钻:2 pump:抽水泵:1 toolbox:多功能工具箱:3 wheelbarrow:手推车:1 pliers:管钳:2 \
    tape:卷尺:4 hammer:羊角锤:3 sprayer:喷雾器:1 trolley:搬运车:2 soldering:电烙铁:1 pruner:修枝剪:2; do
    rest=${tool#*:}
    at 2026-09-29T16:30 tool add "${tool%%:*}" --name "${rest%:*}" --count "${rest#*:}" --sponsor harbour-bank
done
at 2026-09-29T16:40 tool lend step-ladder 林海棠
at 2026-09-29T16:41 tool lend pump 沈家和 --for W41A
at 2026-09-29T16:42 tool hold pump 吕石泉

# The hub organisation, engaged in 2017; and the fund
at 2026-09-29T17:00 programme add deliberation --name 居民议事能力建设 --provider xinfang --from 2017-03-01 --to 2026-12-31 \
    --deliverable "培训=12 sessions" --deliverable "受训骨干=60 persons"
at 2026-09-29T17:05 activity record 罗伯特议事规则入门 --kind training --minutes 120 --date 2026-06-12 --programme deliberation \
    --topic 议事规则 --attend 林海棠 --attend 沈家和 --attend 戚国安
at 2026-09-29T17:06 activity record 重阳联演 --kind performance --minutes 90 --date 2026-09-20 --attend 吕石泉
at 2026-09-29T17:10 resource pledge harbour-bank --what 防诈骗讲座 --value 2000 --due 2026-10-20
at 2026-09-29T17:20 fund income 5000 --purpose 驻区单位捐助 --voucher 2026-31
checked 2026-09-29T17:30 fund check F1A
