Activities from a sheet, with those who came in one cell
  $ . "$TESTDIR/setup.sh"
  $ cgov -q programme add night-school --name 夜校 --provider yue-opera --from 2026-01-01 --to 2026-12-31 --deliverable "lessons=3 sessions" --deliverable "teams=2 teams"
  night-school
  $ cat > sheet.csv <<END
  > 活动名称,类别,日期,时长(小时),参加人员,其他人数,项目,指标,主题
  > 唱腔课,培训,2026/3/5,1.5,张梅、李强；P3A,,夜校,,唱腔
  > 元宵演出,演出,2026年3月3日,2小时,"王芳, 李强",80,night-school,lessons;teams,
  > 楼组长会,会议,46100,90分钟,张梅,,,,
  > END
  $ cgov activity import sheet.csv
  A1A
  A2A
  A3A
  cgov: 3 activities added, 0 were there already, 0 refused
  $ iconv -f utf8 -t gb18030 sheet.csv > gb.csv && cgov activity import gb.csv
  cgov: 0 activities added, 3 were there already, 0 refused
  $ cgov activity list --columns activity,title,kind,date,minutes,attend,others,programme,deliverable,topic
  activity,title,kind,date,minutes,attend,others,programme,deliverable,topic
  A1A,\xe5\x94\xb1\xe8\x85\x94\xe8\xaf\xbe,training,2026-03-05,90,P1A;P2A;P3A,,night-school,,\xe5\x94\xb1\xe8\x85\x94 (esc)
  A2A,\xe5\x85\x83\xe5\xae\xb5\xe6\xbc\x94\xe5\x87\xba,performance,2026-03-03,120,P3A;P2A,80,night-school,lessons;teams, (esc)
  A3A,\xe6\xa5\xbc\xe7\xbb\x84\xe9\x95\xbf\xe4\xbc\x9a,meeting,2026-03-19,90,P1A,,,, (esc)
  $ cat > bad.csv <<END
  > title,kind,date,duration,attend,programme,deliverable
  > a,training,2026-03-05,90,张梅,,
  > b,dance,2026-03-05,90m,张梅,,
  > c,training,2026-02-30,90m,张梅,,
  > d,training,2026-03-05,90m,"张梅,张海",,
  > e,training,2026-03-05,90m,,,
  > f,training,2026-03-05,90m,张梅,day-school,
  > g,training,2026-03-05,90m,张梅,night-school,lesson
  > h,training,2025-03-05,90m,张梅,night-school,
  > i,training,2026-03-05,90m,张梅,night-school,
  > ,training,2026-03-05,90m,张梅,,
  > END
  $ cgov activity import bad.csv
  cgov: bad.csv:2: duration: "90" has no unit (write 90m or 90\xe5\x88\x86\xe9\x92\x9f) (esc)
  cgov: bad.csv:3: kind: there is no kind "dance" (choose among: training, performance, workshop, meeting)
  cgov: bad.csv:4: date: there is no day "2026-02-30" (2026-02 has 28 days)
  cgov: bad.csv:5: attend "\xe5\xbc\xa0\xe6\xa2\x85,\xe5\xbc\xa0\xe6\xb5\xb7": no person is called "\xe5\xbc\xa0\xe6\xb5\xb7" (see them all: cgov person list) (esc)
  cgov: bad.csv:6: nobody came? (name those who came with --attend, or count them with --others)
  cgov: bad.csv:7: programme: there is no programme "day-school" (see them all: cgov programme list)
  cgov: bad.csv:8: night-school has no deliverable "lesson" (did you mean "lessons"?)
  cgov: bad.csv:9: night-school runs from 2026-01-01 to 2026-12-31, not on 2025-03-05 (see: cgov programme show night-school)
  cgov: bad.csv:11: title: is empty
  cgov: 9 rows are wrong; nothing was imported
  hint: correct them, or set them aside with --skip-bad FILE
  [2]
  $ cgov activity import bad.csv --unit d
  cgov: --unit: expected h or m, found "d"
  [2]
  $ cgov activity import bad.csv --unit m --skip-bad refused.csv 2>&1 | tail -1
  cgov: 2 activities added, 0 were there already, 8 refused

A pipe or a device in the place of that file is written to, and stays what it is

  $ mkfifo pipe && { cat pipe >seen & } && cgov -q activity import bad.csv --unit m --skip-bad pipe; wait; cmp seen refused.csv && test -p pipe && rm pipe seen
  $ cgov activity list --columns activity,title | tail -2
  A4A,a
  A5A,i

A list that was printed can be taken: the title minutes is the unit

  $ cgov -f csv activity list --columns title,kind,date,minutes,attend,others | cgov activity import - --dry-run | cut -d, -f4-11
  cgov: dry run; this would go to ledgers/activities/2026-11.A.csv:
  cgov: 5 activities added, 0 were there already, 0 refused
  event,activity,title,kind,date,minutes,attend,others
  record,A6A,\xe5\x94\xb1\xe8\x85\x94\xe8\xaf\xbe,training,2026-03-05,90,P1A;P2A;P3A, (esc)
  record,A7A,\xe5\x85\x83\xe5\xae\xb5\xe6\xbc\x94\xe5\x87\xba,performance,2026-03-03,120,P3A;P2A,80 (esc)
  record,A8A,\xe6\xa5\xbc\xe7\xbb\x84\xe9\x95\xbf\xe4\xbc\x9a,meeting,2026-03-19,90,P1A, (esc)
  record,A9A,a,training,2026-03-05,90,P1A,
  record,A10A,i,training,2026-03-05,90,P1A,
