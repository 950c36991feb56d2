Formats, columns, global options
  $ . "$TESTDIR/setup.sh"
  $ cgov hours add P1A 90m --date 2026-11-20 --note '=1+1,"x"' --place "line
  > two"
  H1A

  $ cgov hours list --columns entry,minutes,place,note
  entry,minutes,place,note
  H1A,90,"line
  two","=1+1,""x"""
  $ cgov hours list --columns entry,minutes,place,note -f tsv
  entry\tminutes\tplace\tnote (esc)
  H1A\t90\tline\\ntwo\t=1+1,"x" (esc)
  $ cgov hours list --columns entry,minutes,late,place,note -f json
  [
  {"entry":"H1A","minutes":90,"late":false,"place":"line\ntwo","note":"=1+1,\"x\""}
  ]
  $ cgov hours list --columns entry,minutes,late,place,note -f jsonl
  {"entry":"H1A","minutes":90,"late":false,"place":"line\ntwo","note":"=1+1,\"x\""}
  $ cgov hours list --columns entry,minutes,late,place,note -f table
  Entry        Time  Late  Place      Note
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  H1A    1 h 30 min        line\ntwo  =1+1,"x"
  $ cgov hours list --columns entry,minutes,note --excel | od -c | head -5
  0000000 357 273 277   E   n   t   r   y   ,   T   i   m   e   ,   N   o
  0000020   t   e  \r  \n   H   1   A   ,   9   0   ,   "   '   =   1   +
  0000040   1   ,   "   "   x   "   "   "  \r  \n
  0000052
  $ cgov hours list --columns entry,minutes,note --excel --lang zh_CN | cat
  \xef\xbb\xbf\xe8\xae\xb0\xe5\xbd\x95,\xe6\x97\xb6\xe9\x95\xbf,\xe5\xa4\x87\xe6\xb3\xa8\r (esc)
  H1A,90,"'=1+1,""x"""\r (esc)
  $ CGOV_FORMAT=json cgov hours list --columns entry
  [
  {"entry":"H1A"}
  ]
  $ cgov hours list --columns entry,minuets
  cgov: there is no column "minuets"
  hint: did you mean "minutes"?
  [2]
  $ cgov hours list -f yaml
  cgov: unknown format "yaml"
  hint: the formats: table, csv, tsv, json, jsonl
  [2]
  $ cgov hours list --state recorded --account P2A -f json
  []
  $ cgov hours list --account P2A -f table

Global options stand anywhere

  $ cgov -f csv hours --columns entry list
  entry
  H1A
  $ cgov hours list --columns entry -C .
  entry
  H1A
  $ (cd /; cgov --store "$OLDPWD" hours list --columns entry)
  entry
  H1A
  $ (cd /; CGOV_STORE="$OLDPWD" cgov hours list --columns entry)
  entry
  H1A
  $ (cd registers/groups && cgov hours list --columns entry)
  entry
  H1A
  $ (cd /; cgov hours list)
  cgov: no store here: neither / nor a directory above has a cgov.toml
  hint: make one with "cgov init", or name one with -C DIR or CGOV_STORE
  [3]

