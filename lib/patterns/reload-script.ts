/**
 * Reloads a program when the files of the volume at CONFIG_FOLDER have changed: with a POST request
 * to RELOAD_URL, or with RELOAD_SIGNAL to the oldest process named RELOAD_PROCESS, which is the one
 * with the lowest process ID. If that fails, it tries again every second. It also reloads once when
 * it starts, because the files may have changed while it was not running.
 *
 * The kubelet updates such a volume atomically, by replacing the link `..data`. In a command, the
 * kubelet expands $(NAME) and replaces two dollar signs with one; the script contains neither.
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
