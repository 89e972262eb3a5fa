/**
 * Tells a program when the files of a volume at CONFIG_FOLDER have changed: by a POST to
 * RELOAD_URL, or by RELOAD_SIGNAL to the oldest process of the name RELOAD_PROCESS, which is that
 * of the lowest number. Who does not hear is told again each second. It also tells once at its own
 * start, of what changed while it was away.
 *
 * The kubelet changes such a volume by one step, of the link `..data`: the files behind it are
 * whole at any time. In a command the kubelet takes $(NAME) for a variable, and two dollars for
 * one: there are neither in it.
 */
export const RELOAD_SCRIPT = `trap 'exit 0' TERM
state() { readlink "$CONFIG_FOLDER/..data"; }
tell() {
  if [ -n "$RELOAD_URL" ]; then wget -q -O /dev/null --post-data= "$RELOAD_URL"; return; fi
  for pid in \`ls /proc | grep '^[0-9]*$' | sort -n\`; do
    if read -r name < "/proc/$pid/comm" && [ "$name" = "$RELOAD_PROCESS" ]; then kill -s "\${RELOAD_SIGNAL#SIG}" "$pid"; return; fi
  done 2> /dev/null
  echo "no process $RELOAD_PROCESS"; return 1
}
known=\`state\`; tell > /dev/null 2>&1
while sleep 1 & wait $!; do
  now=\`state\`
  if [ "$now" != "$known" ] && tell; then known=$now; echo "told of $now"; fi
done`;
