// Compares our verdicts on custom resources with Kubernetes' own code:
// `npm run conformance:custom-resources [-- --resources 20000 --seed 7 --minors 1.37,1.36]`. The
// resources are those of the corpus, and random ones of random schemas. With `--record`, records
// the cases of `npm test`. Needs Go and its module proxy.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { minorName, NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import type { JsonSchema } from '../../lib/custom-resources/json-schema.js';
import { parseMinors, RELEASED_MINORS } from '../options.js';
import { askOracle, buildOracle } from '../oracle.js';
import { Random } from '../random.js';
import type { Verdict } from '../verdict.js';
import { corpusResources } from './corpus-resources.js';
import type { DefinedResource } from './defined-resource.js';
import { randomSchema, randomValue } from './random-schema.js';
import { RECORDED_MINORS, thing, thingDefinition } from './things.js';
import { toLines, verdictLines } from './verdict-lines.js';

const { values } = parseArgs({
  options: {
    resources: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    minors: { type: 'string', default: RELEASED_MINORS.map(minorName).join(',') },
    record: { type: 'boolean', default: false },
  },
});
/** The number of random resources of each random schema. */
const PER_SCHEMA = 10;
/** The number of recorded cases. */
const RECORDED = 400;
const CASES = join(__dirname, '../../test/custom-resources/cases.jsonl');
/** Maximum number of differences that are printed. */
const MAX_PRINTED = 20;

function* randomResources(random: Random, count: number): Generator<RandomResource> {
  for (let i = 0; i < count; i += PER_SCHEMA) {
    const schema = randomSchema(random, 3);
    const definition = thingDefinition(schema);
    for (let each = 0; each < PER_SCHEMA; each++) {
      const spec = randomValue(random, schema);
      yield { schema, spec, definition, object: thing(spec) };
    }
  }
}

interface RandomResource extends DefinedResource {
  readonly schema: JsonSchema;
  readonly spec: unknown;
}

const theirLines = ({ refused }: Verdict): readonly string[] =>
  toLines(
    refused
      .filter(({ field }) => !field.startsWith('metadata'))
      .map(({ type, field, detail }) => [type, field === '<nil>' ? '' : field, detail]),
  );

async function compare(resources: readonly DefinedResource[], minor: number): Promise<number> {
  const verdicts = await askOracle<Verdict>(buildOracle(minor), resources, ['-custom-resources']);
  let [same, refused, printed] = [0, 0, 0];
  for (const [i, resource] of resources.entries()) {
    const theirs = theirLines(verdicts[i] as Verdict);
    const ours = verdictLines(resource, minor);
    if (theirs.length > 0) refused++;
    if (theirs.join('\n') === ours.join('\n')) same++;
    else if (printed++ < MAX_PRINTED)
      console.log(
        `${JSON.stringify(resource)}\n` +
          `  Kubernetes: ${theirs.join('\n              ')}\n` +
          `  ours:       ${ours.join('\n              ')}`,
      );
  }
  console.log(
    `1.${minor}: ${same} of ${resources.length} custom resources, of which ${refused} are refused`,
  );
  return resources.length - same;
}

async function main(): Promise<void> {
  const random = new Random(Number(values.seed));
  const resources = [...corpusResources(), ...randomResources(random, Number(values.resources))];
  let differences = 0;
  for (const minor of parseMinors(values.minors)) {
    if (minor > NEWEST_MINOR)
      throw new Error(
        `--minors: ${minorName(minor)} is not compared yet: its types of definitions are in a ` +
          'module, k8s.io/apiextensions-api, that is not in the module proxy',
      );
    differences += await compare(resources, minor);
  }
  process.exitCode = differences > 0 ? 1 : 0;
}

/** Records what Kubernetes says about random resources, in the oldest and the newest minor. */
async function record(): Promise<void> {
  const resources = [...randomResources(new Random(Number(values.seed)), RECORDED)];
  const answers: (readonly Verdict[])[] = [];
  for (const minor of RECORDED_MINORS)
    answers.push(await askOracle<Verdict>(buildOracle(minor), resources, ['-custom-resources']));
  const cases = resources.map(({ schema, spec }, i) =>
    JSON.stringify({ schema, spec, errors: answers.map((each) => theirLines(each[i] as Verdict)) }),
  );
  writeFileSync(CASES, `${cases.join('\n')}\n`);
  console.log(`${cases.length} cases are recorded.`);
}

void (values.record ? record() : main());
