Registers have the filters of every list (Lists in cgov(1))
  $ . "$TESTDIR/setup.sh"
  $ cgov grid add grid-3 --name 第三网格
  grid-3
  $ cgov grid add grid-4 --name 第四网格
  grid-4
  $ cgov grid adopt grid-3 harbour-bank --from 2026-11-01
  $ cgov --now 2026-11-01T09:00:00+08:00 person add 陈青 --grid grid-3
  P4A
  $ cgov person retire P3A
  $ cgov group join yue-opera P1A
  J1A
  $ cgov venue add attic --name 阁楼
  attic
  $ cgov tool add drill --name 电钻 --count 2 --sponsor harbour-bank
  drill
  $ cgov tool add ladder --name 梯子 --count 1
  ladder
  $ cgov tool lend ladder P1A
  cgov: due back on 2026-11-26
  L1A
  $ cgov programme add music --provider yue-opera --from 2026-01-01 --to 2026-12-31 --deliverable "lessons=12 sessions"
  music
  $ cgov programme add theatre --provider harbour-bank --from 2026-07-01 --to 2026-12-31 --deliverable "plays=2 sessions"
  theatre

Persons

  $ cgov person list --state all --sort state --columns person,state
  person,state
  P1A,active
  P2A,active
  P4A,active
  P3A,retired
  $ cgov person list --state retired --columns person
  person
  P3A
  $ cgov person list --to 2026-11-10 --columns person
  person
  P4A
  $ cgov person list --for yue-opera --columns person
  person
  P1A
  $ cgov person list --limit 1 --columns person
  person
  P1A
  $ cgov person list --overdue
  person,name,kind,roles,grid,state
  $ cgov person list --state gone
  cgov: there is no state "gone"
  hint: the states: active, retired, all
  [2]
  $ cgov person list --sort age
  cgov: --sort: unknown column "age"
  hint: the columns: person, name, kind, roles, grid, state
  [2]

Groups, venues and tools

  $ cgov group list --for P1A --columns group
  group
  yue-opera
  $ cgov group list --sort members --columns group,members
  group,members
  harbour-bank,0
  yue-opera,1
  $ cgov venue list --sort capacity --limit 1 --columns venue
  venue
  attic
  $ cgov venue list --state retired
  venue,name,capacity,open
  $ cgov tool list --for harbour-bank --columns tool
  tool
  drill
  $ cgov tool list --for P1A --columns tool,out
  tool,out
  ladder,1
  $ cgov --as-of 2027-03-01 tool list --overdue --columns tool
  tool
  ladder
  $ cgov tool list --sort count --columns tool,count
  tool,count
  ladder,1
  drill,2

Grids and programmes

  $ cgov grid list --for harbour-bank --columns grid
  grid
  grid-3
  $ cgov grid list --from 2026-10-01 --columns grid,since
  grid,since
  grid-3,2026-11-01
  $ cgov programme list --from 2026-03-01 --columns programme
  programme
  theatre
  $ cgov programme list --for yue-opera --columns programme
  programme
  music
  $ cgov programme list --for nobody
  cgov: no person or group is called "nobody"
  hint: see them all: cgov group list; cgov person list
  [2]
