import type { ApiContainer } from '../../lifecycle/pod-containers.js';

/** All words that a container, or a hook or probe, runs. */
export const commandText = ({
  command = [],
  args = [],
}: Pick<ApiContainer, 'command' | 'args'>): string => [...command, ...args].join(' ');

/**
 * Whether what a container runs shows that it does not end by itself: it follows a file, sleeps for
 * ever, or goes round for ever.
 */
export function runsForever(container: ApiContainer): boolean {
  const text = commandText(container);
  return ENDLESS_COMMAND.test(text) && !TERMINATING_COMMAND.test(text);
}
const ENDLESS_COMMAND =
  /\btail\s+(?:-\S+\s+)*(?:-[a-zA-Z]*[fF]\b|--follow\b)|\bsleep\s+inf(?:inity)?\b|\bwhile\s+(?:true|:|sleep\s+\S+)\s*(?:;|\n)/;
/** It may be left, sent to the background, or be ended by another. */
const TERMINATING_COMMAND =
  /\b(?:break|exit|return|kill|pkill|timeout|trap|head|grep)\b|[^&>]&(?!&|\d)/;

/** For how many seconds a command sleeps at least: 0, where it does not or may not. */
export function sleepSeconds(command: readonly string[]): number {
  const text = command.join(' ');
  if (!text.includes('sleep') || /\b(?:while|until|for|if|kill)\b|\|\||[^&>]&(?!&|\d)/.test(text))
    return 0;
  return Math.max(
    0,
    ...[...text.matchAll(/\bsleep\s+(\d+)(m?)/g)].map(
      ([, number, minutes]) => Number(number) * (minutes ? 60 : 1),
    ),
  );
}
