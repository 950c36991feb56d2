Programmes and activities: targets against what was done
  $ . "$TESTDIR/setup.sh"
  $ cgov programme add night-school --name 夜校 --provider 山畔越剧社 --from 2026-01-01 --to 2026-12-31 --deliverable "lessons=3 sessions training" --deliverable "受益居民=40人次" --deliverable "teaching time=10 小时 training" --deliverable "new teams=2 teams" --deliverable "演出=1 场"
  night-school
  $ cat registers/programmes/night-school.toml
  name = "\xe5\xa4\x9c\xe6\xa0\xa1" (esc)
  provider = "yue-opera"
  from = 2026-01-01
  to = 2026-12-31
  
  [[deliverable]]
  name = "lessons"
  target = 3
  unit = "sessions"
  kind = "training"
  
  [[deliverable]]
  name = "\xe5\x8f\x97\xe7\x9b\x8a\xe5\xb1\x85\xe6\xb0\x91" (esc)
  target = 40
  unit = "persons"
  
  [[deliverable]]
  name = "teaching time"
  target = 10
  unit = "hours"
  kind = "training"
  
  [[deliverable]]
  name = "new teams"
  target = 2
  unit = "teams"
  
  [[deliverable]]
  name = "\xe6\xbc\x94\xe5\x87\xba" (esc)
  target = 1
  unit = "sessions"
  kind = "performance"
  $ cgov programme list
  programme,name,provider,from,to,deliverables,met
  night-school,\xe5\xa4\x9c\xe6\xa0\xa1,yue-opera,2026-01-01,2026-12-31,5,0 (esc)
  $ cgov programme show 夜校
  programme,deliverable,unit,target,actual,rate,minutes,ids
  night-school,lessons,sessions,3,0,0.0,0,
  night-school,\xe5\x8f\x97\xe7\x9b\x8a\xe5\xb1\x85\xe6\xb0\x91,persons,40,0,0.0,0, (esc)
  night-school,teaching time,hours,10,0,0.0,0,
  night-school,new teams,teams,2,0,0.0,0,
  night-school,\xe6\xbc\x94\xe5\x87\xba,sessions,1,0,0.0,0, (esc)
  $ git log --format=%s -1
  programme add: night-school

