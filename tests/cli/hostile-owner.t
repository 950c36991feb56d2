A store that belongs to another user: git refuses it, and says why. Only root can give files away; others skip this.

  $ [ "$(id -u)" = 0 ] || exit 80
  $ unset SUDO_UID
  $ . "$TESTDIR/setup.sh"
  $ chown -R 12345 .
  $ cgov hours list
  entry,state,date,account,person,minutes,credit,rule,kind,for,place,unit,witness,late,note,activity,start,by
  $ cgov hours add P1A 1h
  cgov: git does not answer: fatal: detected dubious ownership in repository at '*/store' (glob)
  hint: if you trust its owner: git config --global --add safe.directory */store (glob)
  [3]
  $ cgov desk take B
  cgov: git does not answer: fatal: detected dubious ownership in repository at '*/store' (glob)
  hint: if you trust its owner: git config --global --add safe.directory */store (glob)
  [3]
  $ cgov check --columns severity,code
  cgov: 0 errors, 1 warnings
  severity,code
  warning,git
  $ git config --global --add safe.directory "$PWD"
  $ cgov -q hours add P1A 1h
  H1A
  $ cgov -q check
  severity,code,file,line,id,message,remedy
