Grids: parts of the community, and who has adopted them
  $ . "$TESTDIR/setup.sh"
  $ cgov -q group add estate-office --name 山畔物业 --kind property
  estate-office

  $ cgov grid list
  grid,name,households,unit,since,persons
  $ cgov grid add grid-3 --name 第三网格 --households 320
  grid-3
  $ cgov grid add lane-side --name "Lane side"
  lane-side
  $ cgov grid adopt grid-3 harbour-bank --from 2026-11-01
  $ cgov grid adopt 第三网格 山畔物业 --from 2026-12-01
  $ cgov grid list
  grid,name,households,unit,since,persons
  grid-3,\xe7\xac\xac\xe4\xb8\x89\xe7\xbd\x91\xe6\xa0\xbc,320,harbour-bank,2026-11-01,0 (esc)
  lane-side,Lane side,,,,0
  $ cgov --as-of 2026-12-05 grid list
  grid,name,households,unit,since,persons
  grid-3,\xe7\xac\xac\xe4\xb8\x89\xe7\xbd\x91\xe6\xa0\xbc,320,estate-office,2026-12-01,0 (esc)
  lane-side,Lane side,,,,0
  $ cgov grid show 第三网格
  grid,name,households,unit,since,persons
  grid-3,\xe7\xac\xac\xe4\xb8\x89\xe7\xbd\x91\xe6\xa0\xbc,320,harbour-bank,2026-11-01,0 (esc)
  $ cgov grid show grid-3 --adoptions
  grid,unit,from
  grid-3,harbour-bank,2026-11-01
  grid-3,estate-office,2026-12-01
  $ git log --format=%s -3
  grid adopt: grid-3 estate-office
  grid adopt: grid-3 harbour-bank
  grid add: lane-side

What somebody wrote into the file by hand stays as it is

  $ printf '# 楼栋 1 到 9\nname = "弄堂"   # was: Lane side' > registers/grids/lane-side.toml
  $ cgov -q grid adopt lane-side yue-opera
  $ cat registers/grids/lane-side.toml
  # \xe6\xa5\xbc\xe6\xa0\x8b 1 \xe5\x88\xb0 9 (esc)
  name = "\xe5\xbc\x84\xe5\xa0\x82"   # was: Lane side (esc)
  
  [[adoption]]
  unit = "yue-opera"
  from = 2026-11-23
  $ cgov -n grid adopt lane-side harbour-bank --from 2027-01-01
  cgov: dry run; this would go to registers/grids/lane-side.toml:
  # \xe6\xa5\xbc\xe6\xa0\x8b 1 \xe5\x88\xb0 9 (esc)
  name = "\xe5\xbc\x84\xe5\xa0\x82"   # was: Lane side (esc)
  
  [[adoption]]
  unit = "yue-opera"
  from = 2026-11-23
  
  [[adoption]]
  unit = "harbour-bank"
  from = 2027-01-01
  $ cgov grid show lane-side --adoptions
  grid,unit,from
  lane-side,yue-opera,2026-11-23

Refused

  $ cgov grid add grid-3 --name again
  cgov: there is a grid grid-3 already
  hint: see: cgov grid show grid-3
  [1]
  $ cgov grid add Grid_4 --name x
  cgov: "Grid_4" is no handle
  hint: lower-case letters, digits and single hyphens, such as main-hall; not the shape of an id
  [2]
  $ cgov grid add grid-4 --name x --households -1
  cgov: --households: expected a whole number from 0 to 1000000, found "-1"
  [2]
  $ cgov grid add grid-4
  cgov: --name is missing
  hint: see: cgov grid add --help
  [2]
  $ cgov grid adopt grid-3 harbour-bank --from 2026-11-15
  cgov: harbour-bank has adopted grid-3 already, on 2026-11-01
  hint: see: cgov grid show grid-3
  [1]
  $ cgov grid adopt grid-3 yue-opera --from 2026-11-01
  cgov: grid-3 is adopted by harbour-bank on that day
  hint: choose another day with --from, or correct registers/grids/grid-3.toml by hand
  [1]
  $ cgov grid adopt gird-3 yue-opera
  cgov: there is no grid "gird-3"
  hint: did you mean "grid-3"?
  [2]
  $ cgov grid adopt grid-3 nobody
  cgov: no group is called "nobody"
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov grid adopt grid-3 P1A
  cgov: no group is called "P1A"
  hint: see them all: cgov group list; cgov person list
  [2]
  $ printf 'name = "x"\nadoption = [{ unit = "yue-opera", from = 2026-01-01 }]\n' > registers/grids/inline.toml
  $ cgov grid adopt inline harbour-bank
  cgov: registers/grids/inline.toml:4: not valid TOML: Error while parsing table header: cannot redefine existing array 'adoption' as array-of-tables
    [[adoption]]
    ^
  [3]
  $ printf 'name = "x"\nhuoseholds = 3\n' > registers/grids/inline.toml
  $ cgov grid list
  cgov: registers/grids/inline.toml:2: unknown setting "huoseholds"
    huoseholds = 3
                 ^
  hint: did you mean "households"?
  [3]
  $ rm registers/grids/inline.toml

The grids of persons: written down before there is a register, told afterwards when they are not in it

  $ cgov person add 赵云 --grid grid-3
  P4A
  $ cgov person add 孙乐 --grid grid-33
  cgov: warning: there is no grid "grid-33" so far; see: cgov grid list
  P5A
  $ cgov person set P1A --grid grid-7
  cgov: warning: there is no grid "grid-7" so far; see: cgov grid list
  $ cgov -q person set P2A --grid grid-3
  $ cgov grid list --columns grid,persons
  grid,persons
  grid-3,2
  lane-side,0
  $ git add -A && git commit -qm "by hand"
  On branch main
  nothing to commit, working tree clean
  [1]
  $ printf '[[adoption]]\nunit = "no-such-unit"\nfrom = 2027-02-01\n' >> registers/grids/grid-3.toml
  $ cgov check --columns severity,code,file,id,message
  cgov: 1 errors, 3 warnings
  severity,code,file,id,message
  error,unknown-id,registers/grids/grid-3.toml,grid-3,there is no no-such-unit
  warning,unknown-grid,registers/people/A.csv,P1A,"there is no grid ""grid-7"""
  warning,unknown-grid,registers/people/A.csv,P5A,"there is no grid ""grid-33"""
  warning,uncommitted,registers/grids/grid-3.toml,,has changes that are not committed
  [1]
