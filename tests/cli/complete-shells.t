Completion in fish and zsh, the shells themselves asked
  $ . "$TESTDIR/setup.sh"
  $ export XDG_CONFIG_HOME=$PWD/../config XDG_DATA_HOME=$PWD/../data && mkdir -p ../config ../data

fish says what it would offer

  $ offered() { fish --no-config -c "source $SOURCE_DIR/cli/completions/cgov.fish; complete --do-complete '$1'"; }
  $ offered 'cgov ho'
  hours
  $ offered 'cgov hours c'
  certificate
  confirm
  $ offered 'cgov hours add yue'
  yue-opera
  $ offered 'cgov hours import cgov.t'
  cgov.toml
  $ offered 'cgov bank balance 张'
  \xe5\xbc\xa0\xe6\xa2\x85 (esc)

zsh on a terminal: the word is completed in place

  $ mkdir ../zsh && export TMUX_TMPDIR=$PWD/../zsh ZDOTDIR=$PWD/../zsh
  $ cat >../zsh/.zshrc <<END
  > unsetopt zle_bracketed_paste; PS1='%% '; fpath=($SOURCE_DIR/cli/completions \$fpath)
  > autoload -Uz compinit && compinit -u -d $PWD/../zsh/dump; print ready
  > END
  $ seen() { # WHAT: waits until the screen shows it
  >   local i; for i in $(seq 100); do tmux -L zsh capture-pane -p | grep -qF -- "$1" && return; sleep 0.1; done
  >   echo "never seen: $1"; tmux -L zsh capture-pane -p | sed '/^$/d'
  > }
  $ tmux -L zsh -f /dev/null new-session -d -x 100 -y 30 zsh && seen ready
  $ tmux -L zsh send-keys 'cgov hou' Tab && seen 'cgov hours'
  $ tmux -L zsh send-keys 'cert' Tab && seen 'cgov hours certificate'
  $ tmux -L zsh send-keys C-u 'cgov group show yue' Tab && seen 'cgov group show yue-opera'
  $ tmux -L zsh kill-server
