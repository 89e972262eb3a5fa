// Any two manifests can be compared. CDK8S_PODS_VALUES sets the number of pairs, CDK8S_PODS_SEED
// repeats a run.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../../conformance/random.js';
import { findChanges } from '../../lib/diff/find-changes.js';
import { findUnstoredValues } from '../../lib/diff/find-unstored-values.js';
import { manifestsInText } from '../../lib/diff/manifests-in-text.js';
import { changeDocuments } from '../../lib/report/changes/change-documents.js';
import { changeJson } from '../../lib/report/changes/change-json.js';
import { changeMarkdown } from '../../lib/report/changes/change-markdown.js';
import { changeText } from '../../lib/report/changes/change-text.js';
import type { UpdateMethod } from '../../lib/updates/merge.js';
import { sampleSize } from '../support/sample-size.js';

const PAIRS = sampleSize('CDK8S_PODS_VALUES', 2000) / 4;
const SEED = Number(process.env['CDK8S_PODS_SEED'] ?? (Date.now() % 1e9) + 1);
const METHODS: readonly UpdateMethod[] = ['client-side-apply', 'server-side-apply', 'replace'];
const VALUES: readonly unknown[] = [null, '', 'a', 1, -1, 0.5, true, [], {}, [null], { a: null }];

const SEEDS = join(__dirname, '../../conformance/inputs/seeds');
const seeds = readdirSync(SEEDS, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ya?ml|json)$/.test(name))
  .flatMap((file) =>
    manifestsInText({ file, text: readFileSync(join(SEEDS, file), 'utf8') }, SEEDS),
  );

/** Returns a value with some of its fields changed, removed or added. */
function mutate(value: unknown, random: Random): unknown {
  if (random.nextInt(40) === 0) return random.pick(VALUES);
  if (Array.isArray(value))
    return value.flatMap((item) => (random.nextInt(40) === 0 ? [] : [mutate(item, random)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      random.nextInt(60) === 0 ? [] : [[name, mutate(each, random)]],
    ),
  );
}

test(`compares ${PAIRS} pairs of any manifests: seed ${SEED}`, () => {
  const random = new Random(SEED);
  for (let i = 0; i < PAIRS; i++) {
    const placed = random.pick(seeds);
    const [old, now] = [1, 2].map(() => ({
      ...placed,
      manifest: mutate(placed.manifest, random) as typeof placed.manifest,
    }));
    const pair = [old, now].map((each) =>
      typeof each?.manifest === 'object' && each.manifest !== null ? [each] : [],
    );
    const by = random.pick(METHODS);
    const changes = findChanges(pair[0] ?? [], pair[1] ?? [], {
      by,
      kubernetes: '1.37',
      isStored: random.nextInt(2) === 0,
    });
    for (const { update } of changes) {
      expect(update.errors.length > 0).toBe(update.effect === 'refused');
      // An error of this package, not of the manifests.
      expect(update.notes.join()).not.toMatch(/Cannot read|undefined|is not a function/);
    }
    const unstored = (pair[1] ?? []).flatMap((each) =>
      findUnstoredValues(each.manifest, '1.37').map((value) => ({ ...each, ...value })),
    );
    const report = { assumption: 'a', changes, unstored };
    expect(changeText(report)).toMatch(/\n$/);
    expect(changeMarkdown(report)).toMatch(/\n$/);
    expect(JSON.parse(changeJson(report)).differences).toHaveLength(changes.length);
    for (const { result } of changeDocuments(report, ({ file }) => file))
      for (const { range } of result.objects.flatMap((each) => each.diagnostics))
        expect(range.line).toBeGreaterThan(0);
  }
});
