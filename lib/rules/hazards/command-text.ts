import type { ApiContainer } from '../../lifecycle/pod-containers.js';

/** The command line that a container, hook or probe runs, as one string. */
export const commandText = ({
  command = [],
  args = [],
}: Pick<ApiContainer, 'command' | 'args'>): string => [...command, ...args].join(' ');

/**
 * Whether the command line of a container shows that it never exits by itself: it follows a file,
 * sleeps forever, or loops forever.
 */
export function runsForever(container: ApiContainer): boolean {
  const text = commandText(container);
  return ENDLESS_COMMAND.test(text) && !TERMINATING_COMMAND.test(text);
}
const ENDLESS_COMMAND =
  /\btail\s+(?:-\S+\s+)*(?:-[a-zA-Z]*[fF]\b|--follow\b)|\bsleep\s+inf(?:inity)?\b|\bwhile\s+(?:true|:|sleep\s+\S+)\s*(?:;|\n)/;
/**
 * Signs that the loop or command can be left, runs in the background, or is stopped by another
 * process.
 */
const TERMINATING_COMMAND =
  /\b(?:break|exit|return|kill|pkill|timeout|trap|head|grep)\b|[^&>]&(?!&|\d)/;

/** Minimum number of seconds that a command sleeps. 0 if it does not sleep, or may not. */
export function sleepSeconds(command: readonly string[]): number {
  const text = command.join(' ');
  if (!text.includes('sleep') || /\b(?:while|until|for|if|kill)\b|\|\||[^&>]&(?!&|\d)/.test(text))
    return 0;
  let most = 0;
  for (const [, number, minutes] of text.matchAll(/\bsleep\s+(\d+)(m?)/g))
    most = Math.max(most, Number(number) * (minutes ? 60 : 1));
  return most;
}