An activity counts towards every deliverable that takes its kind, or towards those it names

  $ cgov activity record 唱腔课 --kind training --date 2026-03-05 --minutes 90 --attend P1A P2A --programme night-school --topic 唱腔
  A1A
  $ cgov activity record 唱腔课 --kind 培训 --date 2026-03-12 --minutes 2h --attend 张梅,王芳 --attend p2 --others 9 --programme 夜校 --topic 唱腔
  A2A
  $ cgov activity record "spring show" --kind performance --date 2026-04-01 --minutes 1h30m --others 120 --programme night-school --place 邻里会堂
  A3A
  $ cgov activity record "a troupe for the west gate" --kind meeting --date 2026-05-01 --minutes 45 --attend "李强、王芳；P1A" --programme night-school --deliverable "new teams"
  A4A
  $ cgov activity record "first aid" --kind workshop --minutes 60 --attend P3A
  A5A
  $ cgov activity list
  activity,state,title,kind,date,minutes,persons,programme,topic,attend,others,deliverable,place,note,by
  A1A,held,\xe5\x94\xb1\xe8\x85\x94\xe8\xaf\xbe,training,2026-03-05,90,2,night-school,\xe5\x94\xb1\xe8\x85\x94,P1A;P2A,,,,,lin (esc)
  A2A,held,\xe5\x94\xb1\xe8\x85\x94\xe8\xaf\xbe,training,2026-03-12,120,12,night-school,\xe5\x94\xb1\xe8\x85\x94,P1A;P3A;P2A,9,,,,lin (esc)
  A3A,held,spring show,performance,2026-04-01,90,120,night-school,,,120,,\xe9\x82\xbb\xe9\x87\x8c\xe4\xbc\x9a\xe5\xa0\x82,,lin (esc)
  A4A,held,a troupe for the west gate,meeting,2026-05-01,45,3,night-school,,P2A;P3A;P1A,,new teams,,,lin
  A5A,held,first aid,workshop,2026-11-23,60,1,,,P3A,,,,,lin
  $ cgov -f table activity list --columns activity,title,kind,minutes,persons
  Activity  Title                       Kind               Time  Attendance
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  A1A       \xe5\x94\xb1\xe8\x85\x94\xe8\xaf\xbe                      training     1 h 30 min           2 (esc)
  A2A       \xe5\x94\xb1\xe8\x85\x94\xe8\xaf\xbe                      training            2 h          12 (esc)
  A3A       spring show                 performance  1 h 30 min         120
  A4A       a troupe for the west gate  meeting          45 min           3
  A5A       first aid                   workshop            1 h           1
  $ cgov activity show a4 --columns activity,title,attend,deliverable
  activity,title,attend,deliverable
  A4A,a troupe for the west gate,P2A;P3A;P1A,new teams
  $ cgov programme show night-school
  programme,deliverable,unit,target,actual,rate,minutes,ids
  night-school,lessons,sessions,3,2,66.7,210,A1A;A2A
  night-school,\xe5\x8f\x97\xe7\x9b\x8a\xe5\xb1\x85\xe6\xb0\x91,persons,40,134,335.0,300,A1A;A2A;A3A (esc)
  night-school,teaching time,hours,10,3,35.0,210,A1A;A2A
  night-school,new teams,teams,2,1,50.0,45,A4A
  night-school,\xe6\xbc\x94\xe5\x87\xba,sessions,1,1,100.0,90,A3A (esc)
  $ cgov programme list --columns programme,deliverables,met
  programme,deliverables,met
  night-school,5,2
  $ cgov -f table programme show night-school
  Programme     Deliverable    Measure   Planned  Actual  Rate of completion        Time  Ids
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  night-school  lessons        sessions        3       2              66.7 %  3 h 30 min  A1A;A2A
  night-school  \xe5\x8f\x97\xe7\x9b\x8a\xe5\xb1\x85\xe6\xb0\x91       persons        40     134             335.0 %         5 h  A1A;A2A;A3A (esc)
  night-school  teaching time  hours          10       3              35.0 %  3 h 30 min  A1A;A2A
  night-school  new teams      teams           2       1              50.0 %      45 min  A4A
  night-school  \xe6\xbc\x94\xe5\x87\xba           sessions        1       1             100.0 %  1 h 30 min  A3A (esc)

What was entered by mistake is taken back

  $ cgov activity cancel A3A --reason "entered twice"
  $ cgov activity cancel A3A
  cgov: A3A is cancelled; "cancel" needs: held
  hint: nothing more can happen to it
  [1]
  $ cgov activity cancel A3A A9A
  cgov: A3A is cancelled; "cancel" needs: held (nothing more can happen to it)
  cgov: there is no A9A (see them all: cgov activity list)
  cgov: 2 of 2 cannot be changed; nothing was written
  [2]
  $ cgov programme show night-school --columns deliverable,actual,ids
  deliverable,actual,ids
  lessons,2,A1A;A2A
  \xe5\x8f\x97\xe7\x9b\x8a\xe5\xb1\x85\xe6\xb0\x91,14,A1A;A2A (esc)
  teaching time,3,A1A;A2A
  new teams,1,A4A
  \xe6\xbc\x94\xe5\x87\xba,0, (esc)
  $ cgov undo A5A
  cgov: taken back: "record" of A5A, written by lin on 2026-11-23 10:00; A5A counts as never written
  V1A
  $ cgov activity list --for P3A --columns activity
  activity
  A2A
  A4A
  $ cgov activity list --for night-school --columns activity,state
  activity,state
  A1A,held
  A2A,held
  A3A,cancelled
  A4A,held
  $ cgov activity list --kind training --period 2026Q1 --columns activity
  activity
  A1A
  A2A
  $ cgov activity list --summary
  kind,activities,minutes,persons,named
  training,2,210,14,3
  meeting,1,45,3,3
  $ cgov activity list --summary --period 2026Q2
  kind,activities,minutes,persons,named
  meeting,1,45,3,3
  $ cgov --as-of 2026-11-22 programme show night-school --columns deliverable,actual
  deliverable,actual
  lessons,0
  \xe5\x8f\x97\xe7\x9b\x8a\xe5\xb1\x85\xe6\xb0\x91,0 (esc)
  teaching time,0
  new teams,0
  \xe6\xbc\x94\xe5\x87\xba,0 (esc)

