// Holds what `npm run judge` prints of hostile lines against what the oracle prints: `tsx conformance/lines.ts ORACLE`.
import { execFileSync } from 'node:child_process';
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

/** Prints how far both agree on lines that are hard to read, and where they do not. Answers whether they agree on all. */
export function holdLines(oracle: string): boolean {
  const lines = [...texts(), ...keys(), ...literals()].map((line) => `${line}\n`);
  const theirs = execFileSync(oracle, { input: lines.join(''), encoding: 'utf8', maxBuffer: 1 << 30 })
    .trimEnd()
    .split('\n');
  const differences = lines.flatMap((line, i) => differs({ line, ours: answer(line), theirs: theirs[i] ?? '' }));
  console.log(`${lines.length} hostile lines, ${lines.length - differences.length} with the same verdict`);
  for (const { line, ours, theirs: other } of differences.slice(0, 40))
    console.log(`${line.slice(0, 600)}  ours    ${ours}\n  theirs  ${other}`);
  return differences.length === 0;
}

const differs = (difference: Difference): readonly Difference[] =>
  comparable(difference.ours) === comparable(difference.theirs) ? [] : [difference];

/** A verdict without its wording: the type and the field of each cause, in any order. What cannot be decoded is refused for that alone. */
function comparable(line: string): string {
  const { refused, warned, podSecurity, qos } = JSON.parse(line) as Verdict;
  const causes = refused.some(({ type }) => type === 'Decode') ? ['Decode'] : refused.map(({ type, field }) => `${type} ${field}`).sort();
  return JSON.stringify({ causes, warned, podSecurity, qos });
}

const [, file, oracle] = process.argv;
if (file === __filename && oracle !== undefined) process.exitCode = holdLines(oracle) ? 0 : 1;
