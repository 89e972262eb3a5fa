/**
 * Prints the file in its first argument from the beginning, and continues as the file grows. On
 * SIGTERM it prints the rest and exits: by the time a native sidecar gets SIGTERM, the app has
 * stopped, so no line is lost. A file that is rotated away is read to its end before the new one is
 * opened.
 */
export const FOLLOW_LOG_SCRIPT = `log=$1; trap 'ended=1' TERM
until [ -e "$log" ] || [ "$ended" ]; do sleep 1 & wait $!; done
[ -e "$log" ] || exit 0
exec 3< "$log"
while cat <&3; [ -z "$ended" ]; do
  if [ -e "$log" ] && ! [ "$log" -ef /dev/fd/3 ]; then cat <&3; exec 3< "$log"; fi
  sleep 1 & wait $!
done
cat <&3
if [ -e "$log" ] && ! [ "$log" -ef /dev/fd/3 ]; then cat "$log"; fi`;

/**
 * Writes one numbered line per second to the file in its first argument, rotates the file after
 * every 1,000 lines, and exits on SIGTERM.
 */
export const WRITE_LOG_SCRIPT = `log=$1; i=0; trap 'echo "line $((i += 1)), the last" >> "$log"; exit 0' TERM
while :; do
  echo "line $((i += 1))" >> "$log"
  if [ $((i % 1000)) -eq 0 ]; then mv "$log" "$log.1"; fi
  sleep 1 & wait $!
done`;
