// Any bytes can be checked: all locations are valid, and every report format can report the result.
// CDK8S_PODS_VALUES sets the number of texts, CDK8S_PODS_SEED repeats a run.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../../conformance/random.js';
import { generateStreams } from '../../conformance/streams/generate-streams.js';
import { checkDocument, type DocumentResult } from '../../lib/check/check-document.js';
import { streamDocuments } from '../../lib/parse/documents.js';
import { diagnosticsOf } from '../../lib/report/report.js';
import { createReport, REPORT_FORMATS } from '../../lib/report/report-formats.js';
import { EMPTY_SUMMARY, STRICTEST_OPTIONS } from '../support/check-text.js';
import { CORPUS } from '../support/corpus.js';
import { sampleSize } from '../support/sample-size.js';

const TEXTS = sampleSize('CDK8S_PODS_VALUES', 10_000) / 4;
const SEED = Number(process.env['CDK8S_PODS_SEED'] ?? (Date.now() % 1e9) + 1);

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const sources = [
  join(__dirname, '../../conformance/inputs/seeds'),
  ...(existsSync(CORPUS) ? [CORPUS] : []),
]
  .flatMap(filesIn)
  .flatMap((text) => text.split(/^---\n/m))
  .filter((text) => text.length > 0 && text.length < 8192);

/** Returns the bytes with a part changed, removed or duplicated. */
function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = [random.nextInt(bytes.length + 1), random.nextInt(bytes.length + 1)].sort(
    (a, b) => a - b,
  ) as [number, number];
  const kind = random.nextInt(6);
  if (kind === 0) return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  if (kind === 1) return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  const changed = Uint8Array.from(bytes);
  for (let left = random.nextInt(4); left > 0 && changed.length > 0; left--)
    changed[random.nextInt(changed.length)] = random.nextInt(256);
  return changed;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const TEMPLATES = new Map([['argoproj.io/v1alpha1:Rollout', ['spec', 'template']]]);

/** Returns the report of a document in a random format. */
function reportOf(checked: DocumentResult, text: string, random: Random): string {
  const format = random.pick(REPORT_FORMATS);
  const report = createReport(format, {
    failOn: 'hazard',
    version: '1.2.3',
    hasColors: true,
    shard: undefined,
  });
  const output =
    report.begin() +
    report.addDocument({
      file: 'a.yaml',
      result: checked,
      lineAt: (number) => text.split('\n')[number - 1],
    }) +
    report.end(EMPTY_SUMMARY);
  return format === 'json' || format === 'sarif' ? JSON.stringify(JSON.parse(output)) : output;
}

test(`checks random bytes (seed ${SEED})`, async () => {
  const random = new Random(SEED);
  const counts = { unread: 0, refused: 0, accepted: 0 };
  for (const stream of generateStreams(sources, TEXTS, random)) {
    const bytes = mutate(stream, random);
    try {
      for await (const document of streamDocuments(once(bytes))) {
        const checked = checkDocument(document, { ...STRICTEST_OPTIONS, podTemplates: TEMPLATES });
        const diagnostics = diagnosticsOf(checked);
        for (const { range, message } of diagnostics)
          if (
            !(
              range.line >= document.line &&
              range.column >= 1 &&
              range.endLine >= range.line &&
              message !== ''
            )
          )
            throw new Error(message);
        if (reportOf(checked, document.text, random) === '') throw new Error('the report is empty');
        const kinds = new Set(diagnostics.map(({ kind }) => kind));
        if (kinds.has('unread')) counts.unread++;
        else if (kinds.has('refused')) counts.refused++;
        else if (checked.objects.length > 0) counts.accepted++;
      }
    } catch (error) {
      throw new Error(
        `the check of these bytes failed, in base64: ${Buffer.from(bytes).toString('base64')}`,
        { cause: error },
      );
    }
  }
  // The test is meaningful only if all three results occur.
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(TEXTS / 500);
}, 600_000);
