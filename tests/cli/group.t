Groups and their members
  $ . "$TESTDIR/setup.sh"
  $ cgov group add dance --name 夕照舞蹈队 --kind 文艺团队 --contact 王芳
  $ cat registers/groups/dance.toml
  $ git log -1 --format=%s --name-only
  $ cgov group list
  $ cgov group list --kind 企业 --columns group,name

Members come and go in a ledger of their own

  $ cgov group join dance 王芳 --role 队长
  $ cgov group join 夕照舞蹈队 P2A
  $ cgov group join dance P2A
  $ cgov group show dance
  $ cgov group leave dance 李强
  $ cgov group leave dance 李强
  $ cgov group join dance 李强
  $ cat ledgers/memberships/2026-11.A.csv
  $ cgov group list --columns group,members
  $ cgov group list --columns group,members --as-of 2026-11-22
  $ cgov person show 王芳

Refused

  $ cgov group add dance --name 别的 --kind team
  $ cgov group add Dance --name 别的 --kind team
  $ cgov group add p12 --name 别的 --kind team
  $ cgov group add other --name 别的 --kind 帮派
  $ cgov group add other --name 别的
  $ cgov group add other --name "电话13900000001" --kind team
  $ cgov group add other --name 别的 --kind team --contact 无名
  $ cgov group show danse
  $ cgov group join dance yue-opera
  $ cgov group join dance 李强 --role "电话13900000001"

A sheet of groups, in one commit; what is there already is not added again

  $ cat > ../groups.csv <<EOF
  > 代号,名称,类别,联系人
  > dance,夕照舞蹈队,文艺团队,王芳
  > street,街道办,政府部门,
  > party-1,第一党支部,党支部,张梅
  > EOF
  $ cgov group import ../groups.csv
  $ cgov group import ../groups.csv
  $ git log -2 --format=%s
  $ printf 'handle,name,kind\ndance,别的,team\nx y,别的,team\nnew,新的,team\nnew,新的,team\n' | cgov group import -

A register edited by hand

  $ echo 'contat = "P1A"' >> registers/groups/dance.toml
  $ cgov group list
  $ git checkout --quiet registers
  $ cgov check
