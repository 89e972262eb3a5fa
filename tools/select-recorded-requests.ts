// `npm run requests -- RECORD...` selects the recorded requests that `npm test` compares with the
// view of the container runtime: those that detect its mutants, and short ones with each field. The
// records are those of one version of Kubernetes.
// `npm run e2e:runtime` writes records to the file in CDK8S_PODS_RUNTIME_RECORD.
import { readFileSync, writeFileSync } from 'node:fs';
import { differencesOf, normalizeCase } from '../conformance/runtime/compare-requests.js';
import { casesFileOf } from '../conformance/runtime/recorded-cases.js';
import type { Json, RuntimeCase, RuntimeRecord } from '../conformance/runtime/runtime-case.js';
import { NEWEST_VERSION } from '../lib/api/kubernetes-version.js';
import { runtimeView } from '../lib/runtime/runtime-view.js';
import { CORPUS_PREFIX } from '../test/e2e/runtime/given-pods.js';
import { loadModel } from '../test/runtime/mutants/load-model.js';
import { MINOR_MUTANTS } from '../test/runtime/mutants/minor-mutants.js';
import { MUTANTS } from '../test/runtime/mutants/mutants.js';

/** The number of recorded Pods of the newest version, and of each other one. */
const [NUMBER_OF_NEWEST, NUMBER_OF_OTHER] = [200, 20];

/** A Pod, and the record that has it. */
interface Candidate {
  readonly recorded: RuntimeCase;
  readonly record: RuntimeRecord;
  readonly length: number;
}

const withoutDetails = (text: string): string =>
  text.length > 60 ? '' : text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|"[^"]*"|\d+/g, '');

const records: readonly RuntimeRecord[] = process.argv
  .slice(2)
  .map((file) => trimmed(JSON.parse(readFileSync(file, 'utf8'))));
const [kubernetes, ...others] = new Set(records.map((record) => record.kubernetes));
if (kubernetes === undefined || others.length > 0)
  throw new Error('the records have to be those of one version');
const isNewest = kubernetes === NEWEST_VERSION;
const number = isNewest ? NUMBER_OF_NEWEST : NUMBER_OF_OTHER;
const candidates: readonly Candidate[] = records
  .flatMap((record) =>
    record.cases
      .filter(({ pod }: Json) => !pod.metadata.name.startsWith(CORPUS_PREFIX))
      .filter((each) => differencesOf({ runtimeView }, each, record).length === 0)
      .map((each) => {
        const recorded = normalizeCase(each);
        return { recorded, record, length: JSON.stringify(recorded).length };
      }),
  )
  .sort((a, b) => a.length - b.length);

const selected = new Set<Candidate>();
for (const mutant of isNewest ? MUTANTS : MINOR_MUTANTS) {
  const model = loadModel(mutant);
  const detects = ({ recorded, record }: Candidate): boolean =>
    differencesOf(model, recorded, record).length > 0;
  const found = [...selected].find(detects) ?? candidates.find(detects);
  if (found === undefined) console.log(`No Pod detects the mutant: ${mutant.title}`);
  else selected.add(found);
}
const known = new Set([...selected].flatMap(kindsOf));
for (const each of candidates) {
  const kinds = kindsOf(each).filter((kind) => !known.has(kind));
  if (kinds.length === 0 || selected.size === number) continue;
  for (const kind of kinds) known.add(kind);
  selected.add(each);
}
for (const each of candidates) if (selected.size < number) selected.add(each);

const lines = records.flatMap((record) => {
  const cases = [...selected].filter((each) => each.record === record);
  const { cases: _, ...surroundings } = record;
  return [surroundings, ...cases.map(({ recorded }) => recorded)];
});
writeFileSync(casesFileOf(kubernetes), lines.map((each) => `${JSON.stringify(each)}\n`).join(''));
console.log(
  `${selected.size} Pods of ${candidates.length} are recorded, with ${known.size} kinds of values`,
);

/** Returns a record without what the view does not read. */
function trimmed({ kubernetes, node, objects, cases }: RuntimeRecord): RuntimeRecord {
  const { metadata, status } = node.object as Json;
  const { capacity, allocatable, addresses, runtimeHandlers, nodeInfo } = status;
  const object = {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: metadata.name },
    status: {
      capacity,
      allocatable,
      addresses,
      runtimeHandlers,
      nodeInfo: { swap: nodeInfo.swap },
    },
  };
  const used = JSON.stringify(
    cases.filter(({ pod }: Json) => !pod.metadata.name.startsWith(CORPUS_PREFIX)),
  );
  return {
    kubernetes,
    node: { ...node, object },
    objects: objects.filter(
      ({ kind, metadata: { name } }: Json) =>
        kind === 'Service' || kind === 'PersistentVolume' || used.includes(`"${name}"`),
    ),
    cases,
  };
}

/** Returns the values of a case, without those of which each Pod has its own. */
function kindsOf({ recorded: { sandbox, containers, waiting } }: Candidate): readonly string[] {
  const kinds: string[] = Object.values(waiting).map(withoutDetails);
  const visit = (path: string, value: Json): void => {
    if (Array.isArray(value)) for (const each of value) visit(path, each);
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) visit(`${path}.${name}`, each);
    else kinds.push(`${path} ${typeof value === 'string' ? withoutDetails(value) : value}`);
  };
  visit('sandbox', sandbox);
  for (const each of Object.values(containers)) visit('container', each);
  return kinds;
}
