/**
 * Prints the file named first as it grows, from its beginning, for ever. Told to end, it prints
 * what is left and ends: the app of a native sidecar has ended by then, so nothing is lost. A file
 * that was moved away is read to its end before the new one is begun.
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
 * Writes a numbered line a second to the file named first, moves the file away each 1,000 lines,
 * and ends when told to.
 */
export const WRITE_LOG_SCRIPT = `log=$1; i=0; trap 'echo "line $((i += 1)), the last" >> "$log"; exit 0' TERM
while :; do
  echo "line $((i += 1))" >> "$log"
  if [ $((i % 1000)) -eq 0 ]; then mv "$log" "$log.1"; fi
  sleep 1 & wait $!
done`;
