// The table in docs/cluster.md explains every message of kube-scheduler.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kubernetesReasons } from '../../conformance/nodes/kubernetes-reasons.js';
import { answersOf, recordedCases } from '../../conformance/nodes/recorded-cases.js';

const ROOT = join(__dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/cluster.md'), 'utf8');
const section = page.split('## The messages of kube-scheduler')[1]?.split('\n## ')[0] ?? '';
const messages = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, message = '']) => message);
const patterns = messages.map((message) => {
  const text = message.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${text.replaceAll(/\b(?:[A-Z]{4,}|N)\b/g, '.+')}\\.?$`);
});
const isExplained = (message: string): boolean => patterns.some((each) => each.test(message));

/** Reasons of Kubernetes' sources that kube-scheduler with its default configuration never gives. */
const NEVER_GIVEN: ReadonlySet<string> = new Set([
  // The argument addedAffinity of NodeAffinity.
  "node(s) didn't match scheduler-enforced node affinity",
  // The gate InPlacePodVerticalScalingSchedulerPreemption.
  'node had resize preemption disabled',
  // No plugin uses these constants.
  "node(s) had taints that the pod didn't tolerate",
  'node(s) had unknown conditions',
]);

test('the table has messages', () => {
  expect(messages.length).toBeGreaterThan(40);
  expect(new Set(messages).size).toBe(messages.length);
});

test("the reasons in Kubernetes' sources are explained", () => {
  const reasons = kubernetesReasons();
  expect(reasons.length).toBeGreaterThan(20);
  expect(reasons.filter((each) => !NEVER_GIVEN.has(each) && !isExplained(each))).toEqual([]);
  expect([...NEVER_GIVEN].filter((each) => !reasons.includes(each))).toEqual([]);
});

test('the reasons of recorded cases are explained', () => {
  const given = recordedCases()
    .flatMap(answersOf)
    .flatMap(({ answer }) =>
      Object.values(answer.nodes)
        .filter((verdict) => verdict.startsWith('Unschedulable'))
        .flatMap((verdict) => verdict.replace(/^\w+ \w*: /, '').split(/, (?=node|Insuff|Too)/)),
    );
  expect(given.length).toBeGreaterThan(100);
  expect([...new Set(given)].filter((each) => !isExplained(each))).toEqual([]);
});

test('the reasons in our sources are explained', () => {
  const folder = join(ROOT, 'lib/scheduling');
  const literals = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8')
        .replaceAll(/' \+\s+'/g, '')
        .matchAll(/(?:'(node\(s\)[^'\n]+)'|"(node\(s\)[^"\n]+)")/g),
    ])
    .map(([, single, double]) => single ?? double ?? '');
  expect(literals.length).toBeGreaterThan(15);
  expect(literals.filter((each) => !isExplained(each))).toEqual([]);
});
