A store that belongs to another user: git refuses it, and says why. Only root can give files away; others skip this.

  $ [ "$(id -u)" = 0 ] || exit 80
  $ unset SUDO_UID
  $ . "$TESTDIR/setup.sh"
  $ chown -R 12345 .
  $ cgov hours list
  $ cgov hours add P1A 1h
  $ cgov desk take B
  $ cgov check --columns severity,code
  $ git config --global --add safe.directory "$PWD"
  $ cgov -q hours add P1A 1h
  $ cgov -q check
