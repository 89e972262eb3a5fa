// Compiles random values of many fields, and validates them, which gives the verdict of Kubernetes.
// The types accept what Kubernetes accepts, except the kinds in docs/types.md. If a field has
// invalid values, the types refuse one of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import {
  CronJob,
  DaemonSet,
  Deployment,
  Job,
  Pod,
  ReplicaSet,
  StatefulSet,
} from '../../lib/index.js';
import { COMPILERS, type Compiler, compileFiles, compileUnmeasured, ROOT } from './compile.js';
import { CONTAINER_FIELDS } from './differential/container-fields.js';
import { EXPECTED_REFUSALS } from './differential/expected-refusals.js';
import type { Fields } from './differential/field.js';
import { combinationsOf, valuesFrom } from './differential/mutations.js';
import { POD_FIELDS } from './differential/pod-fields.js';
import { VOLUME_FIELDS } from './differential/volume-fields.js';
import { WORKLOAD_FIELDS } from './differential/workload-fields.js';

/** The number of mutations for each field. */
const MUTATIONS = Number(process.env['CDK8S_PODS_TYPE_MUTATIONS'] ?? 40);
/** The number of Pods that combine the values of several fields. */
const COMBINATIONS = 5 * MUTATIONS;

const inPart = (part: string, fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [`${part}: ${name}`, field]));
const FIELDS: Fields = {
  ...inPart('container', CONTAINER_FIELDS),
  ...inPart('volume', VOLUME_FIELDS),
  ...inPart('Pod', POD_FIELDS),
  ...inPart('workload', WORKLOAD_FIELDS),
};

interface Case {
  readonly field: string;
  readonly kind: keyof typeof KINDS;
  readonly props: object;
  readonly program: string;
  /** Whether Kubernetes accepts the object. */
  readonly isAccepted: boolean;
}

const KINDS = { CronJob, DaemonSet, Deployment, Job, Pod, ReplicaSet, StatefulSet };

/** Whether Kubernetes accepts the object of a construct. A hazard is no refusal. */
function isAccepted(kind: keyof typeof KINDS, props: object): boolean {
  type Constructor = new (scope: Construct, id: string, props: object) => Construct;
  const Kind = KINDS[kind] as unknown as Constructor;
  let construct: Construct;
  try {
    construct = new Kind(new Chart(new App(), 'chart'), 'a', props);
  } catch {
    return false; // a value that is not of the form of its field
  }
  return construct.node.validate().every((text) => text.startsWith('error: '));
}

const caseOf = (field: string, kind: keyof typeof KINDS, props: object): Case => ({
  field,
  kind,
  props,
  program: `new ${kind}(scope, 'a', ${JSON.stringify(props)});`,
  isAccepted: isAccepted(kind, props),
});
const cases: Case[] = Object.entries(FIELDS).flatMap(([name, field]) =>
  valuesFrom(field.samples, MUTATIONS).map((value) => caseOf(name, field.kind, field.props(value))),
);
const validPods = cases.filter((each) => each.isAccepted && each.kind === 'Pod');
cases.push(
  ...combinationsOf(
    validPods.map(({ props }) => props),
    COMBINATIONS,
  ).map((props) => caseOf('several fields of a Pod', 'Pod', props)),
);

const HEAD = `import type { Construct } from 'constructs';
import { ${Object.keys(KINDS).join(', ')} } from 'cdk8s-pods';
declare const scope: Construct;
`;
const HEAD_LINES = HEAD.split('\n').length - 1;

/** The messages of the compiler about each case, by its index. */
async function messagesOf(compiler: Compiler): Promise<ReadonlyMap<number, readonly string[]>> {
  const program = HEAD + cases.map(({ program }) => `${program}\n`).join('');
  const output = await compileFiles(compiler, [program], [], compileUnmeasured);
  const messages = new Map<number, readonly string[]>();
  for (const text of output.split(/^(?=\S)/m)) {
    const match = text.match(/^0\.ts\((\d+),\d+\): /);
    if (match === null) throw new Error(`unexpected output of the compiler: ${text}`);
    const index = Number(match[1]) - HEAD_LINES - 1;
    messages.set(index, [...(messages.get(index) ?? []), text.slice(match[0].length).trimEnd()]);
  }
  return messages;
}

/** The reasons for which the types refuse what Kubernetes accepts: see docs/types.md. */
const isExpected = (message: string): boolean =>
  EXPECTED_REFUSALS.some(([expected]) => expected.test(message));

describe.each(Object.keys(COMPILERS) as Compiler[])('TypeScript %s', (compiler) => {
  let messages: ReadonlyMap<number, readonly string[]>;
  beforeAll(async () => {
    messages = await messagesOf(compiler);
  });

  test('accepts every value that Kubernetes accepts', () => {
    const refused = cases.flatMap(({ program, isAccepted }, i) => {
      const unexpected = (messages.get(i) ?? []).filter((message) => !isExpected(message));
      return isAccepted && unexpected.length > 0 ? [[program, ...unexpected]] : [];
    });
    expect(refused).toEqual([]);
  });

  test.each(Object.keys(FIELDS))('refuses an invalid value of a field: %s', (field) => {
    const invalid = cases.flatMap((each, i) =>
      each.field === field && !each.isAccepted ? [(messages.get(i) ?? []).length > 0] : [],
    );
    expect(invalid.length === 0 || invalid.includes(true)).toBe(true);
  });

  test('refuses for each documented reason', () => {
    const all = [...messages].flatMap(([i, texts]) => (cases[i]?.isAccepted ? texts : []));
    const unused = EXPECTED_REFUSALS.filter(
      ([expected]) => !all.some((text) => expected.test(text)),
    );
    expect(unused).toEqual([]);
  });
});

test('the reasons for which types refuse what Kubernetes accepts are documented', () => {
  const page = readFileSync(join(ROOT, 'docs/types.md'), 'utf8');
  const section = page.slice(page.indexOf('## Valid manifests that types reject'));
  expect(EXPECTED_REFUSALS.filter(([, row]) => !section.includes(`\n| ${row}`))).toEqual([]);
});
