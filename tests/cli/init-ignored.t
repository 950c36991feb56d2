A store in a directory that the repository around it ignores gets a repository of its own
  $ export CGOV_NOW=2026-11-23T10:00:00+08:00 CGOV_BY=lin
  $ git init --quiet --initial-branch=main project && cd project
  $ echo /build/ > .gitignore && git add .gitignore && git commit --quiet -m start
  $ cgov -q init --language en build/store
  $ git -C build/store log --format=%s
  cgov init
  $ cgov -C build/store -q person add 张梅
  P1A
  $ cgov -C build/store -q check --columns severity,code
  severity,code
  $ git status --short

In a directory that it does not ignore, the store belongs to the repository there is
  $ cgov -q init --language en store
  $ ls -d store/.git 2>/dev/null
  [2]
  $ git log --format=%s
  cgov init
  start
