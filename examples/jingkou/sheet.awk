# SPDX-License-Identifier: MIT
# awk -v month=2026-04 -v seed=4 -f sheet.awk residents.csv
# The month's sheet of service hours, as an office keeps it: Chinese titles, team, volunteer and time in words. The same
# month and seed always give the same sheet. Residents 1 to 20 are the troupes' members, 95 to 100 work for the group
# customers; of the others, twenty-six a month serve in their own name, in turn; the last of them never does.
BEGIN { FS = OFS = ","; state = seed * 7919 + 1 }
FNR > 1 { name[++people] = $1 }

# A whole number from 0 to n - 1 (Park and Miller's generator: every product stays below 2^53).
function draw(n) {
    state = state * 16807 % 2147483647
    return int(state / 2147483647 * n)
}
function row(activity, team, volunteer, minutes, kind, place) {
    print activity, team, volunteer, sprintf("%s-%02d", month, 16 + draw(12)), minutes "分钟", kind, place, ""
}

END {
    print "活动名称", "团队", "志愿者", "服务日期", "志愿时长", "服务类别", "地点", "备注"
    teams = split("山畔越剧社 夕照合唱团 朝霞扇舞队 听松二胡社 墨池书画社", team, " ")
    split("文艺演出 文艺演出 文艺演出 陪同就医 授课", stage, " ")
    kinds = split("环境清洁 治安巡逻 上门探望 代配药 维修", kind, " ")
    split("大扫除 夜间巡逻 看望独居老人 代取药品 便民维修", activity, " ")
    split("三号楼 小区北门 五号楼 社区卫生站 便民服务点", place, " ")
    for (t = 1; t <= teams; ++t)
        for (member = 0; member < 4; ++member)
            row("邻里文化日", team[t], name[t + 5 * member], 60 + 15 * draw(7), stage[t], "邻里会堂")
    split("江口商业银行支行 山畔茶业商会 江口区住房局", customer, " ")
    for (c = 1; c <= 3; ++c)
        for (member = 0; member < 2; ++member)
            row("共建服务日", customer[c], name[94 + 2 * c - 1 + member], 60 + 30 * draw(3), "环境清洁", "中心花园")
    for (i = 0; i < 26; ++i) {
        k = 1 + draw(kinds)
        row(activity[k], "", name[21 + (seed * 26 + i) % 73], 30 + 15 * draw(10), kind[k], place[k])
    }
}
