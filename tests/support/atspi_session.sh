#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Loquat developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# atspi_session.sh LOQUAT FOLDER SCRIPT [ARGUMENT...]: starts a screen, the accessibility bus and
# Loquat's practice server, then runs the script with Debian's Python. To be run under
# dbus-run-session; everything started here ends with it.
set -euo pipefail

loquat=$1
folder=$2
script=$3
shift 3

export HOME=$folder XDG_RUNTIME_DIR=$folder XDG_CONFIG_HOME=$folder/config LANG=C.UTF-8
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
unset WAYLAND_DISPLAY DISPLAY
started=()
finish() {
  for one in "${started[@]}"; do
    kill "$one" 2>/dev/null || true
  done
  wait "${started[@]}" 2>/dev/null || true
}
trap finish EXIT

# Xvfb chooses a free display itself and says which.
mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 1000x800x24 -nolisten tcp 3>"$folder/display" 2>"$folder/xvfb.log" &
started+=($!)
read -r number <"$folder/display"
export DISPLAY=:$number

/usr/libexec/at-spi-bus-launcher --launch-immediately 2>"$folder/bus.log" &
started+=($!)

"$loquat" --data-dir "$folder/data" --practice --model thinker \
  --prompt "Think of a number. Then say why." 2>"$folder/loquat.log" &
started+=($!)

/usr/bin/python3 "$script" "$@"
