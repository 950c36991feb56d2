Formats, columns, global options
  $ . "$TESTDIR/setup.sh"
  $ cgov hours add P1A 90m --date 2026-11-20 --note '=1+1,"x"' --place "line
  > two"

  $ cgov hours list --columns entry,minutes,place,note
  $ cgov hours list --columns entry,minutes,place,note -f tsv
  $ cgov hours list --columns entry,minutes,late,place,note -f json
  $ cgov hours list --columns entry,minutes,late,place,note -f jsonl
  $ cgov hours list --columns entry,minutes,late,place,note -f table
  $ cgov hours list --columns entry,minutes,note --excel | od -c | head -5
  $ cgov hours list --columns entry,minutes,note --excel --lang zh_CN | cat
  $ CGOV_FORMAT=json cgov hours list --columns entry
  $ cgov hours list --columns entry,minuets
  $ cgov hours list -f yaml
  $ cgov hours list --state recorded --account P2A -f json
  $ cgov hours list --account P2A -f table

Global options stand anywhere

  $ cgov -f csv hours --columns entry list
  $ cgov hours list --columns entry -C .
  $ (cd /; cgov --store "$OLDPWD" hours list --columns entry)
  $ (cd /; CGOV_STORE="$OLDPWD" cgov hours list --columns entry)
  $ (cd registers/groups && cgov hours list --columns entry)
  $ (cd /; cgov hours list)

Nouns and verbs

  $ cgov hour list
  $ cgov hours lst
  $ cgov hours list --acount P1A
  $ cgov hours
  $ cgov --version
  $ cgov hours add --help
  $ cgov help hours
  $ cgov --lang zh_CN hours certificate --help

stdout is watched: a full device is an error, a closed pipe is not

  $ cgov hours list > /dev/full
  $ for i in 1 2 3 4 5 6 7 8; do cgov hours list; done | head -1
  $ cgov hours list | true

Reading starts no process and writes nothing

  $ strace -f -e trace=execve,openat,rename,unlink,mkdir,ftruncate cgov bank balance 2>&1 >/dev/null | grep -E 'execve|O_WRONLY|O_RDWR|O_CREAT|rename|unlink|mkdir|ftruncate' | sed 's/(".*/(.../'

The clock

  $ cgov --now yesterday hours add P1A 1h --note early
  $ cgov --now nonsense hours list
  $ cgov --lock-timeout x hours add P1A 1h
