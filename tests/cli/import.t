Importing what an office has
  $ . "$TESTDIR/setup.sh"
  $ cat > sheet.utf8 <<EOF
  > 活动名称,团队,志愿者,服务日期,志愿时长,服务类别,地点,备注
  > 大扫除,,张梅,2026/3/4,２小时,环境清洁,三号楼,"上午
  > 下午各一场"
  > 演出,山畔越剧社,李强,46100,一个半小时,文艺演出,,"与""夕照""队合办,共12人"
  > 演出,yue-opera,王芳,2026年3月9日,90分钟,performance,,
  > EOF

GB18030, UTF-16 and UTF-8 with a mark are the same sheet: only the first adds rows

  $ iconv -f utf8 -t gb18030 sheet.utf8 > gb.csv
  $ cgov hours import gb.csv
  H1A
  H2A
  H3A
  cgov: 3 entries added, 0 were there already, 0 refused
  $ iconv -f utf8 -t utf16 sheet.utf8 > utf16.csv && cgov hours import utf16.csv
  cgov: 0 entries added, 3 were there already, 0 refused
  $ (printf '\357\273\277'; cat sheet.utf8) | cgov hours import -
  cgov: 0 entries added, 3 were there already, 0 refused
  $ cgov hours list --columns entry,date,account,person,minutes,kind,place,note,activity
  entry,date,account,person,minutes,kind,place,note,activity
  H1A,2026-03-04,P1A,P1A,120,cleaning,\xe4\xb8\x89\xe5\x8f\xb7\xe6\xa5\xbc,"\xe4\xb8\x8a\xe5\x8d\x88 (esc)
  \xe4\xb8\x8b\xe5\x8d\x88\xe5\x90\x84\xe4\xb8\x80\xe5\x9c\xba",\xe5\xa4\xa7\xe6\x89\xab\xe9\x99\xa4 (esc)
  H2A,2026-03-19,yue-opera,P2A,90,performance,,"\xe4\xb8\x8e""\xe5\xa4\x95\xe7\x85\xa7""\xe9\x98\x9f\xe5\x90\x88\xe5\x8a\x9e,\xe5\x85\xb112\xe4\xba\xba",\xe6\xbc\x94\xe5\x87\xba (esc)
  H3A,2026-03-09,yue-opera,P3A,90,performance,,,\xe6\xbc\x94\xe5\x87\xba (esc)

Every wrong row is named; nothing is written

  $ cat > bad.csv <<EOF
  > person,date,duration,kind
  > 张梅,2026-03-05,2,cleaning
  > 张梅,2026-02-30,2h,cleaning
  > 张海,2026-03-05,2h,cleaning
  > 张梅,2026-03-05,2h,麻将
  > 张梅,2026-03-05
  > 李强,2026-03-05,25h,cleaning
  > 李强,2026-03-06,1h,cleaning
  > EOF
  $ cgov hours import bad.csv
  cgov: bad.csv:2: duration: "2" has no unit (write 2h, 2\xe5\xb0\x8f\xe6\x97\xb6, 120m or 120\xe5\x88\x86\xe9\x92\x9f) (esc)
  cgov: bad.csv:3: date: there is no day "2026-02-30" (2026-02 has 28 days)
  cgov: bad.csv:4: person: no person is called "\xe5\xbc\xa0\xe6\xb5\xb7" (see them all: cgov person list) (esc)
  cgov: bad.csv:5: kind: unknown kind of service "\xe9\xba\xbb\xe5\xb0\x86" (the kinds: performance, cleaning, patrol, escort-to-doctor, fetch-medicine, home-visit, teaching, repair, other, duty, training (more can be added in rules/moral-bank.toml)) (esc)
  cgov: bad.csv:6: expected 4 fields as in the header, found 2 (a field with a comma or a line break needs quotes)
  cgov: bad.csv:7: a service lasts from 1 to 1440 minutes, not 1500 (enter a longer service as one entry a day)
  cgov: 6 rows are wrong; nothing was imported
  hint: correct them, or set them aside with --skip-bad FILE
  [2]
  $ cgov hours import bad.csv --skip-bad refused.csv
  H4A
  cgov: 1 entries added, 0 were there already, 6 refused
  $ cat refused.csv
  \xef\xbb\xbfperson,date,duration,kind,reason (esc)
  \xe5\xbc\xa0\xe6\xa2\x85,2026-03-05,2,cleaning,"duration: ""2"" has no unit" (esc)
  \xe5\xbc\xa0\xe6\xa2\x85,2026-02-30,2h,cleaning,"date: there is no day ""2026-02-30""" (esc)
  \xe5\xbc\xa0\xe6\xb5\xb7,2026-03-05,2h,cleaning,"person: no person is called ""\xe5\xbc\xa0\xe6\xb5\xb7""" (esc)
  \xe5\xbc\xa0\xe6\xa2\x85,2026-03-05,2h,\xe9\xba\xbb\xe5\xb0\x86,"kind: unknown kind of service ""\xe9\xba\xbb\xe5\xb0\x86""" (esc)
  \xe5\xbc\xa0\xe6\xa2\x85,2026-03-05,"expected 4 fields as in the header, found 2" (esc)
  \xe6\x9d\x8e\xe5\xbc\xba,2026-03-05,25h,cleaning,"a service lasts from 1 to 1440 minutes, not 1500" (esc)
  $ cgov hours import bad.csv --skip-bad refused.csv
  cgov: 0 entries added, 1 were there already, 6 refused