Nouns and verbs

  $ cgov hour list
  cgov: there is no command "cgov hour"
  hint: did you mean "hours"?
  [2]
  $ cgov hours lst
  cgov: there is no command "cgov hours lst"
  hint: did you mean "list"?
  [2]
  $ cgov hours list --acount P1A
  cgov: unknown option "--acount"
  hint: did you mean "--account"?
  [2]
  $ cgov hours
  cgov: VERB is missing
  hint: see: cgov hours --help
  [2]
  $ cgov --version
  cgov 0.1.0
  $ cgov hours add --help
  Usage: cgov hours add ACCOUNT DURATION [options]
  
  Records one service. Prints the entry's id.
  
    ACCOUNT   who gets the credit: a person or a group
    DURATION  how long: 2h, 90m, 1:30, \xe4\xb8\x80\xe4\xb8\xaa\xe5\x8d\x8a\xe5\xb0\x8f\xe6\x97\xb6 (esc)
  
  Options:
    --date D         the day of the service (today)
    --start T        when it began: 14:00
    --kind K         a kind of rules/moral-bank.toml (other)
    --for ID         whom or what it was for
    --person P       who served, when the account is a group
    --place X        where
    --unit G         the organising unit
    --witness P ...  who can vouch for it
    --note N         anything else
    --activity A     the activity's name
  
  Example:
    cgov hours add yue-opera 2h --kind performance --date 2026-11-21
  
  Global options: see cgov --help. The manual: man cgov-hours
  $ cgov help hours
  Usage: cgov hours VERB [options]
  
  the volunteer-service record
  
    add          Records one service. Prints the entry's id.
    import       Takes a sheet of service hours, all rows or none. Prints the new ids.
    confirm      Confirms entries; who recorded one cannot confirm it.
    reject       Rejects recorded entries.
    reverse      Reverses entries that were entered by mistake.
    list         Lists entries in the order recorded.
    tally        Adds up what the bank counts.
    certificate  Prints a certificate of a person's service.
  
  Each has its own help: cgov hours VERB --help. The manual: man cgov-hours
  $ cgov --lang zh_CN hours certificate --help
  \xe7\x94\xa8\xe6\xb3\x95\xef\xbc\x9acgov hours certificate PERSON [\xe9\x80\x89\xe9\xa1\xb9] (esc)
  
  \xe5\xbc\x80\xe5\x85\xb7\xe6\x9f\x90\xe4\xba\xba\xe7\x9a\x84\xe5\xbf\x97\xe6\x84\xbf\xe6\x9c\x8d\xe5\x8a\xa1\xe8\xaf\x81\xe6\x98\x8e\xe3\x80\x82 (esc)
  
    PERSON  \xe5\xbf\x97\xe6\x84\xbf\xe8\x80\x85 (esc)
  
  \xe9\x80\x89\xe9\xa1\xb9\xef\xbc\x9a (esc)
    --period P  2026-10\xe3\x80\x812026Q3 \xe6\x88\x96 2026 (esc)
  
  \xe7\xa4\xba\xe4\xbe\x8b\xef\xbc\x9a (esc)
    cgov hours certificate P12A --period 2026
  
  \xe5\x85\xa8\xe5\xb1\x80\xe9\x80\x89\xe9\xa1\xb9\xe8\xa7\x81 cgov --help\xe3\x80\x82\xe6\x89\x8b\xe5\x86\x8c\xef\xbc\x9aman cgov-hours (esc)

stdout is watched: a full device is an error, a closed pipe is not

  $ cgov hours list > /dev/full
  cgov: cannot write to standard output: No space left on device
  [6]
  $ for i in 1 2 3 4 5 6 7 8; do cgov hours list; done | head -1
  entry,state,date,account,person,minutes,credit,rule,kind,for,place,unit,witness,late,note,activity,start,by
  $ cgov hours list | true

Reading starts no process and writes nothing

  $ ASAN_OPTIONS=detect_leaks=0 strace -f -e trace=execve,openat,rename,unlink,mkdir,ftruncate cgov bank balance 2>&1 >/dev/null | grep -E 'execve|O_WRONLY|O_RDWR|O_CREAT|rename|unlink|mkdir|ftruncate' | sed 's/(".*/(.../'
  execve(...

The clock

  $ cgov --now 2026-11-22 hours add P1A 1h --note early
  cgov: warning: the clock is behind the last entry; recorded as of 2026-11-23 10:00
  H2A
  $ cgov --now nonsense hours list
  cgov: "nonsense" is not a day and time
  hint: write "2026-11-30 14:00", 14:00 (today), or 11\xe6\x9c\x8830\xe6\x97\xa5\xe4\xb8\x8b\xe5\x8d\x882\xe7\x82\xb9\xe5\x8d\x8a (esc)
  [2]
  $ cgov --lock-timeout x hours add P1A 1h
  cgov: --lock-timeout: expected a whole number from 0 to 86400, found "x"
  [2]
