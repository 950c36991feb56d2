The people
  $ . "$TESTDIR/setup.sh"
  $ cgov person list
  person,name,kind,roles,grid,state
  P1A,\xe5\xbc\xa0\xe6\xa2\x85,party-member,,,active (esc)
  P2A,\xe6\x9d\x8e\xe5\xbc\xba,volunteer,,,active (esc)
  P3A,\xe7\x8e\x8b\xe8\x8a\xb3,resident,,,active (esc)

Tracked files know a person by id and masked name; the rest lies in private/

  $ cgov person add "欧阳  娜" --kind 志愿者 --role backbone --role 楼长 --grid grid-3 --born 1958 --phone "139 0000 0004" --address 三号楼201 --id-number 11010519491231002x --health 需要轮椅 --consent
  P4A
  $ cat registers/people/A.csv
  person,name,kind,roles,grid,joined,retired
  P1A,\xe5\xbc\xa0*,party-member,,,2026-11-23, (esc)
  P2A,\xe6\x9d\x8e*,volunteer,,,2026-11-23, (esc)
  P3A,\xe7\x8e\x8b*,resident,,,2026-11-23, (esc)
  P4A,\xe6\xac\xa7*,volunteer,backbone;\xe6\xa5\xbc\xe9\x95\xbf,grid-3,2026-11-23, (esc)
  $ cat private/people/A.csv
  person,name,phone,address,born,id_number,health,consent,kin
  P1A,\xe5\xbc\xa0\xe6\xa2\x85,13900000001,,,,,, (esc)
  P2A,\xe6\x9d\x8e\xe5\xbc\xba,,,,,,, (esc)
  P3A,\xe7\x8e\x8b\xe8\x8a\xb3,,,,,,yes, (esc)
  P4A,\xe6\xac\xa7\xe9\x98\xb3\xe5\xa8\x9c,139 0000 0004,\xe4\xb8\x89\xe5\x8f\xb7\xe6\xa5\xbc201,1958-01-01,11010519491231002X,\xe9\x9c\x80\xe8\xa6\x81\xe8\xbd\xae\xe6\xa4\x85,yes, (esc)
  $ stat -c '%a %n' private/people private/people/A.csv
  700 private/people
  600 private/people/A.csv
  $ git log -1 --format=%s --name-only
  person add: P4A
  
  registers/people/A.csv
  $ git status --short
  $ cgov person show 欧阳娜
  field,value
  person,P4A
  name,\xe6\xac\xa7\xe9\x98\xb3\xe5\xa8\x9c (esc)
  kind,volunteer
  roles,backbone;\xe6\xa5\xbc\xe9\x95\xbf (esc)
  grid,grid-3
  joined,2026-11-23
  phone,139 0000 0004
  address,\xe4\xb8\x89\xe5\x8f\xb7\xe6\xa5\xbc201 (esc)
  born,1958-01-01
  id_number,11010519491231002X
  health,\xe9\x9c\x80\xe8\xa6\x81\xe8\xbd\xae\xe6\xa4\x85 (esc)
  consent,yes
  $ cgov person show "欧阳 娜"
  field,value
  person,P4A
  name,\xe6\xac\xa7\xe9\x98\xb3\xe5\xa8\x9c (esc)
  kind,volunteer
  roles,backbone;\xe6\xa5\xbc\xe9\x95\xbf (esc)
  grid,grid-3
  joined,2026-11-23
  phone,139 0000 0004
  address,\xe4\xb8\x89\xe5\x8f\xb7\xe6\xa5\xbc201 (esc)
  born,1958-01-01
  id_number,11010519491231002X
  health,\xe9\x9c\x80\xe8\xa6\x81\xe8\xbd\xae\xe6\xa4\x85 (esc)
  consent,yes

Changes

  $ cgov person set P4A --role resident-rep --remove-role 楼长 --kin 张梅 --no-consent --phone 0511-88880000
  $ cgov person show P4A --columns value
  value
  P4A
  \xe6\xac\xa7\xe9\x98\xb3\xe5\xa8\x9c (esc)
  volunteer
  backbone;resident-rep
  grid-3
  2026-11-23
  0511-88880000
  \xe4\xb8\x89\xe5\x8f\xb7\xe6\xa5\xbc201 (esc)
  1958-01-01
  11010519491231002X
  \xe9\x9c\x80\xe8\xa6\x81\xe8\xbd\xae\xe6\xa4\x85 (esc)
  P1A
  $ cgov person set P4A --remove-role 楼长
  cgov: P4A has no role "\xe6\xa5\xbc\xe9\x95\xbf" (esc)
  hint: the roles: backbone, resident-rep
  [1]
  $ cgov person set P1A --name 章梅 --kind resident
  $ cgov person list --columns person,name,kind
  person,name,kind
  P1A,\xe7\xab\xa0\xe6\xa2\x85,resident (esc)
  P2A,\xe6\x9d\x8e\xe5\xbc\xba,volunteer (esc)
  P3A,\xe7\x8e\x8b\xe8\x8a\xb3,resident (esc)
  P4A,\xe6\xac\xa7\xe9\x98\xb3\xe5\xa8\x9c,volunteer (esc)