A unit in the title, in --unit, or nowhere

  $ printf '姓名,日期,时长(小时)\n王芳,2026-03-01,1.5\n' | cgov hours import -
  H5A
  cgov: 1 entries added, 0 were there already, 0 refused
  $ printf '姓名,日期,时长\n王芳,2026-03-02,45\n' | cgov hours import - --unit m
  H6A
  cgov: 1 entries added, 0 were there already, 0 refused
  $ printf '姓名,日期,时长\n王芳,2026-03-03,45\n' | cgov hours import -
  cgov: -:2: \xe6\x97\xb6\xe9\x95\xbf: "45" has no unit (write 45m or 45\xe5\x88\x86\xe9\x92\x9f) (esc)
  cgov: 1 rows are wrong; nothing was imported
  hint: correct them, or set them aside with --skip-bad FILE
  [2]
  $ printf '谁,哪天,多久\n王芳,2026-03-03,1h\n' | cgov hours import -
  cgov: -:1: no column for "date"; its title may be: date, \xe6\x9c\x8d\xe5\x8a\xa1\xe6\x97\xa5\xe6\x9c\x9f, \xe6\x97\xa5\xe6\x9c\x9f (esc)
  hint: say which column it is: --map "TITLE=date"
  [2]
  $ printf '谁,哪天,多久\n王芳,2026-03-03,1h\n' | cgov hours import - --map "谁=person,哪天=date,多久=duration"
  H7A
  cgov: 1 entries added, 0 were there already, 0 refused
  $ printf '姓名,时长,日期\n王芳,90分钟,2026-03-04\n' | cgov hours import - --map "姓名=account,时长=minutes" --dry-run | cut -d, -f4-12
  cgov: dry run; this would go to ledgers/hours/2026-11.A.csv:
  cgov: 1 entries added, 0 were there already, 0 refused
  event,entry,date,start,account,person,minutes,credit,rule
  record,H8A,2026-03-04,,P3A,P3A,90,450,5-for-1
  $ printf '谁,"多久，连来回路上",哪天\n王芳,1h,2026-03-05\n' | cgov hours import - --map "谁=姓名，多久，连来回路上=时长,哪天=日期" --dry-run | cut -d, -f4-12
  cgov: dry run; this would go to ledgers/hours/2026-11.A.csv:
  cgov: 1 entries added, 0 were there already, 0 refused
  event,entry,date,start,account,person,minutes,credit,rule
  record,H8A,2026-03-05,,P3A,P3A,60,300,5-for-1
  $ printf '姓名,日期,分钟数\n王芳,2026-03-06,45\n' | cgov hours import - --dry-run | cut -d, -f4-12
  cgov: dry run; this would go to ledgers/hours/2026-11.A.csv:
  cgov: 1 entries added, 0 were there already, 0 refused
  event,entry,date,start,account,person,minutes,credit,rule
  record,H8A,2026-03-06,,P3A,P3A,45,225,5-for-1
  $ printf '谁,哪天,多久\n王芳,2026-03-03,1h\n' | cgov hours import - --map "谁=persn"
  cgov: --map: there is no field "persn"
  hint: the fields: account, person, date, duration, kind, place, note, activity, start, for, unit, witness
  [2]

