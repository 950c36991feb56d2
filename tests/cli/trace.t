What a case led to, and what led to it; cases of any kind
  $ . "$TESTDIR/setup.sh"
  $ cgov pair add yue-opera P3A
  C1A
  $ cgov pair visit C1A 2h --kind home-visit --person P2A
  H1A
  $ cgov hours add P1A 1h --kind cleaning
  H2A
  $ cgov praise add C1A --from P3A --channel phone --text 每周都来
  K1A

The thread is the same from wherever it is taken up

  $ cgov trace C1A
  depth,id,kind,state,title,link,from
  0,C1A,pair,open,P3A,,
  1,H1A,entry,recorded,home-visit,<- for,C1A
  1,K1A,praise,received,每周都来,<- target,C1A
  $ cgov trace k1a -f table
  Depth  Id       Kind    State     Title       Link       Hangs on
  ─────  ───────  ──────  ────────  ──────────  ─────────  ────────
      0  K1A      praise  received  每周都来
      1    C1A    pair    open      P3A         -> target  K1A
      2      H1A  entry   recorded  home-visit  <- for     C1A
  $ cgov trace H1A -f json
  [
  {"depth":0,"id":"H1A","kind":"entry","state":"recorded","title":"home-visit","link":"","from":""},
  {"depth":1,"id":"C1A","kind":"pair","state":"open","title":"P3A","link":"-> for","from":"H1A"},
  {"depth":2,"id":"K1A","kind":"praise","state":"received","title":"每周都来","link":"<- target","from":"C1A"}
  ]
  $ cgov trace K1A -f dot
  digraph trace {
    rankdir=LR;
    node [shape=box, fontname="Noto Sans CJK SC"];
    "K1A" [label="K1A praise\\n\xe6\xaf\x8f\xe5\x91\xa8\xe9\x83\xbd\xe6\x9d\xa5\\nreceived", penwidth=2]; (esc)
    "C1A" [label="C1A pair\nP3A\nopen"];
    "H1A" [label="H1A entry\nhome-visit\nrecorded"];
    "H1A" -> "C1A" [label="for"];
    "K1A" -> "C1A" [label="target"];
  }

A person ties nothing together, and a case may be tied to nothing

  $ cgov trace 王芳
  depth,id,kind,state,title,link,from
  1,C1A,pair,open,P3A,,
  1,K1A,praise,received,每周都来,,
  $ cgov trace H2A
  depth,id,kind,state,title,link,from
  0,H2A,entry,recorded,cleaning,,
  $ cgov trace W1A
  cgov: there is no W1A
  hint: see them all: cgov wish list
  [2]
  $ cgov trace nobody
  cgov: no person or group is called "nobody"
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov trace
  cgov: ID is missing
  hint: see: cgov trace --help
  [2]

What was taken back is in no thread

  $ cgov -q undo K1A
  V1A
  $ cgov trace C1A --columns id
  id
  C1A
  H1A

Any list, any case

  $ cgov list
  id,kind,state,title,begun,changed
  H1A,entry,recorded,home-visit,2026-11-23,2026-11-23T10:00:00+08:00
  H2A,entry,recorded,cleaning,2026-11-23,2026-11-23T10:00:00+08:00
  C1A,pair,open,P3A,2026-11-23,2026-11-23T10:00:00+08:00
  $ cgov list --for P3A --columns id,kind,title
  id,kind,title
  C1A,pair,P3A
  $ cgov list --ledger hours --state recorded --sort title --limit 1 --columns id
  id
  H2A
  $ cgov list --state confirmd
  cgov: there is no state "confirmd"
  hint: see: cgov schema
  [2]
  $ cgov list --ledger hour
  cgov: there is no ledger "hour"
  hint: did you mean "hours"?
  [2]
  $ cgov list --from 2026-11-24
  id,kind,state,title,begun,changed
  $ cgov show H1A
  field,value
  id,H1A
  kind,entry
  state,recorded
  opened,2026-11-23T10:00:00+08:00
  changed,2026-11-23T10:00:00+08:00
  date,2026-11-23
  account,yue-opera
  person,P2A
  minutes,120
  credit,600
  rule,5-for-1
  kind,home-visit
  for,C1A
  $ cgov show C1A -f table --lang zh_CN
  项目            内容
  ──────────────  ─────────────────────────
  id              C1A
  kind            pair
  state           open
  opened          2026-11-23T10:00:00+08:00
  changed         2026-11-23T10:00:00+08:00
  帮扶方          yue-opera
  帮扶对象        P3A
  结对日期        2026-11-23
  走访间隔（天）  90
  风险等级        general
  $ cgov show P3A
  field,value
  id,P3A
  kind,person
  name,王芳
  $ cgov show yue-opera
  field,value
  id,yue-opera
  kind,group
  name,山畔越剧社
  $ cgov venue add hall --name 居民活动室 --capacity 40
  hall
  $ cgov show hall
  field,value
  id,hall
  kind,venue
  name,居民活动室
  capacity,40
  $ cgov show H9A
  cgov: there is no H9A
  hint: see them all: cgov hours list
  [2]
