Praise for people, groups and what they did
  $ . "$TESTDIR/setup.sh"

  $ cgov praise add 张梅 --from P3A --channel phone --text "always there when needed"
  K1A
  $ cgov -q pair add yue-opera P3A
  C1A
  $ cgov praise add C1 --from 王芳 --channel letter --date yesterday --text "thank you, all of you"
  K2A
  $ cgov praise add yue-opera --from harbour-bank --channel app --text 演得好
  K3A
  $ cgov praise list
  praise,date,target,from,channel,text,by
  K1A,2026-11-23,P1A,P3A,phone,always there when needed,lin
  K2A,2026-11-22,C1A,P3A,letter,"thank you, all of you",lin
  K3A,2026-11-23,yue-opera,harbour-bank,app,演得好,lin
  $ cgov praise list --for c1 --columns praise
  praise
  K2A
  $ cgov praise list --for P3A --channel phone --columns praise
  praise
  K1A
  $ cgov --as-of 2026-11-22 praise list
  praise,date,target,from,channel,text,by
  $ cgov -f table praise list
  Praise  Date        Target     Praised by    Channel  Text                      By
  ──────  ──────────  ─────────  ────────────  ───────  ────────────────────────  ───
  K1A     2026-11-23  P1A        P3A           phone    always there when needed  lin
  K2A     2026-11-22  C1A        P3A           letter   thank you, all of you     lin
  K3A     2026-11-23  yue-opera  harbour-bank  app      演得好                    lin
  $ git log --format=%s -1
  praise add: K3A

What cannot be

  $ cgov praise add nobody --from P3A --channel phone --text fine
  cgov: no person or group is called "nobody"
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov praise add C9A --from P3A --channel phone --text fine
  cgov: there is no C9A
  hint: see them all: cgov pair list
  [2]
  $ cgov praise add Y1A --from P3A --channel phone --text fine
  cgov: there is no Y1A
  hint: no ledger has ids that begin with Y
  [2]
  $ cgov praise add P1A --from P3A --channel fone --text fine
  cgov: there is no channel "fone"
  hint: choose among: phone, visit, letter, app
  [2]
  $ cgov praise add P1A --from P3A --channel phone
  cgov: --text is missing
  hint: see: cgov praise add --help
  [2]
  $ cgov praise add P1A --from P3A --channel phone --text fine --date tomorrow
  cgov: 2026-11-24 is still to come
  hint: praise is recorded after it came
  [2]
  $ cgov praise add P1A --from P3A --channel phone --text "call 13900000001"
  cgov: text: holds a phone or id number, which must not get into a tracked file
  hint: leave it out here; a person's phone belongs to: cgov person set ID --phone NUMBER
  [2]
  $ cgov praise add P1A --from P3A --channel phone --text ""
  cgov: text: is missing
  [2]

Taken back

  $ cgov undo C1A
  cgov: K2A points at C1A
  hint: undo that one first: cgov undo K2A
  [1]
  $ cgov undo K3A
  cgov: taken back: "receive" of K3A, written by lin on 2026-11-23 10:00; K3A counts as never written
  V1A
  $ cgov praise list --columns praise,target
  praise,target
  K1A,P1A
  K2A,C1A
  $ cgov check --quiet
  severity,code,file,line,id,message,remedy
