The people
  $ . "$TESTDIR/setup.sh"
  $ cgov person list

Tracked files know a person by id and masked name; the rest lies in private/

  $ cgov person add "欧阳  娜" --kind 志愿者 --role backbone --role 楼长 --grid grid-3 --born 1958 --phone "139 0000 0004" --address 三号楼201 --id-number 11010519491231002x --health 需要轮椅 --consent
  $ cat registers/people/A.csv
  $ cat private/people/A.csv
  $ stat -c '%a %n' private/people private/people/A.csv
  $ git log -1 --format=%s --name-only
  $ git status --short
  $ cgov person show 欧阳娜
  $ cgov person show "欧阳 娜"

Changes

  $ cgov person set P4A --role resident-rep --remove-role 楼长 --kin 张梅 --no-consent --phone 0511-88880000
  $ cgov person show P4A --columns value
  $ cgov person set P4A --remove-role 楼长
  $ cgov person set P1A --name 章梅 --kind resident
  $ cgov person list --columns person,name,kind

A change of private data alone is no commit

  $ git rev-parse HEAD > before
  $ cgov person set P1A --phone 13900000011
  $ git rev-parse HEAD | cmp - before; rm before

Lists

  $ cgov person list --role backbone --columns person
  $ cgov person list --kind 志愿者 --columns person
  $ cgov person list --grid grid-3 --columns person
  $ cgov -f table person list

Who has retired stays known

  $ cgov person retire 李强 --date 2026-11-20
  $ cgov person retire P2
  $ cgov person retire P3A --date 2026-12-31
  $ cgov person list --columns person,state
  $ cgov person list --state retired --columns person
  $ cgov person list --state all --columns person,state
  $ cgov --now 2027-01-01 person list --columns person
  $ cgov person list --as-of 2026-11-01

Refused

  $ cgov person add
  $ cgov person add ""
  $ cgov person add P12
  $ cgov person add 赵六 --phone 1390000000
  $ cgov person add 赵六 --id-number 110105194912310021
  $ cgov person add 赵六 --born 2027
  $ cgov person add 赵六 --kind 皇帝
  $ cgov person add 赵六 --grid 第三网格
  $ cgov person add 赵六 --role "打13900000001"
  $ cgov person show 赵六
  $ cgov person list --state gone
  $ cgov person list --state all --columns person | tail -1

A dry run shows the tracked file and writes nothing

  $ cgov person add 赵六 --phone 13900000006 --dry-run
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
  $ cgov person import ../roster.csv
  $ tail -2 registers/people/A.csv
  $ tail -2 private/people/A.csv
  $ git log -1 --format=%s
  $ printf '姓名,电话,身份\n郑十,139,居民\n冯一,,皇帝\n陈二,,\n' | cgov person import -
  $ printf '姓名,电话,身份\n郑十,139,居民\n冯一,,皇帝\n陈二,,\n' | cgov person import - --skip-bad ../bad.csv
  $ cat ../bad.csv
  $ printf '称呼\n卫三\n' | cgov person import -
  $ printf '称呼\n卫三\n' | cgov person import - --map 称呼=name

A damaged register is named with its line

  $ echo 'P9A,张' >> registers/people/A.csv
  $ cgov person list
  $ git checkout --quiet registers
  $ cgov check
