# SPDX-License-Identifier: MIT
# awk -v entries=1000000 -v store=DIR -v journal=FILE -v flat=FILE -f rows.awk
# Writes that many entries of service hours, and as many confirmations, as ledgers of desk A, over the sixty months from
# 2020-01: entries of 5,000 persons, each recorded, then confirmed (one in fifty: rejected) in batches of fifty. What counts
# in the end is also written as a journal that hledger and ledger read, and as a flat CSV file: both spare their readers
# the fold over the events.
BEGIN {
    state = 20261123
    people = 5000
    months = 60
    batch = 50
    kinds = split("performance cleaning patrol escort-to-doctor fetch-medicine home-visit teaching repair", kind, " ")
    places = split("三号楼 小区北门 五号楼 社区卫生站 便民服务点 邻里会堂 中心花园", place, " ")
    header = "seq,at,by,event,entry,date,start,account,person,minutes,credit,rule,kind,for,place,unit,witness,ref,note,activity"
    print "date,entry,account,kind,minutes,credit" >flat
    for (month = 0; month < months; ++month) {
        name = sprintf("%d-%02d", 2020 + int(month / 12), 1 + month % 12)
        file = store "/ledgers/hours/" name ".A.csv"
        print header >file
        last = int(entries * (month + 1) / months)
        first = seq
        rows = 2 * (last - entry)
        while (entry < last) {
            count = last - entry < batch ? last - entry : batch
            for (i = 0; i < count; ++i) {
                id[i] = "H" (++entry) "A"
                at = moment()
                day = substr(at, 1, 10)
                account = "P" (1 + draw(people)) "A"
                minutes = 30 + 15 * draw(9)
                which = kind[1 + draw(kinds)]
                print ++seq "," at ",lin,record," id[i] "," day ",," account "," account "," minutes "," \
                    5 * minutes ",5-for-1," which ",," place[1 + draw(places)] ",,,,,邻里服务日" >file
                counts[i] = entry % 50 != 0
                if (!counts[i]) continue
                print day "," id[i] "," account "," which "," minutes "," 5 * minutes >flat
                print day " " id[i] "\n    bank:" account "  " 5 * minutes " V\n    service:" which "  " (-5 * minutes) " V\n" >journal
            }
            for (i = 0; i < count; ++i)
                print ++seq "," moment() ",chen," (counts[i] ? "confirm" : "reject") "," id[i] ",,,,,,,,,,,,,,," >file
        }
        close(file)
    }
}

# When the next row is written: the rows of a month are spread over its first twenty-eight days.
function moment(minutes) {
    minutes = int((seq - first) * 28 * 1440 / (rows + 1))
    return sprintf("%s-%02dT%02d:%02d:00+08:00", name, 1 + int(minutes / 1440), int(minutes / 60) % 24, minutes % 60)
}
# A whole number from 0 to n - 1 (Park and Miller's generator: every product stays below 2^53).
function draw(n) {
    state = state * 16807 % 2147483647
    return int(state / 2147483647 * n)
}
