/**
 * Tells a program when the files of a volume at CONFIG_FOLDER have changed: by a POST to RELOAD_URL, or by RELOAD_SIGNAL to the oldest process of
 * the name RELOAD_PROCESS. Who does not hear is told again each second. It also tells once at its own start, of what changed while it was away.
 *
 * The kubelet changes such a volume by one step, of the link `..data`: the files behind it are whole at any time.
 */
export const RELOAD = `trap 'exit 0' TERM
state() { readlink "$CONFIG_FOLDER/..data"; }
tell() {
  if [ -n "$RELOAD_URL" ]; then wget -q -O /dev/null --post-data= "$RELOAD_URL"
  else pkill "-$RELOAD_SIGNAL" -o -x "$RELOAD_PROCESS"; fi
}
known=$(state); tell 2> /dev/null
while sleep 1 & wait $!; do
  now=$(state)
  if [ "$now" != "$known" ] && tell; then known=$now; echo "told of $now"; fi
done`;
