// `npm run --silent hazards -- FOLDER [--rule ID] [--sample 50] [--seed 1]`: the hazards that the manifests of a folder show. Without more, a line a
// rule: how many it sees, in how many manifests. With a rule, each of them; with a sample, so many of all that are told by default, chosen by chance.
import { parseArgs } from 'node:util';
import { isManifest, type Manifest } from '../conformance/inputs/kinds.js';
import { Random } from '../conformance/random.js';
import { hazardRules } from '../lib/rules/hazards/book.js';
import type { Hazard } from '../lib/rules/hazards/hazard.js';
import { judge } from '../lib/rules/judge.js';
import { manifestsIn } from '../test/support/corpus.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { rule: { type: 'string' }, sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Name the folder in which the manifests are.');

interface Told {
  readonly where: string;
  readonly manifest: Manifest;
  readonly hazard: Hazard;
}

const isTold = ({ hazard: { rule, level } }: Told): boolean => (options.rule === undefined ? level !== 'note' : rule === options.rule);

/** Each manifest once, wherever else it stands, if a server takes it. */
const known = new Set<string>();
const judged = manifestsIn(folder).flatMap(({ where, manifest }) => {
  const text = JSON.stringify(manifest);
  if (!isManifest(manifest) || known.has(text)) return [];
  known.add(text);
  const { refused, hazards } = judge(manifest, { hazards: 'note' });
  return refused.length > 0 ? [] : [hazards.map((hazard): Told => ({ where, manifest, hazard }))];
});
const all = judged.flat();

const line = ({ where, manifest, hazard: { rule, field, text } }: Told): string =>
  `${rule}\t${where}\t${manifest.kind}/${(manifest as { metadata?: { name?: string } }).metadata?.name}\t${field}\t${text}`;

function table(): readonly string[] {
  const rules = [
    ...hazardRules.map(({ id, level }) => ({ id, level })),
    ...all.map(({ hazard }) => ({ id: hazard.rule, level: hazard.level })),
  ];
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()].map(({ id, level }) => {
    const count = all.filter(({ hazard }) => hazard.rule === id).length;
    const manifests = judged.filter((each) => each.some(({ hazard }) => hazard.rule === id)).length;
    return `| ${id} | ${level} | ${count} | ${manifests} |`;
  });
}

function sample(size: number): readonly string[] {
  const random = new Random(Number(options.seed));
  const left = all.filter(isTold);
  return Array.from({ length: Math.min(size, left.length) }, () => line(left.splice(random.below(left.length), 1)[0] as Told));
}

console.log(`${judged.length} manifests that a server takes`);
for (const each of options.sample ? sample(Number(options.sample)) : options.rule ? all.filter(isTold).map(line) : table())
  console.log(each);
