import { hazardRules } from '../../../lib/rules/hazards/book.js';
import { hazards } from '../../../lib/rules/hazards/hazards.js';
import { judge } from '../../../lib/rules/judge.js';
import { type Case, pod, workload } from './case.js';
import { claimCases } from './claim-cases.js';
import { classCases } from './class-cases.js';
import { commandCases } from './command-cases.js';
import { endingCases } from './ending-cases.js';
import { imageCases } from './image-cases.js';
import { mountCases } from './mount-cases.js';
import { networkCases } from './network-cases.js';
import { patienceCases } from './patience-cases.js';
import { probeCases } from './probe-cases.js';
import { processCases } from './process-cases.js';
import { replicasCases } from './replicas-cases.js';
import { resourcesCases } from './resources-cases.js';
import { rolloutCases } from './rollout-cases.js';
import { securityContextCases } from './security-context-cases.js';
import { serviceAccountCases } from './service-account-cases.js';
import { sysctlCases } from './sysctl-cases.js';
import { variableCases } from './variable-cases.js';
import { volumeCases } from './volume-cases.js';

const cases: readonly Case[] = [
  claimCases,
  classCases,
  commandCases,
  endingCases,
  imageCases,
  mountCases,
  networkCases,
  patienceCases,
  probeCases,
  processCases,
  replicasCases,
  resourcesCases,
  rolloutCases,
  securityContextCases,
  serviceAccountCases,
  sysctlCases,
  variableCases,
  volumeCases,
].flat();

test.each(cases.map((each) => [each.rule, each.fields.join(' '), each] as const))(
  '%s tells of %s',
  (rule, _fields, { minor, fires, fields, silent }) => {
    const told = (manifest: object) =>
      hazards(manifest, minor, 'note')
        .filter((each) => each.rule === rule)
        .map(({ field }) => field);
    expect(told(fires)).toEqual(fields);
    for (const each of silent) expect(told(each)).toEqual([]);
    // A hazard is of what the server accepts.
    for (const each of [fires, ...silent])
      expect(judge(each, { kubernetes: minor === undefined ? '1.37' : `1.${minor as 37}` }).refused).toEqual([]);
  },
);

test('every rule has a case, and an id of its own', () => {
  const ids = hazardRules.map(({ id }) => id).sort();
  expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('rules say what should hold and what to write, in sentences', () => {
  for (const { id, says, advice, since, until } of hazardRules) {
    expect(`${id}: ${says}`).toMatch(/: [A-Z`].*\.$/);
    expect(`${id}: ${advice}`).toMatch(/: [A-Z].*\.$/);
    expect(since).toBeLessThanOrEqual(until);
  }
});

test('a right Pod has no hazards, nor has its Deployment', () => {
  expect(hazards(pod({}))).toEqual([]);
  expect(hazards(workload('Deployment', {}))).toEqual([]);
});

test('of none at all, nothing is told: not what is dropped either', () => {
  const manifest = pod({ schedulingGroup: { podGroupName: 'a' }, terminationGracePeriodSeconds: 1, containers: [sleepy] });
  expect(judge(manifest).hazards.map(({ level }) => level)).toEqual(['error', 'warning']);
  expect(judge(manifest, { hazards: 'error' }).hazards).toHaveLength(1);
  expect(judge(manifest, { hazards: 'none' }).hazards).toEqual([]);
});

/** A container whose hook takes longer than the Pod has. */
const sleepy = { name: 'app', image: 'x:1', lifecycle: { preStop: { sleep: { seconds: 20 } } } };
