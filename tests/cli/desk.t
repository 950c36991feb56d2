A code for every clone that writes
  $ . "$TESTDIR/setup.sh"
  $ git clone --quiet . ../clone && cd ../clone
  $ cgov person list
  $ cgov person add 赵六

The code of another clone is not given away

  $ cgov desk take A
  $ cgov desk take 1
  $ cgov desk take b --dry-run
  $ cgov desk list
  $ cgov desk take b --holder 陈
  $ cgov desk list
  $ git log -1 --format=%s
  $ git status --short

Ids say which desk gave them

  $ cgov person add 赵六
  $ cgov group join yue-opera P1B
  $ ls registers/people ledgers/memberships

One's own code may be taken again, and another one beside it

  $ cgov desk take B
  $ cgov desk take C
  $ cgov person add 孙七
  $ cgov desk list

Both desks write, git merges without a conflict

  $ cd ../store && cgov person add 周八 && cgov group join yue-opera P1A
  $ git pull --quiet --no-rebase --no-edit ../clone
  $ cgov person list
  $ cgov person show P1
  $ cgov check
