import { execFileSync } from 'node:child_process';
import type { KubernetesVersion } from '../lib/api/kubernetes-version.js';
import { validateLine } from '../lib/cli/validate-line.js';
import { duplicateKeyLines } from './inputs/duplicate-keys.js';
import { literalLines } from './inputs/literal-lines.js';
import { malformedLines } from './inputs/malformed-lines.js';
import type { Verdict } from './verdict.js';

/** A line on which our verdict differs from that of Kubernetes. */
interface LineDifference {
  readonly line: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Compares what `npm run judge` prints for lines that are hard to read with what the oracle prints.
 * Returns the number of lines, and the differences.
 */
export function compareLines(
  minor: number,
  oracle: string,
): { readonly lines: number; readonly differences: readonly string[] } {
  const lines = [...malformedLines(), ...duplicateKeyLines(), ...literalLines()].map(
    (line) => `${line}\n`,
  );
  const theirs = execFileSync(oracle, {
    input: lines.join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
    .trimEnd()
    .split('\n');
  const differences = lines.flatMap((line, i) =>
    differenceOf({
      line,
      ours: validateLine(line, `1.${minor}` as KubernetesVersion),
      theirs: theirs[i] ?? '',
    }),
  );
  return {
    lines: lines.length,
    differences: differences.map(
      ({ line, ours, theirs: other }) =>
        `${line.slice(0, 600)}  ours    ${ours}\n  theirs  ${other}`,
    ),
  };
}

const differenceOf = (difference: LineDifference): readonly LineDifference[] =>
  withoutMessages(difference.ours) === withoutMessages(difference.theirs) ? [] : [difference];

/**
 * A verdict without its messages: the type and the field of each cause, sorted. If there is a
 * decode error, only that.
 */
function withoutMessages(line: string): string {
  const { refused, warned, podSecurity, qos } = JSON.parse(line) as Verdict;
  const causes = refused.some(({ type }) => type === 'Decode')
    ? ['Decode']
    : refused.map(({ type, field }) => `${type} ${field}`).sort();
  return JSON.stringify({ causes, warned, podSecurity, qos });
}
