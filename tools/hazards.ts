// `npm run --silent hazards -- FOLDER [--rule ID] [--sample 50] [--seed 1]`: reports the hazards in
// the manifests of a folder. Without options it prints, for each rule, the number of hazards and of
// manifests. With `--rule` it prints each hazard of the rule; with `--sample` a random sample of
// the hazards that are reported by default.
import { parseArgs } from 'node:util';
import { isPodManifest, type Manifest } from '../conformance/inputs/manifest.js';
import { Random } from '../conformance/random.js';
import type { Finding } from '../lib/engine/finding.js';
import { hazardRules } from '../lib/rules/hazards/hazard-rules.js';
import { validate } from '../lib/rules/validate.js';
import { manifestsIn } from '../test/support/corpus.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Name a folder of manifests.');

interface ReportedHazard {
  readonly where: string;
  readonly manifest: Manifest;
  readonly hazard: Finding;
}

const isReported = ({ hazard: { rule, severity } }: ReportedHazard): boolean =>
  options.rule === undefined ? severity !== 'note' : rule === options.rule;

/** The hazards of each manifest that a server accepts. Equal manifests count once. */
const seenTexts = new Set<string>();
const hazardsByManifest = manifestsIn(folder).flatMap(({ where, manifest }) => {
  const text = JSON.stringify(manifest);
  if (!isPodManifest(manifest) || seenTexts.has(text)) return [];
  seenTexts.add(text);
  const { errors, hazards } = validate(manifest, { hazards: 'note' });
  return errors.length > 0
    ? []
    : [hazards.map((hazard): ReportedHazard => ({ where, manifest, hazard }))];
});
const all = hazardsByManifest.flat();

const nameOf = (manifest: object): string | undefined =>
  (manifest as { metadata?: { name?: string } }).metadata?.name;

const line = ({ where, manifest, hazard: { rule, field, detail } }: ReportedHazard): string =>
  `${rule}\t${where}\t${manifest.kind}/${nameOf(manifest)}\t${field}\t${detail}`;

function table(): readonly string[] {
  const rules = [
    ...hazardRules.map(({ id, severity }) => ({ id, level: severity })),
    ...all.map(({ hazard }) => ({ id: hazard.rule, level: hazard.severity })),
  ];
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()].map(({ id, level }) => {
    const count = all.filter(({ hazard }) => hazard.rule === id).length;
    const manifests = hazardsByManifest.filter((each) =>
      each.some(({ hazard }) => hazard.rule === id),
    ).length;
    return `| ${id} | ${level} | ${count} | ${manifests} |`;
  });
}

function sample(size: number): readonly string[] {
  const random = new Random(Number(options.seed));
  const left = all.filter(isReported);
  return Array.from({ length: Math.min(size, left.length) }, () =>
    line(left.splice(random.nextInt(left.length), 1)[0] as ReportedHazard),
  );
}

console.log(`${hazardsByManifest.length} manifests that a server accepts`);
for (const each of options.sample
  ? sample(Number(options.sample))
  : options.rule
    ? all.filter(isReported).map(line)
    : table())
  console.log(each);
