What the ledgers hold (no store is needed)
  $ cgov schema
  $ cgov schema memberships
  $ cgov schema memberships --events
  $ cgov --lang zh_CN schema memberships --columns column,title
  $ cgov schema hour

The tables of cgov-ledgers(5)

  $ cgov schema --mdoc | sed -n '/^.Ss memberships/,$p' | sed '/^.Ss reminders/,$d'
  $ (printf '.Dd November 23, 2026\n.Dt CGOV-LEDGERS 5\n.Os\n.Sh NAME\n.Nm cgov-ledgers\n.Nd ledgers\n.Sh LEDGERS\n'; cgov schema --mdoc) > page
  $ mandoc -Tlint -Wwarning page

The data package names the files that there are; a ledger without any is given by its header

  $ cgov schema --datapackage
  $ . "$TESTDIR/setup.sh"
  $ cgov group join yue-opera P1A
  $ cgov schema --datapackage > package.json
  $ python3 - <<EOF
  > import json
  > package = json.load(open("package.json"))
  > for resource in package["resources"]:
  >     fields = [field["name"] for field in resource["schema"]["fields"]]
  >     print(resource["name"], resource.get("path", "header"), ",".join(fields) + "\n" == resource.get("data", ",".join(fields) + "\n"))
  > EOF