Training is no volunteer service

  $ cgov bank balance P1A
  account,name,earned,granted,received,sent,used,held,expired,balance,available
  P1A,\xe5\xbc\xa0\xe6\xa2\x85,0,0,0,0,0,0,0,0,0 (esc)
  $ cgov hours tally
  account,entries,minutes,credit
  $ cgov -q person set P1A --role backbone
  $ cgov -q person add 赵云 --role 骨干
  P4A
  $ cgov backbone list
  person,sessions,minutes,last,topics,activities,grid,roles
  P1A,2,210,2026-03-12,\xe5\x94\xb1\xe8\x85\x94,A1A;A2A,,backbone (esc)
  P2A,2,210,2026-03-12,\xe5\x94\xb1\xe8\x85\x94,A1A;A2A,, (esc)
  P3A,1,120,2026-03-12,\xe5\x94\xb1\xe8\x85\x94,A2A,, (esc)
  P4A,0,0,,,,,\xe9\xaa\xa8\xe5\xb9\xb2 (esc)
  $ cgov -f table backbone list --columns person,sessions,minutes,topics
  Person  Sessions  Training time  Topics
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  P1A            2     3 h 30 min  \xe5\x94\xb1\xe8\x85\x94 (esc)
  P2A            2     3 h 30 min  \xe5\x94\xb1\xe8\x85\x94 (esc)
  P3A            1            2 h  \xe5\x94\xb1\xe8\x85\x94 (esc)
  P4A            0          0 min
  $ cgov backbone list --topic 唱腔 --from 2026-03-10 --columns person,sessions,minutes,last
  person,sessions,minutes,last
  P1A,1,120,2026-03-12
  P2A,1,120,2026-03-12
  P3A,1,120,2026-03-12
  $ cgov backbone list --period 2025
  person,sessions,minutes,last,topics,activities,grid,roles
  P1A,0,0,,,,,backbone
  P4A,0,0,,,,,\xe9\xaa\xa8\xe5\xb9\xb2 (esc)
  $ cgov backbone list --grid west
  person,sessions,minutes,last,topics,activities,grid,roles

