Groups and their members
  $ . "$TESTDIR/setup.sh"
  $ cgov group add dance --name 夕照舞蹈队 --kind 文艺团队 --contact 王芳
  dance
  $ cat registers/groups/dance.toml
  name = "\xe5\xa4\x95\xe7\x85\xa7\xe8\x88\x9e\xe8\xb9\x88\xe9\x98\x9f" (esc)
  kind = "troupe"
  contact = "P3A"
  $ git log -1 --format=%s --name-only
  group add: dance
  
  registers/groups/dance.toml
  $ cgov group list
  group,name,kind,contact,members
  dance,\xe5\xa4\x95\xe7\x85\xa7\xe8\x88\x9e\xe8\xb9\x88\xe9\x98\x9f,troupe,P3A,0 (esc)
  harbour-bank,\xe6\xb1\x9f\xe5\x8f\xa3\xe5\x95\x86\xe4\xb8\x9a\xe9\x93\xb6\xe8\xa1\x8c\xe6\x94\xaf\xe8\xa1\x8c,company,,0 (esc)
  yue-opera,\xe5\xb1\xb1\xe7\x95\x94\xe8\xb6\x8a\xe5\x89\xa7\xe7\xa4\xbe,troupe,,0 (esc)
  $ cgov group list --kind 企业 --columns group,name
  group,name
  harbour-bank,\xe6\xb1\x9f\xe5\x8f\xa3\xe5\x95\x86\xe4\xb8\x9a\xe9\x93\xb6\xe8\xa1\x8c\xe6\x94\xaf\xe8\xa1\x8c (esc)

Members come and go in a ledger of their own

  $ cgov group join dance 王芳 --role 队长
  J1A
  $ cgov group join 夕照舞蹈队 P2A
  J2A
  $ cgov group join dance P2A
  cgov: P2A is a member of dance already (J2A)
  [1]
  $ cgov group show dance
  dance  \xe5\xa4\x95\xe7\x85\xa7\xe8\x88\x9e\xe8\xb9\x88\xe9\x98\x9f  troupe (esc)
  membership,person,name,role
  J1A,P3A,\xe7\x8e\x8b\xe8\x8a\xb3,\xe9\x98\x9f\xe9\x95\xbf (esc)
  J2A,P2A,\xe6\x9d\x8e\xe5\xbc\xba, (esc)
  $ cgov group leave dance 李强
  $ cgov group leave dance 李强
  cgov: P2A has left dance already (J2A)
  hint: to join again: cgov group join dance P2A
  [1]
  $ cgov group join dance 李强
  J3A
  $ cat ledgers/memberships/2026-11.A.csv
  seq,at,by,event,membership,group,person,role,note
  1,2026-11-23T10:00:00+08:00,lin,join,J1A,dance,P3A,\xe9\x98\x9f\xe9\x95\xbf, (esc)
  2,2026-11-23T10:00:00+08:00,lin,join,J2A,dance,P2A,,
  3,2026-11-23T10:00:00+08:00,lin,leave,J2A,,,,
  4,2026-11-23T10:00:00+08:00,lin,join,J3A,dance,P2A,,
  $ cgov group list --columns group,members
  group,members
  dance,2
  harbour-bank,0
  yue-opera,0
  $ cgov group list --columns group,members --as-of 2026-11-22
  group,members
  dance,0
  harbour-bank,0
  yue-opera,0
  $ cgov person show 王芳
  field,value
  person,P3A
  name,\xe7\x8e\x8b\xe8\x8a\xb3 (esc)
  kind,resident
  joined,2026-11-23
  consent,yes
  group,dance (\xe9\x98\x9f\xe9\x95\xbf) (esc)

Refused

  $ cgov group add dance --name 别的 --kind team
  cgov: there is a group dance already
  hint: see: cgov group show dance
  [1]
  $ cgov group add Dance --name 别的 --kind team
  cgov: "Dance" is no handle
  hint: lower-case letters, digits and single hyphens, such as yue-opera; not the shape of an id
  [2]
  $ cgov group add p12 --name 别的 --kind team
  cgov: "p12" is no handle
  hint: lower-case letters, digits and single hyphens, such as yue-opera; not the shape of an id
  [2]
  $ cgov group add other --name 别的 --kind 帮派
  cgov: unknown kind of group "\xe5\xb8\xae\xe6\xb4\xbe" (esc)
  hint: the kinds: troupe, team, company, chamber, government, party-branch, partner-unit, property, social-org
  [2]
  $ cgov group add other --name 别的
  cgov: --kind is missing
  hint: see: cgov group add --help
  [2]
  $ cgov group add other --name "电话13900000001" --kind team
  cgov: other: the name holds a phone or id number
  [2]
  $ cgov group add other --name 别的 --kind team --contact 无名
  cgov: no person is called "\xe6\x97\xa0\xe5\x90\x8d" (esc)
  hint: see them all: cgov person list
  [2]
  $ cgov group show danse
  cgov: no group is called "danse"
  hint: did you mean "dance"?
  [2]
  $ cgov group join dance yue-opera
  cgov: no person is called "yue-opera"
  hint: see them all: cgov person list
  [2]
  $ cgov group join dance 张梅 --role "电话13900000001"
  cgov: role: holds a phone or id number, which must not get into a tracked file
  hint: leave it out here; a person's phone belongs to: cgov person set ID --phone NUMBER
  [2]

A sheet of groups, in one commit; what is there already is not added again

  $ cat > ../groups.csv <<EOF
  > 代号,名称,类别,联系人
  > dance,夕照舞蹈队,文艺团队,王芳
  > street,街道办,政府部门,
  > party-1,第一党支部,党支部,张梅
  > EOF
  $ cgov group import ../groups.csv
  street
  party-1
  cgov: 2 groups added, 1 were there already, 0 refused
  $ cgov group import ../groups.csv
  cgov: 0 groups added, 3 were there already, 0 refused
  $ git log -2 --format=%s
  group add: street party-1
  group join: J3A
  $ printf 'handle,name,kind\ndance,别的,team\nx y,别的,team\nnew,新的,team\nnew,新的,team\n' | cgov group import -
  cgov: -:2: there is a group dance already, with another name or kind (choose another handle)
  cgov: -:3: "x y" is no handle (lower-case letters, digits and single hyphens, such as yue-opera; not the shape of an id)
  cgov: 2 rows are wrong; nothing was imported
  hint: correct them, or set them aside with --skip-bad FILE
  [2]

A register edited by hand

  $ echo 'contat = "P1A"' >> registers/groups/dance.toml
  $ cgov group list
  cgov: registers/groups/dance.toml:4: unknown setting "contat"
    contat = "P1A"
             ^
  hint: did you mean "contact"?
  [3]
  $ git checkout --quiet registers
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy
