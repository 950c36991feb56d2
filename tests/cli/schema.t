What the ledgers hold (no store is needed)
  $ cgov schema | grep -e ledger -e memberships -e hours
  ledger,prefix,title,states
  hours,H,Service hours,recorded confirmed rejected reversed
  memberships,J,Memberships,member left
  $ cgov schema memberships
  column,type,required_for,title,about
  seq,integer,*,Row,counts this desk's rows in this ledger from 1
  at,instant,*,At,when the row was written
  by,text,*,By,who wrote it
  event,word,*,Event,what happened
  membership,id,*,Id,the case it happened to
  group,group,join,Group,the group
  person,person,join,Person,the member
  role,text,,Role,"leader, accountant, or any other word"
  note,text,,Note,anything else
  $ cgov schema memberships --events
  event,from,to,required,optional,about,command
  join,,member,group person,role note,the person becomes a member,group join
  leave,member,left,,note,the membership ends,group leave
  $ cgov --lang zh_CN schema memberships --columns column,title
  column,title
  seq,\xe5\xba\x8f\xe5\x8f\xb7 (esc)
  at,\xe8\xae\xb0\xe5\xbd\x95\xe6\x97\xb6\xe9\x97\xb4 (esc)
  by,\xe7\xbb\x8f\xe5\x8a\x9e\xe4\xba\xba (esc)
  event,\xe4\xba\x8b\xe4\xbb\xb6 (esc)
  membership,\xe7\xbc\x96\xe5\x8f\xb7 (esc)
  group,\xe5\x9b\xa2\xe4\xbd\x93 (esc)
  person,\xe6\x88\x90\xe5\x91\x98 (esc)
  role,\xe8\xa7\x92\xe8\x89\xb2 (esc)
  note,\xe5\xa4\x87\xe6\xb3\xa8 (esc)
  $ cgov schema hour
  cgov: there is no ledger "hour"
  hint: did you mean "hours"?
  [2]

The tables of cgov-ledgers(5)

  $ cgov schema --mdoc | awk '/^[.]Ss/ { on = /memberships/ } on'
  .Ss memberships: Memberships (ids J1A)
  Persons join and leave groups.
  .Bl -tag -width Ds -compact
  .It Va membership Pq id
  the case it happened to
  .It Va group Pq group
  the group
  .It Va person Pq person
  the member
  .It Va role Pq text, at most 100 bytes
  leader, accountant, or any other word
  .It Va note Pq text, at most 2000 bytes
  anything else
  .El
  .Pp
  Events:
  .Bl -tag -width Ds -compact
  .It Cm join
  (new) \(-> member: the person becomes a member.
  Needs group, person.
  May have role, note.
  .It Cm leave
  member \(-> left: the membership ends.
  May have note.
  .El
  .Pp
  States:
  .Bd -literal -compact
  (new)
      join (group join)   \(-> member
  member
      leave (group leave) \(-> left
  left (final)
  .Ed
  $ cgov schema pairs --states --mdoc
  .Bd -literal -compact
  (new)
      open (pair add)   \(-> open
  open
      miss (pair visit) \(-> open
      end (pair end)    \(-> ended
  ended (final)
  .Ed
  $ (printf '.Dd November 23, 2026\n.Dt CGOV-LEDGERS 5\n.Os\n.Sh NAME\n.Nm cgov-ledgers\n.Nd ledgers\n.Sh LEDGERS\n'; cgov schema --mdoc) > page
  $ mandoc -Tlint -Wwarning page

The state machines: an arrow a line, drawn for the manual, and as a graph for Graphviz

  $ cgov schema pairs --states
  ledger,from,event,to,final,command
  pairs,,open,open,,pair add
  pairs,open,miss,open,,pair visit
  pairs,open,end,ended,1,pair end
  $ cgov schema --states --columns ledger,from,event,to | grep -c ,
  102
  $ cgov schema hours -f dot
  digraph hours {
    rankdir=LR;
    node [shape=box, style=rounded, fontname="Noto Sans CJK SC"];
    edge [fontname="Noto Sans CJK SC"];
    "" [shape=point];
    "recorded";
    "confirmed";
    "rejected" [peripheries=2];
    "reversed" [peripheries=2];
    "recorded" -> "confirmed" [label="confirm"];
    "recorded" -> "rejected" [label="reject"];
    "recorded" -> "reversed" [label="reverse"];
    "confirmed" -> "reversed" [label="reverse"];
    "" -> "recorded" [label="record"];
  }
  $ cgov --lang zh_CN schema memberships -f dot | grep -F -- '->' | grep -c -e 加入 -e 退出
  2
  $ cgov schema -f dot
  cgov: unknown format "dot"
  hint: the formats: table, csv, tsv, json, jsonl
  [2]
  $ cgov schema hours --states -f svg
  cgov: unknown format "svg"
  hint: the formats: table, csv, tsv, json, jsonl
  [2]

The data package names the files that there are; a ledger without any is given by its header

  $ cgov schema --datapackage
  cgov: no store here: neither */schema.t nor a directory above has a cgov.toml (glob)
  hint: make one with "cgov init", or name one with -C DIR or CGOV_STORE
  [3]
  $ . "$TESTDIR/setup.sh"
  $ cgov group join yue-opera P1A
  J1A
  $ cgov schema --datapackage > package.json
  $ python3 - <<EOF
  > import json
  > package = json.load(open("package.json"))
  > for resource in package["resources"]:
  >     if resource["name"] not in ("hours", "memberships"): continue
  >     fields = [field["name"] for field in resource["schema"]["fields"]]
  >     print(resource["name"], resource.get("path", "header"), ",".join(fields) + "\n" == resource.get("data", ",".join(fields) + "\n"))
  > EOF
  hours header True
  memberships ['ledgers/memberships/2026-11.A.csv'] True
