// `npm run conformance:images [-- NUMBER SEED [record]]` compares our verdict on references to
// images with that of the kubelet's own function, for random strings and for the recorded ones.
// Needs Go and its module proxy. With `record` it also writes the cases that `npm test` checks,
// with the answers of the kubelet.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageReferenceError } from '../lib/formats/image-reference.js';
import { REFERENCES, randomReference } from './inputs/image-references.js';
import { askKubelet, buildKubelet } from './life/kubelet-program.js';
import { Random } from './random.js';

const [number = '100000', seed = '1', record] = process.argv.slice(2);
const CASES = join(__dirname, '../test/formats/cases/image-references.jsonl');
/** Number of random references that are recorded for each answer: the shortest ones. */
const CASES_PER_ANSWER = 8;

interface ReferenceCase {
  readonly image: string;
  /** The error of the kubelet; empty if it accepts the reference. */
  readonly error: string;
}

async function answersTo(images: readonly string[]): Promise<readonly ReferenceCase[]> {
  const answers = await askKubelet(
    buildKubelet(),
    'image',
    images.map((image) => ({ image })),
  );
  return images.map((image, i) => ({ image, error: reasonIn(JSON.parse(answers[i] ?? '')) }));
}

/** Returns the reason at the end of `couldn't parse image name "a:b:c": REASON`. */
const reasonIn = (message: string): string =>
  message.replace(/^couldn't parse image name "(?:[^"\\]|\\.)*": /, '');

function printAgreement(title: string, cases: readonly ReferenceCase[]): void {
  const wrong = cases.filter(({ image, error }) => imageReferenceError(image) !== error);
  const share = (100 * (1 - wrong.length / cases.length)).toFixed(3);
  const valid = cases.filter(({ error }) => error === '').length;
  console.log(`${title.padEnd(24)} ${cases.length} (${valid} valid) ${share} %`);
  for (const { image, error } of wrong.slice(0, 5))
    console.log(
      `  ${JSON.stringify(image)}: '${imageReferenceError(image)}' instead of '${error}'`,
    );
  if (wrong.length > 0) process.exitCode = 1;
}

/** Selects the shortest references for each answer of the kubelet. */
function selectCases(cases: readonly ReferenceCase[]): readonly ReferenceCase[] {
  const byAnswer = new Map<string, ReferenceCase[]>();
  for (const each of cases) {
    const answer = each.error.replace(/\(.*\)/s, '');
    byAnswer.set(
      answer,
      [...(byAnswer.get(answer) ?? []), each]
        .sort((a, b) => a.image.length - b.image.length)
        .slice(0, CASES_PER_ANSWER),
    );
  }
  return [...byAnswer.values()].flat();
}

async function main(): Promise<void> {
  const random = new Random(Number(seed));
  const images = new Set(Array.from({ length: Number(number) }, () => randomReference(random)));
  const listed = await answersTo(REFERENCES);
  const found = await answersTo([...images]);
  printAgreement('listed references', listed);
  printAgreement('random references', found);
  if (record === 'record') {
    const lines = [...listed, ...selectCases(found)].map((each) => JSON.stringify(each));
    writeFileSync(CASES, `${[...new Set(lines)].join('\n')}\n`);
    console.log(`${lines.length} cases written to ${CASES}`);
  }
  const recorded = readFileSync(CASES, 'utf8').trim().split('\n');
  const again = await answersTo(recorded.map((line) => (JSON.parse(line) as ReferenceCase).image));
  const changed = again.filter((each, i) => JSON.stringify(each) !== recorded[i]);
  for (const each of changed) console.log(`  recorded otherwise: ${JSON.stringify(each)}`);
  if (changed.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
