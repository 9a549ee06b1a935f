#!/bin/sh
# Starts Chromium, and removes its profile folder when the stand-in ends, however it ends: standard input is a pipe
# held by the stand-in, so even SIGKILL closes it. (Chromium itself leaves when its own debugging pipe closes.)
profile=$1
shift
"$@" &
browser=$!
exec 3<&- 4>&-
while read -r _; do :; done
kill "$browser" 2>/dev/null
wait "$browser"
rm -rf "$profile"