What cannot be

  $ cgov programme add night-school --provider yue-opera --from 2026-01-01 --to 2026-12-31 --deliverable "a=1"
  cgov: there is a programme night-school already
  hint: see: cgov programme show night-school
  [1]
  $ cgov programme add summer --provider nobody --from 2026-01-01 --to 2026-12-31 --deliverable "a=1"
  cgov: no group is called "nobody"
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov programme add summer --provider yue-opera --from 2026-12-31 --to 2026-01-01 --deliverable "a=1"
  cgov: summer ends on 2026-01-01, before it begins on 2026-12-31
  [2]
  $ cgov programme add summer --provider yue-opera --from 2026-01-01 --to 2026-12-31
  cgov: --deliverable is missing
  hint: see: cgov programme add --help
  [2]
  $ cgov programme add summer --provider yue-opera --from 2026-01-01 --to 2026-12-31 --deliverable lessons
  cgov: "lessons" is no deliverable
  hint: write NAME=N unit: "music lessons=12 sessions", "residents=200 persons"
  [2]
  $ cgov programme add summer --provider yue-opera --from 2026-01-01 --to 2026-12-31 --deliverable "a;b=1 sessions"
  cgov: "a;b=1 sessions" is no name of a deliverable
  hint: write NAME=N unit: "music lessons=12 sessions", "residents=200 persons"
  [2]
  $ cgov programme add summer --provider yue-opera --from 2026-01-01 --to 2026-12-31 --deliverable "a=0 sessions"
  cgov: a: expected a whole number from 1 to 1000000000, found "0"
  [2]
  $ cgov programme add summer --provider yue-opera --from 2026-01-01 --to 2026-12-31 --deliverable "a=many sessions"
  cgov: "a=many sessions" is no deliverable
  hint: write NAME=N unit: "music lessons=12 sessions", "residents=200 persons"
  [2]
  $ cgov programme add summer --provider yue-opera --from 2026-01-01 --to 2026-12-31 --deliverable "a=5 sessions trainig"
  cgov: there is no kind "trainig"
  hint: did you mean "training"?
  [2]
  $ cgov programme add summer --provider yue-opera --from 2026-01-01 --to 2026-12-31 --deliverable "a=5 sessions" --deliverable "a=6 persons"
  cgov: two deliverables are called "a"
  [2]
  $ cgov programme add Summer! --provider yue-opera --from 2026-01-01 --to 2026-12-31 --deliverable "a=5 sessions"
  cgov: "Summer!" is no handle
  hint: lower-case letters, digits and single hyphens, such as main-hall; not the shape of an id
  [2]
  $ cgov programme show summer
  cgov: there is no programme "summer"
  hint: see them all: cgov programme list
  [2]
  $ cgov activity record x --kind training --minutes 60 --attend P1A --programme summer
  cgov: there is no programme "summer"
  hint: see them all: cgov programme list
  [2]
  $ cgov activity record x --kind training --minutes 60 --attend P1A --programme night-school --deliverable lesson
  cgov: night-school has no deliverable "lesson"
  hint: did you mean "lessons"?
  [2]
  $ cgov activity record x --kind training --minutes 60 --attend P1A --deliverable lessons
  cgov: a deliverable is a programme's, and none is named
  hint: name it with --programme
  [2]
  $ cgov activity record x --kind training --minutes 60 --attend P1A --programme night-school --date 2025-12-31
  cgov: night-school runs from 2026-01-01 to 2026-12-31, not on 2025-12-31
  hint: see: cgov programme show night-school
  [1]
  $ cgov activity record x --kind training --minutes 60 --attend P1A --date tomorrow
  cgov: 2026-11-24 is still to come
  hint: an activity is recorded after it
  [2]
  $ cgov activity record x --kind training --minutes 60
  cgov: nobody came?
  hint: name those who came with --attend, or count them with --others
  [2]
  $ cgov activity record x --kind training --minutes 25h --attend P1A
  cgov: an activity lasts from 1 to 1440 minutes, not 1500
  hint: enter a longer one as one activity a day
  [2]
  $ cgov activity record x --kind training --minutes 60 --attend 张海
  cgov: no person is called "\xe5\xbc\xa0\xe6\xb5\xb7" (esc)
  hint: see them all: cgov person list
  [2]
  $ cgov activity record x --kind party --minutes 60 --attend P1A
  cgov: there is no kind "party"
  hint: choose among: training, performance, workshop, meeting
  [2]
  $ cgov activity record x --kind training --attend P1A
  cgov: --minutes is missing
  hint: see: cgov activity record --help
  [2]
  $ cgov activity record x --minutes 60 --attend P1A
  cgov: --kind is missing
  hint: see: cgov activity record --help
  [2]
  $ cgov activity record --kind training --minutes 60 --attend P1A
  cgov: TITLE is missing
  hint: see: cgov activity record --help
  [2]
  $ cgov activity record x --kind training --minutes 60 --attend P1A --note "call 13900000001"
  cgov: note: holds a phone or id number, which must not get into a tracked file
  hint: leave it out here; a person's phone belongs to: cgov person set ID --phone NUMBER
  [2]
  $ cgov activity cancel
  cgov: ACTIVITY is missing
  hint: see: cgov activity cancel --help
  [2]
  $ cgov activity show A99A
  cgov: there is no A99A
  hint: see them all: cgov activity list
  [2]
  $ git status --short

A programme whose deliverables were changed by hand

  $ cgov check -q
  severity,code,file,line,id,message,remedy
  $ sed -i 's/^name = "new teams"/name = "teams"/' registers/programmes/night-school.toml && git commit -qam rename
  $ cgov check --columns severity,code,file,id,message,remedy
  cgov: 1 errors, 0 warnings
  severity,code,file,id,message,remedy
  error,unknown-deliverable,registers/programmes/night-school.toml,A4A,"night-school has no deliverable ""new teams""",A4A counts towards it: put its name back
  [1]
  $ sed -i 's/^target = 40/target = 0/' registers/programmes/night-school.toml
  $ cgov programme list
  cgov: registers/programmes/night-school.toml:14: target: expected a whole number from 1 to 1000000000, found 0
    target = 0
             ^
  [3]
  $ cgov check --columns code,file,line,message | head -2
  cgov: 1 errors, 1 warnings
  code,file,line,message
  register,registers/programmes/night-school.toml,14,"target: expected a whole number from 1 to 1000000000, found 0"
  $ sed -i 's/^target = 0/targt = 40/' registers/programmes/night-school.toml
  $ cgov programme list
  cgov: registers/programmes/night-school.toml:14: unknown setting "targt"
    targt = 40
            ^
  hint: did you mean "target"?
  [3]