A change of private data alone is no commit

  $ git rev-parse HEAD > before
  $ cgov person set P1A --phone 13900000011
  $ git rev-parse HEAD | cmp - before; rm before

Lists

  $ cgov person list --role backbone --columns person
  person
  P4A
  $ cgov person list --kind 志愿者 --columns person
  person
  P2A
  P4A
  $ cgov person list --grid grid-3 --columns person
  person
  P4A
  $ cgov -f table person list
  Person  Name    Kind       Roles                  Grid    State
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  P1A     \xe7\xab\xa0\xe6\xa2\x85    resident                                  active (esc)
  P2A     \xe6\x9d\x8e\xe5\xbc\xba    volunteer                                 active (esc)
  P3A     \xe7\x8e\x8b\xe8\x8a\xb3    resident                                  active (esc)
  P4A     \xe6\xac\xa7\xe9\x98\xb3\xe5\xa8\x9c  volunteer  backbone;resident-rep  grid-3  active (esc)

Who has retired stays known

  $ cgov person retire 李强 --date 2026-11-20
  cgov: P2A joined on 2026-11-23 only
  [1]
  $ cgov person retire P2
  $ cgov person retire P3A --date 2026-12-31
  $ cgov person list --columns person,state
  person,state
  P1A,active
  P3A,active
  P4A,active
  $ cgov person list --state retired --columns person
  person
  P2A
  $ cgov person list --state all --columns person,state
  person,state
  P1A,active
  P2A,retired
  P3A,active
  P4A,active
  $ cgov --now 2027-01-01 person list --columns person
  person
  P1A
  P4A
  $ cgov person list --as-of 2026-11-01
  person,name,kind,roles,grid,state

Refused

  $ cgov person add
  cgov: NAME is missing
  hint: see: cgov person add --help
  [2]
  $ cgov person add ""
  cgov: the name is missing
  [2]
  $ cgov person add P12
  cgov: "P12" is no name
  [2]
  $ cgov person add 赵六 --phone 1390000000
  cgov: "1390000000" is no phone number
  hint: one number of 11 digits, or a landline such as 0511-88880000
  [2]
  $ cgov person add 赵六 --id-number 110105194912310021
  cgov: "110105194912310021" is no resident id number: 18 characters with a check digit
  [2]
  $ cgov person add 赵六 --born 2027
  cgov: born on 2027-01-01: nobody can be
  [2]
  $ cgov person add 赵六 --kind 皇帝
  cgov: unknown kind of person "\xe7\x9a\x87\xe5\xb8\x9d" (esc)
  hint: the kinds: resident, volunteer, party-member, social-worker, other
  [2]
  $ cgov person add 赵六 --grid 第三网格
  cgov: "\xe7\xac\xac\xe4\xb8\x89\xe7\xbd\x91\xe6\xa0\xbc" is no handle (esc)
  hint: a grid goes by its handle, such as grid-3
  [2]
  $ cgov person add 赵六 --role "打13900000001"
  cgov: role: holds a phone or id number, which must not get into a tracked file
  [2]
  $ cgov person show 赵六
  cgov: no person is called "\xe8\xb5\xb5\xe5\x85\xad" (esc)
  hint: see them all: cgov person list
  [2]
  $ cgov person list --state gone
  cgov: there is no state "gone"
  hint: the states: active, retired, all
  [2]
  $ cgov person list --state all --columns person | tail -1
  P4A

A dry run shows the tracked file and writes nothing

  $ cgov person add 赵六 --phone 13900000006 --dry-run
  cgov: dry run; this would go to registers/people/A.csv:
  person,name,kind,roles,grid,joined,retired
  P1A,\xe7\xab\xa0*,resident,,,2026-11-23, (esc)
  P2A,\xe6\x9d\x8e*,volunteer,,,2026-11-23,2026-11-23 (esc)
  P3A,\xe7\x8e\x8b*,resident,,,2026-11-23,2026-12-31 (esc)
  P4A,\xe6\xac\xa7*,volunteer,backbone;resident-rep,grid-3,2026-11-23, (esc)
  P5A,\xe8\xb5\xb5*,resident,,,2026-11-23, (esc)
  $ git status --short

