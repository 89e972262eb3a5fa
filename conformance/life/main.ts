// Holds phases against the kubelet's own code: `npm run conformance:life [-- number seed]`. Needs
// Go and its module proxy. With `record` as a third word it also writes the cases that `npm test`
// holds us to, with what the kubelet says of them.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { phase } from '../../lib/lifecycle/phase.js';
import { Random } from '../random.js';
import { decidePhase } from './decide-phase.js';
import { askKubelet, buildKubelet } from './kubelet-program.js';
import { type PhaseQuestion, randomQuestion } from './phase-question.js';
import { recordedQuestions } from './recorded-questions.js';

const [number = '100000', seed = '1', record] = process.argv.slice(2);
const CASES = join(__dirname, '../../test/lifecycle/cases/phases.jsonl');
/** How many cases are kept of each kind: the shortest. */
const KEPT_PER_KIND = 2;

function printAgreement(
  what: string,
  ours: readonly string[],
  theirs: readonly string[],
  inputs: readonly object[],
): void {
  const wrong = inputs.flatMap((input, i) =>
    ours[i] === theirs[i] ? [] : [{ input, ours: ours[i], theirs: theirs[i] }],
  );
  console.log(
    `${what.padEnd(40)} ${String(inputs.length).padStart(8)} ${(100 * (1 - wrong.length / inputs.length)).toFixed(3)} %`,
  );
  for (const each of wrong.slice(0, 3))
    console.log(`  ${each.ours} and not ${each.theirs}: ${JSON.stringify(each.input)}`);
  if (wrong.length > 0) process.exitCode = 1;
}

/** Some questions of each kind: what is decided, why, and whether it can change. */
function selectQuestions(questions: readonly PhaseQuestion[]): readonly PhaseQuestion[] {
  const kinds = new Map<string, PhaseQuestion[]>();
  for (const each of questions) {
    const { message } = phase(each.pod.spec ?? {}, each.statuses, each);
    const kind = [
      decidePhase(each),
      message.replace(/(step|sidecar|container) \w+/, '$1'),
      each.terminal,
      each.initialized,
      each.pod.metadata !== undefined,
    ].join();
    kinds.set(
      kind,
      [...(kinds.get(kind) ?? []), each]
        .sort((a, b) => sizeOf(a) - sizeOf(b))
        .slice(0, KEPT_PER_KIND),
    );
  }
  return [...kinds.values()].flat();
}

const sizeOf = (each: object): number => JSON.stringify(each).length;

async function main(): Promise<void> {
  const kubelet = buildKubelet();
  const random = new Random(Number(seed));
  const questions = Array.from({ length: Number(number) }, () => randomQuestion(random));
  const own = recordedQuestions();
  printAgreement(
    'phases of the kubelet’s own tests',
    own.map((each) => decidePhase(each)),
    await askKubelet(kubelet, 'phase', own),
    own,
  );
  const theirs = await askKubelet(kubelet, 'phase', questions);
  printAgreement(
    `phases of generated Pods, seed ${seed}`,
    questions.map((each) => decidePhase(each)),
    theirs,
    questions,
  );
  if (record === 'record') {
    const kept = selectQuestions(questions);
    const lines = kept.map((each) =>
      JSON.stringify({ phase: theirs[questions.indexOf(each)], ...each }),
    );
    writeFileSync(CASES, `${lines.join('\n')}\n`);
    console.log(`${kept.length} cases written to ${CASES}`);
  }
}

if (spawnSync('go', ['version']).status !== 0) {
  console.log('Go is not there: the kubelet’s own code cannot be asked.');
  process.exitCode = process.env['CI'] === 'true' ? 1 : 0;
} else void main();
