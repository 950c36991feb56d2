# SPDX-License-Identifier: MIT
# awk -v first=1 -v last=200 -v root=DIR -f communities.awk
# Fills DIR/c0001 .. DIR/c0200, copies of a new store, with invented communities and their ledgers of 2026-04 to 2026-09.
# Each number has its own seed: it always gives the same community, whatever else is made. Every seventh community credits
# four venue-minutes for a minute of service, every seventeenth lets hours count without a second person.
BEGIN {
    split("青 云 松 竹 清 和 安 宁 长 新 南 北", front, " ")
    split("溪 岭 桥 湾 塘 洲 坪 埠 泉 浦", back, " ")
    kinds = split("performance cleaning patrol escort-to-doctor fetch-medicine home-visit teaching repair", kind, " ")
    places = split("三号楼 小区北门 社区卫生站 邻里会堂 中心花园", place, " ")
    surnames = split("沈 贺 雷 邱 温 梁 岑 柳 戚 尤", surname, " ")
    for (number = first; number <= last; ++number) community()
}

function community(month) {
    state = 20261123 + 7919 * number
    for (i = 0; i < 5; ++i) draw(2)
    store = sprintf("%s/c%04d", root, number)
    venue = number % 7 == 0 ? 4 : 5
    counts_alone = number % 17 == 0
    people = 8 + draw(12)
    busy = 4 + draw(16)
    delete seq
    entry = booking = movement = 0
    registers()
    for (month = 4; month <= 9; ++month) month_of(sprintf("2026-%02d", month))
}

function registers(i, token, file) {
    file = store "/cgov.toml"
    printf "format = 1\ncommunity = \"%s%s社区\"\nlanguage = \"zh_CN\"\ntime_zone = \"Asia/Shanghai\"\n\n[git]\ncommit = \"auto\"\n", \
        front[1 + draw(12)], back[1 + draw(10)] >file
    close(file)
    for (i = 0; i < 4; ++i) token = token sprintf("%04x", draw(65536))
    file = store "/registers/desks/A.toml"
    printf "holder = \"lin\"\ntaken = \"2026-04-01T08:30:00+08:00\"\ntoken = \"%s\"\n", token >file
    close(file)
    file = store "/registers/people/A.csv"
    print "person,name,kind,roles,grid,joined,retired" >file
    for (i = 1; i <= people; ++i) print "P" i "A," surname[1 + draw(surnames)] "*,resident,,,2026-04-01," >file
    close(file)
    file = store "/registers/groups/opera.toml"
    print "name = \"越剧社\"\nkind = \"troupe\"" >file
    close(file)
    file = store "/registers/venues/hall.toml"
    print "name = \"邻里会堂\"\ncapacity = 80" >file
    close(file)
    rules()
}

# The rules of a new store, changed where this community has others.
function rules(line, file, text) {
    file = store "/rules/moral-bank.toml"
    while ((getline line <file) > 0) {
        if (counts_alone) sub(/^confirm = "second-person"/, "confirm = \"none\"", line)
        if (venue == 4) {
            sub(/^id = "5-for-1"/, "id = \"4-for-1\"", line)
            sub(/^venue = 5/, "venue = 4", line)
        }
        text = text line "\n"
    }
    close(file)
    printf "%s", text >file
    close(file)
}

function month_of(name) {
    hours(name, busy + draw(6))
    bookings(name)
    bank(name)
}

# The entries come in from the first day, the second person sees to them on the twentieth.
function hours(name, count, i, day, who, minutes, from) {
    open_ledger("hours", name, "seq,at,by,event,entry,date,start,account,person,minutes,credit,rule,kind,for,place,unit,witness,ref,note,activity")
    from = entry
    for (i = 0; i < count; ++i) {
        day = sprintf("%s-%02d", name, 1 + int(i * 18 / count))
        who = "P" (1 + draw(people)) "A"
        minutes = 30 + 15 * draw(7)
        row(day "T" sprintf("%02d:%02d", 9 + i % 8, draw(60)), "lin", "record",
            "H" (++entry) "A," day ",," (draw(4) ? who : "opera") "," who "," minutes "," minutes * venue "," venue "-for-1," \
            kind[1 + draw(kinds)] ",," place[1 + draw(places)] ",,,,,")
    }
    for (i = from + 1; i <= entry; ++i) {
        what = draw(12)
        if (what < 10) row(name "-20T10:00", "chen", "confirm", "H" i "A,,,,,,,,,,,,,,,")
        if (what == 10) row(name "-20T10:00", "chen", "reject", "H" i "A,,,,,,,,,,,,,,不在现场,")
        if (what < 2) row(name "-21T10:00", "lin", "reverse", "H" i "A,,,,,,,,,,,,,,录入两次,")
    }
    close(file)
}

# The troupe rehearses once a month; in some it cancels, or does not come.
function bookings(name, outcome, id) {
    open_ledger("bookings", name, "seq,at,by,event,booking,account,venue,start,minutes,people,purpose,series,moment,charge,late,note")
    id = "B" (++booking) "A"
    outcome = draw(8)
    row(name "-02T09:00", "lin", "hold", id ",opera,hall," name "-11T14:00:00+08:00,120,30,排练,,,,,")
    if (outcome == 0) row(name "-05T09:00", "lin", "cancel", id ",,,,,,,,,,,讲师生病")
    else if (outcome == 1) row(name "-11T16:30", "lin", "noshow", id ",,,,,,,,,120,,")
    else {
        row(name "-11T14:00", "lin", "checkin", id ",,,,,,,," name "-11T14:00:00+08:00,,,")
        row(name "-11T15:40", "lin", "finish", id ",,,,,,,," name "-11T15:40:00+08:00,100,,")
    }
    close(file)
}

function bank(name, id) {
    open_ledger("bank", name, "seq,at,by,event,movement,account,to,minutes,date,reason")
    id = "T" (++movement) "A"
    row(name "-01T09:00", "lin", "grant", id ",opera,," 60 * (2 + draw(4)) "," name "-01,演出场地支持")
    if (!draw(5)) row(name "-01T09:30", "lin", "reverse", id ",,,,,录入有误")
    close(file)
}

function open_ledger(ledger, name, header) {
    of = ledger
    latest = ""
    file = store "/ledgers/" ledger "/" name ".A.csv"
    print header >file
}

# One row; none is older than the one before it.
function row(at, by, event, cells) {
    if (at < latest) at = latest
    latest = at
    print ++seq[of] "," at ":00+08:00," by "," event "," cells >file
}

# A whole number from 0 to n - 1 (Park and Miller's generator: every product stays below 2^53).
function draw(n) {
    state = state * 16807 % 2147483647
    return int(state / 2147483647 * n)
}