A sheet in the words of the office; who is there already is not added again

  $ cat > ../roster.csv <<EOF
  > 序号,姓名,手机,身份,网格,住址,出生日期,角色
  > 1,章梅,+86 139-0000-0011,居民,,,,
  > 2,王芳,,,,,,
  > 3,周八,139 0000 0008,党员,grid-3,一号楼,1960,骨干；居民代表
  > 4,吴九,,居民,,,1971/2/3,
  > 5,周八,13900000008,党员,,,,
  > EOF
  $ iconv -f utf8 -t gb18030 ../roster.csv > ../gb.csv
  $ cgov person import ../gb.csv
  P5A
  P6A
  cgov: 2 persons added, 3 were there already, 0 refused
  $ cgov person import ../roster.csv
  cgov: 0 persons added, 5 were there already, 0 refused
  $ tail -2 registers/people/A.csv
  P5A,\xe5\x91\xa8*,party-member,\xe9\xaa\xa8\xe5\xb9\xb2;\xe5\xb1\x85\xe6\xb0\x91\xe4\xbb\xa3\xe8\xa1\xa8,grid-3,2026-11-23, (esc)
  P6A,\xe5\x90\xb4*,resident,,,2026-11-23, (esc)
  $ tail -2 private/people/A.csv
  P5A,\xe5\x91\xa8\xe5\x85\xab,139 0000 0008,\xe4\xb8\x80\xe5\x8f\xb7\xe6\xa5\xbc,1960-01-01,,,, (esc)
  P6A,\xe5\x90\xb4\xe4\xb9\x9d,,,1971-02-03,,,, (esc)
  $ git log -1 --format=%s
  person add: P5A P6A
  $ printf '姓名,电话,身份\n郑十,139,居民\n冯一,,皇帝\n陈二,,\n' | cgov person import -
  cgov: -:2: \xe7\x94\xb5\xe8\xaf\x9d: "139" is no phone number (one number of 11 digits, or a landline such as 0511-88880000) (esc)
  cgov: -:3: \xe8\xba\xab\xe4\xbb\xbd: unknown kind of person "\xe7\x9a\x87\xe5\xb8\x9d" (the kinds: resident, volunteer, party-member, social-worker, other) (esc)
  cgov: 2 rows are wrong; nothing was imported
  hint: correct them, or set them aside with --skip-bad FILE
  [2]
  $ printf '姓名,电话,身份\n郑十,139,居民\n冯一,,皇帝\n陈二,,\n' | cgov person import - --skip-bad ../bad.csv
  P7A
  cgov: 1 persons added, 0 were there already, 2 refused
  $ cat ../bad.csv
  \xef\xbb\xbf\xe5\xa7\x93\xe5\x90\x8d,\xe7\x94\xb5\xe8\xaf\x9d,\xe8\xba\xab\xe4\xbb\xbd,reason (esc)
  \xe9\x83\x91\xe5\x8d\x81,139,\xe5\xb1\x85\xe6\xb0\x91,"\xe7\x94\xb5\xe8\xaf\x9d: ""139"" is no phone number" (esc)
  \xe5\x86\xaf\xe4\xb8\x80,,\xe7\x9a\x87\xe5\xb8\x9d,"\xe8\xba\xab\xe4\xbb\xbd: unknown kind of person ""\xe7\x9a\x87\xe5\xb8\x9d""" (esc)
  $ printf '称呼\n卫三\n' | cgov person import -
  cgov: -:1: no column for "name"; its title may be: name, \xe5\xa7\x93\xe5\x90\x8d, \xe5\x90\x8d\xe7\xa7\xb0 (esc)
  hint: say which column it is: --map "TITLE=name"
  [2]
  $ printf '称呼\n卫三\n' | cgov person import - --map 称呼=name
  P8A
  cgov: 1 persons added, 0 were there already, 0 refused

A damaged register is named with its line

  $ echo 'P9A,张' >> registers/people/A.csv
  $ cgov person list
  cgov: registers/people/A.csv:10: expected 7 fields, found 2
    P9A,\xe5\xbc\xa0 (esc)
  hint: restore the file from git: git log -p -- registers/people/A.csv
  [3]
  $ git checkout --quiet registers
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy
