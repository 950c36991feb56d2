What an interruption leaves, and how it is mended. Each fault at each call: tests/sweep
  $ . "$TESTDIR/setup.sh"

With stdout closed no file takes its place: nothing is printed into a ledger, and what is recorded is named

  $ cgov -q hours add P1A 1h --date 2026-11-20 >&-
  cgov: cannot write to standard output: Bad file descriptor
  hint: it is recorded all the same: H1A; do not enter it again
  [6]
  $ cgov hours list --columns entry,minutes
  entry,minutes
  H1A,60
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy

A git that was killed leaves its lock; the next command sees that nobody holds it

  $ touch .git/cgov/git-runs .git/index.lock
  $ cgov hours add P2A 1h --date 2026-11-20
  cgov: note: */store/.git/index.lock was left by a git that was killed; it is removed (glob)
  H2A
  $ git status --short

A lock of somebody else's is left alone

  $ touch .git/index.lock
  $ cgov hours add P2A 1h --date 2026-11-19
  H3A
  cgov: recorded, but git could not commit it: fatal: Unable to create '*/store/.git/index.lock': File exists. (glob)
  
  Another git process seems to be running in this repository, e.g.
  an editor opened by 'git commit'. Please make sure all processes
  are terminated then try again. If it still fails, a git process
  may have crashed in this repository earlier:
  remove the file manually to continue.
  hint: the rows stand; the next command commits them too
  [5]
  $ rm .git/index.lock
  $ cgov hours add P2A 1h --date 2026-11-18
  H4A
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy

After a power cut git's index may be all zeros, for git does not sync it

  $ head -c 500 /dev/zero >.git/index
  $ cgov hours add P2A 1h --date 2026-11-15
  H5A
  cgov: note: git's index could not be read, as after a power cut; it is made anew from the last commit
  $ git status --short
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy

Two registers that change together: the new ones are ready and listed, but not in their places

  $ for file in registers/people/A.csv private/people/A.csv; do cp -p $file $file.old; done
  $ cgov -q person add 陈青 --phone 13900000007
  P4A
  $ for file in registers/people/A.csv private/people/A.csv; do mv $file $file.tmp && mv $file.old $file; done
  $ list() { sha256sum registers/people/A.csv.tmp private/people/A.csv.tmp | sed 's/  / /; s/\.tmp$//'; }
  $ { echo "cgov-replacing-1 $(list | sha256sum | cut -d' ' -f1)"; list; } > .git/cgov/replacing
  $ git commit -qam "as it was before"
  $ cgov check --columns severity,code,file,message,remedy
  cgov: 0 errors, 2 warnings
  severity,code,file,message,remedy
  warning,pending,registers/people/A.csv,is to be replaced by registers/people/A.csv.tmp,the next command that writes puts it in place
  warning,pending,private/people/A.csv,is to be replaced by private/people/A.csv.tmp,the next command that writes puts it in place
  $ cgov person list --columns person,name
  person,name
  P1A,张梅
  P2A,李强
  P3A,王芳
  $ cgov hours add P2A 1h --date 2026-11-17
  cgov: note: 2 files that an earlier command was replacing have been put in place
  H6A
  $ cgov person list --columns person,name
  person,name
  P1A,张梅
  P2A,李强
  P3A,王芳
  P4A,陈青
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy

A desk code that changes with its register: the register is ready and listed, the code is not set

  $ cgov -q desk release
  A
  $ cp -p registers/desks/A.toml ../released.toml
  $ cgov -q desk take A --holder 陈
  A
  $ mv registers/desks/A.toml registers/desks/A.toml.tmp && mv ../released.toml registers/desks/A.toml
  $ git config --unset cgov.desk && git commit -qam "as it was before"
  $ list() { echo "desk A $(head -n 1 .git/cgov/token)"; sha256sum registers/desks/A.toml.tmp | sed 's/  / /; s/\.tmp$//'; }
  $ { echo "cgov-replacing-1 $(list | sha256sum | cut -d' ' -f1)"; list; } > .git/cgov/replacing
  $ cgov desk list
  desk,holder,taken,here,released
  A,lin,2026-11-23T10:00:00+08:00,,2026-11-23T10:00:01+08:00
  $ cgov hours add P2A 1h --date 2026-11-16
  cgov: note: the change of this clone's desk code has been finished
  cgov: note: 1 files that an earlier command was replacing have been put in place
  H7A
  $ cgov desk list
  desk,holder,taken,here,released
  A,陈,2026-11-23T10:00:02+08:00,1,
  $ git status --short

A release that is ready and listed: who takes the code again takes it after the release, not before

  $ cp -p registers/desks/A.toml ../taken.toml
  $ cgov -q desk release
  A
  $ mv registers/desks/A.toml registers/desks/A.toml.tmp && mv ../taken.toml registers/desks/A.toml
  $ git config cgov.desk A && git commit -qam "as it was before"
  $ list() { echo "desk - -"; sha256sum registers/desks/A.toml.tmp | sed 's/  / /; s/\.tmp$//'; }
  $ { echo "cgov-replacing-1 $(list | sha256sum | cut -d' ' -f1)"; list; } > .git/cgov/replacing
  $ cgov desk take A --holder 李
  cgov: note: the change of this clone's desk code has been finished
  cgov: note: 1 files that an earlier command was replacing have been put in place
  A
  $ cgov desk list
  desk,holder,taken,here,released
  A,李,2026-11-23T10:00:04+08:00,1,
  $ git status --short

An init that did not come to its end

  $ cd .. && cgov init --quiet --language en fresh
  $ git -C fresh update-ref -d HEAD && git -C fresh config --unset cgov.desk && rm -r fresh/datapackage.json fresh/registers
  $ cgov -C fresh person add 张梅
  cgov: the store is not made to its end: no desk code was ever taken here
  hint: finish it: cgov init */fresh (glob)
  [2]
  $ cgov init fresh
  cgov: */fresh is a store already (glob)
  hint: see: cgov -C */fresh check (glob)
  [1]
  $ cgov init --language en fresh
  cgov: note: an earlier init was interrupted; it is finished now
  cgov: the store is made in */fresh; next: cgov person add NAME (glob)
  $ cgov -C fresh check
  cgov: everything holds
  severity,code,file,line,id,message,remedy
  $ cgov init --language en fresh
  cgov: */fresh is a store already (glob)
  hint: see: cgov -C */fresh check (glob)
  [1]
