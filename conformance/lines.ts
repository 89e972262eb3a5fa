import { execFileSync } from 'node:child_process';
import type { KubernetesVersion } from '../lib/api/kubernetes.js';
import { answer } from '../lib/explain/answer.js';
import { keys } from './inputs/keys.js';
import { literals } from './inputs/literals.js';
import { texts } from './inputs/texts.js';
import type { Verdict } from './verdict.js';

/** A line of which we say other things than Kubernetes does. */
interface Difference {
  readonly line: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Holds what `npm run judge` prints of lines that are hard to read against what the oracle prints. Says how far both agree, and where they do not. */
export function holdLines(minor: number, oracle: string): { readonly lines: number; readonly differences: readonly string[] } {
  const lines = [...texts(), ...keys(), ...literals()].map((line) => `${line}\n`);
  const theirs = execFileSync(oracle, { input: lines.join(''), encoding: 'utf8', maxBuffer: 1 << 30 })
    .trimEnd()
    .split('\n');
  const differences = lines.flatMap((line, i) =>
    differs({ line, ours: answer(line, `1.${minor}` as KubernetesVersion), theirs: theirs[i] ?? '' }),
  );
  return {
    lines: lines.length,
    differences: differences.map(({ line, ours, theirs: other }) => `${line.slice(0, 600)}  ours    ${ours}\n  theirs  ${other}`),
  };
}

const differs = (difference: Difference): readonly Difference[] =>
  comparable(difference.ours) === comparable(difference.theirs) ? [] : [difference];

/** A verdict without its wording: the type and the field of each cause, in any order. What cannot be decoded is refused for that alone. */
function comparable(line: string): string {
  const { refused, warned, podSecurity, qos } = JSON.parse(line) as Verdict;
  const causes = refused.some(({ type }) => type === 'Decode') ? ['Decode'] : refused.map(({ type, field }) => `${type} ${field}`).sort();
  return JSON.stringify({ causes, warned, podSecurity, qos });
}
