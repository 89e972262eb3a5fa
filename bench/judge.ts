// Compares the time of a verdict with the time that Kubernetes' own code takes: `npm run
// bench:judge`. Both get the same Pods in the same run, alternately.
import { spawnSync } from 'node:child_process';
import { buildOracle } from '../conformance/oracle.js';
import type { Container, PodProps } from '../lib/index.js';
import { validPod } from './pods.js';

// Measures the package as it is published: a loader for TypeScript would add costs of its own.
const { validate, lower }: typeof import('../lib/index.js') = require('../build/index.js');
const {
  validateLine,
}: typeof import('../lib/cli/validate-line.js') = require('../build/validate-line.js');

const OPTIONS = { podSecurity: ['baseline', 'restricted'] } as const;
const PODS = 1_000;
const ROUNDS = 31;
/** Number of Pods for one process, so that its start-up time does not matter. */
const LINES = 20_000;
const PROCESSES = 3;

const pod = (props: PodProps, spec = lower(props)): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: props.metadata,
  spec,
});

/** The same Pod in three states: a verdict with findings takes longer. */
const kinds: Readonly<Record<string, (i: number) => object>> = {
  'valid, meets restricted': (i) => pod(validPod(i)),
  'valid, violates restricted': (i) => pod(unsecuredPod(validPod(i))),
  'invalid, with seven errors': (i) => pod(validPod(i), invalidPod(lower(validPod(i)))),
};

function unsecuredPod({ securityContext, ...props }: PodProps): PodProps {
  const containers = Object.entries(props.containers).map(([name, given]) => {
    const { securityContext: _, ...container } = given as Container;
    return [name, container];
  });
  return { ...props, containers: Object.fromEntries(containers) };
}

function invalidPod(spec: ReturnType<typeof lower>): ReturnType<typeof lower> {
  const [app = {}, tail = {}] = spec.containers ?? [];
  const ports = [{ name: 'http', containerPort: 99_999 }, { name: 'http' }];
  const volumeMounts = [{ name: 'nothing', mountPath: '/logs' }];
  return {
    ...spec,
    hostname: 'a.b',
    containers: [
      { ...app, name: 'App_1', ports },
      { ...tail, volumeMounts, image: '' },
    ],
  };
}

/** The Pods as JSON.parse returns them, and their texts. */
const inputs = Object.entries(kinds).map(([name, make]) => {
  const texts = Array.from({ length: PODS }, (_, i) => JSON.stringify(make(i)));
  return {
    name,
    texts,
    pods: texts.map((text): { kind: string } => JSON.parse(text)),
    judged: [] as number[],
    answered: [] as number[],
  };
});

/** Returns the microseconds for each item. */
function time<T>(things: readonly T[], act: (thing: T) => void): number {
  const before = process.hrtime.bigint();
  for (const each of things) act(each);
  return Number(process.hrtime.bigint() - before) / 1000 / things.length;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

// The first rounds are slower, and are not counted.
for (let round = -ROUNDS; round < ROUNDS; round++)
  for (const { texts, pods, judged, answered } of inputs) {
    judged[Math.max(0, round)] = time(pods, (each) => validate(each, OPTIONS));
    answered[Math.max(0, round)] = time(texts, (each) => validateLine(each));
  }

/**
 * Returns the microseconds in which a process of Kubernetes' own code reads, validates and prints
 * one of many texts.
 */
function oracleTime(oracle: string, texts: readonly string[]): number {
  const whole = (input: string): number =>
    time([input], () => spawnSync(oracle, { input, maxBuffer: 2 ** 30 }));
  const lines = Array.from({ length: LINES }, (_, i) => texts[i % texts.length]).join('\n');
  return median(
    Array.from({ length: PROCESSES }, () => (whole(lines) - whole(texts[0] ?? '')) / (LINES - 1)),
  );
}

const hasGo = spawnSync('go', ['version']).status === 0;
const oracle = hasGo ? buildOracle() : undefined;
if (!hasGo) console.log('Go is not installed: Kubernetes’ own code is not measured.');

/** Returns the number of findings in a verdict. */
function oracleVerdicts(manifest: { kind: string }): number {
  const { errors, warnings, podSecurity } = validate(manifest, OPTIONS);
  return [errors, warnings, ...Object.values(podSecurity)].flat().length;
}

const row = (name: string, cells: readonly string[]): void =>
  console.log(`  ${name.padEnd(32)}${cells.map((each) => each.padStart(14)).join('')}`);
console.log(
  'Pods with two containers, all rules, microseconds per Pod, ' +
    `median of ${ROUNDS} rounds of ${PODS} Pods:`,
);
row('', ['findings', 'a verdict', 'the best', 'text to text', 'Kubernetes']);
for (const { name, texts, pods, judged, answered } of inputs) {
  const theirs = oracle === undefined ? [] : [oracleTime(oracle, texts)];
  const times = [median(judged), Math.min(...judged), median(answered), ...theirs];
  row(name, [
    String(oracleVerdicts(pods[0] ?? { kind: '' })),
    ...times.map((each) => each.toFixed(1)),
  ]);
}
