Disks that are full or read-only
Each runs in a mount namespace of its own; where the system grants none, the document is skipped.

  $ unshare -Urm mount -t tmpfs tmpfs /mnt 2> /dev/null || exit 80
  $ . "$TESTDIR/setup.sh"
  $ cgov -q hours add P1A 2h --date 2026-11-20
  H1A
  $ cd ..
  $ state() { git -C store rev-parse HEAD; find store/cgov.toml store/rules store/registers store/ledgers store/private -type f -exec sha256sum {} + | sort; }
  $ state > before

A read-only store can be read; what would write says why not

  $ cat > read-only.sh <<EOF
  > mount --bind store store && mount -o remount,bind,ro store && cd store
  > cgov hours list --columns entry,minutes
  > cgov bank balance | head -1 | cut -c1-12
  > cgov check; echo "check: \$?"
  > cgov hours add P1A 1h; echo "add: \$?"
  > cgov person add 赵敏; echo "person: \$?"
  > EOF
  $ unshare -Urm sh read-only.sh
  entry,minutes
  H1A,120
  account,name
  cgov: everything holds
  severity,code,file,line,id,message,remedy
  check: 0
  cgov: */store/.git/cgov/lock: Read-only file system (glob)
  hint: see who may write there: ls -ld
  add: 6
  cgov: */store/.git/cgov/lock: Read-only file system (glob)
  hint: see who may write there: ls -ld
  person: 6
  $ state | diff before -

A full disk is found before anything is written

  $ cat > full.sh <<EOF
  > mkdir disk && mount -t tmpfs -o size=2m tmpfs disk && cp -a store disk/store && cd disk/store
  > head -c 10000000 /dev/zero > ../filler 2>/dev/null
  > cgov hours add P1A 1h; echo "add: \$?"
  > printf 'person,date,duration\n李强,2026-11-12,1h\n王芳,2026-11-13,1h\n' | cgov hours import -; echo "import: \$?"
  > cgov person add 赵敏; echo "person: \$?"
  > cgov hours list --columns entry,minutes
  > rm ../filler
  > cgov -q hours add P1A 1h --date 2026-11-19; echo "with space again: \$?"
  > cgov check
  > EOF
  $ unshare -Urm sh full.sh
  cgov: note: this clone was copied or moved; where both write, one needs a code of its own: cgov desk take CODE
  cgov: */disk/store/.git/cgov/journal: No space left on device (glob)
  hint: nothing was recorded
  add: 6
  cgov: note: this clone was copied or moved; where both write, one needs a code of its own: cgov desk take CODE
  cgov: */disk/store/.git/cgov/journal: No space left on device (glob)
  hint: nothing was recorded
  import: 6
  cgov: note: this clone was copied or moved; where both write, one needs a code of its own: cgov desk take CODE
  cgov: */disk/store/private/people/A.csv.tmp: No space left on device (glob)
  hint: free some space and run the command again
  person: 6
  entry,minutes
  H1A,120
  H2A
  with space again: 0
  cgov: everything holds
  severity,code,file,line,id,message,remedy