The same row twice in one sheet is two services

  $ printf 'person,date,duration\n李强,2026-04-01,1h\n李强,2026-04-01,1h\n' > twice.csv
  $ cgov hours import twice.csv
  H8A
  H9A
  cgov: 2 entries added, 0 were there already, 0 refused
  $ cgov hours import twice.csv
  cgov: 0 entries added, 2 were there already, 0 refused

Bytes that no encoding has, and files that are none

  $ printf 'person,date,duration\n\377\377,2026-04-01,1h\n' | cgov hours import -
  cgov: -:2: byte 0xFF is neither UTF-8 nor GB18030 nor GBK
  hint: save the sheet again as CSV UTF-8, or mend this row
  [2]
  $ printf 'person,date,duration\nx\0y,2026-04-01,1h\n' | cgov hours import -
  cgov: -:2: holds a NUL byte
  hint: save the sheet again as CSV UTF-8
  [2]
  $ printf '' | cgov hours import -
  cgov: -:1: the sheet has no header line
  hint: its first line must name the columns
  [2]
  $ cgov hours import nowhere.csv
  cgov: nowhere.csv: No such file or directory
  hint: see whether the file is there and can be read
  [2]
  $ cgov hours import .
  cgov: .: is a directory
  [2]

Rosters and teams

  $ printf '姓名,电话,身份\n赵敏,13900000009,党员\n钱进,,居民\n' > roster.csv
  $ cgov person import roster.csv
  P4A
  P5A
  cgov: 2 persons added, 0 were there already, 0 refused
  $ cgov person import roster.csv
  cgov: 0 persons added, 2 were there already, 0 refused
  $ printf '姓名,身份\n孙悦,外星人\n' | cgov person import -
  cgov: -:2: \xe8\xba\xab\xe4\xbb\xbd: unknown kind of person "\xe5\xa4\x96\xe6\x98\x9f\xe4\xba\xba" (the kinds: resident, volunteer, party-member, social-worker, other) (esc)
  cgov: 1 rows are wrong; nothing was imported
  hint: correct them, or set them aside with --skip-bad FILE
  [2]
  $ printf 'handle,name,kind\nsunset-choir,夕照合唱团,文艺团队\nyue-opera,山畔越剧社,troupe\n' | cgov group import -
  sunset-choir
  cgov: 1 groups added, 1 were there already, 0 refused
  $ printf 'handle,name,kind\nyue-opera,另一个,troupe\nBad Handle,x,troupe\n' | cgov group import -
  cgov: -:2: there is a group yue-opera already, with another name or kind (choose another handle)
  cgov: -:3: "Bad Handle" is no handle (lower-case letters, digits and single hyphens, such as yue-opera; not the shape of an id)
  cgov: 2 rows are wrong; nothing was imported
  hint: correct them, or set them aside with --skip-bad FILE
  [2]
  $ git status --short
  ?? bad.csv
  ?? gb.csv
  ?? refused.csv
  ?? roster.csv
  ?? sheet.utf8
  ?? twice.csv
  ?? utf16.csv
  $ grep -rl 13900000009 . --include=* --exclude-dir=.git
  ./roster.csv
  ./private/people/A.csv
