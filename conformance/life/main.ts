// `npm run conformance:life [-- NUMBER SEED [record]]` compares our phases with those of the
// kubelet's own code. Needs Go and its module proxy. With `record` it also writes the cases that
// `npm test` checks, with the answers of the kubelet.
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
/** Number of cases recorded for each kind: the shortest ones. */
const CASES_PER_KIND = 2;

function printAgreement(
  title: string,
  ours: readonly string[],
  theirs: readonly string[],
  inputs: readonly object[],
): void {
  const wrong = inputs.flatMap((input, i) =>
    ours[i] === theirs[i] ? [] : [{ input, ours: ours[i], theirs: theirs[i] }],
  );
  console.log(
    `${title.padEnd(40)} ${String(inputs.length).padStart(8)} ` +
      `${(100 * (1 - wrong.length / inputs.length)).toFixed(3)} %`,
  );
  for (const each of wrong.slice(0, 3))
    console.log(`  ${each.ours} instead of ${each.theirs}: ${JSON.stringify(each.input)}`);
  if (wrong.length > 0) process.exitCode = 1;
}

/** Selects some questions of each kind: the same answer and reason, and the same context. */
function selectQuestions(questions: readonly PhaseQuestion[]): readonly PhaseQuestion[] {
  const kinds = new Map<string, PhaseQuestion[]>();
  for (const each of questions) {
    const { message } = phase(each.pod.spec ?? {}, each.statuses, each);
    const kind = [
      decidePhase(each),
      message.replace(/(sidecar|container) \w+/, '$1'),
      each.terminal,
      each.initialized,
      each.pod.metadata !== undefined,
    ].join();
    kinds.set(
      kind,
      [...(kinds.get(kind) ?? []), each]
        .sort((a, b) => sizeOf(a) - sizeOf(b))
        .slice(0, CASES_PER_KIND),
    );
  }
  return [...kinds.values()].flat();
}

const sizeOf = (each: object): number => JSON.stringify(each).length;

async function main(): Promise<void> {
  const kubelet = buildKubelet();
  const random = new Random(Number(seed));
  const questions = Array.from({ length: Number(number) }, () => randomQuestion(random));
  const testQuestions = recordedQuestions();
  printAgreement(
    'phases in the tests of the kubelet',
    testQuestions.map((each) => decidePhase(each)),
    await askKubelet(kubelet, 'phase', testQuestions),
    testQuestions,
  );
  const theirs = await askKubelet(kubelet, 'phase', questions);
  printAgreement(
    `phases of generated Pods, seed ${seed}`,
    questions.map((each) => decidePhase(each)),
    theirs,
    questions,
  );
  if (record === 'record') {
    const selected = selectQuestions(questions);
    const lines = selected.map((each) =>
      JSON.stringify({ phase: theirs[questions.indexOf(each)], ...each }),
    );
    writeFileSync(CASES, `${lines.join('\n')}\n`);
    console.log(`${selected.length} cases written to ${CASES}`);
  }
}

if (spawnSync('go', ['version']).status !== 0) {
  console.log('Skipped: Go is not installed, so the code of the kubelet cannot be run.');
  process.exitCode = process.env['CI'] === 'true' ? 1 : 0;
} else void main();
