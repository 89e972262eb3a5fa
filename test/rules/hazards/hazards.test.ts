import { findHazards } from '../../../lib/rules/hazards/find-hazards.js';
import { hazardRules } from '../../../lib/rules/hazards/hazard-rules.js';
import { validate } from '../../../lib/rules/validate.js';
import { claimCases } from './claim-cases.js';
import { commandCases } from './command-cases.js';
import { type HazardCase, pod, workload } from './hazard-case.js';
import { hostPortsCases } from './host-ports-cases.js';
import { imageCases } from './image-cases.js';
import { jobCompletionCases } from './job-completion-cases.js';
import { hiddenMountCases, linuxLimitsCases } from './linux-limits-cases.js';
import { mountCases } from './mount-cases.js';
import { networkCases } from './network-cases.js';
import { pidNamespaceCases } from './pid-namespace-cases.js';
import { probeCases } from './probe-cases.js';
import { probeTimingCases } from './probe-timing-cases.js';
import { qosClassCases } from './qos-class-cases.js';
import { resourcesCases } from './resources-cases.js';
import { rolloutCases } from './rollout-cases.js';
import { securityContextCases } from './security-context-cases.js';
import { serviceAccountCases } from './service-account-cases.js';
import { sysctlCases } from './sysctl-cases.js';
import { variableCases } from './variable-cases.js';
import { volumeCases } from './volume-cases.js';

const cases: readonly HazardCase[] = [
  claimCases,
  qosClassCases,
  commandCases,
  jobCompletionCases,
  imageCases,
  hiddenMountCases,
  linuxLimitsCases,
  mountCases,
  networkCases,
  probeTimingCases,
  probeCases,
  pidNamespaceCases,
  hostPortsCases,
  resourcesCases,
  rolloutCases,
  securityContextCases,
  serviceAccountCases,
  sysctlCases,
  variableCases,
  volumeCases,
].flat();

test.each(cases.map((each) => [each.rule, each.fields.join(' '), each] as const))(
  '%s reports %s',
  (rule, _fields, { minor, invalid, fields, valid }) => {
    const reportedFields = (manifest: object) =>
      findHazards(manifest, minor, 'note')
        .filter((each) => each.rule === rule)
        .map(({ field }) => field);
    expect(reportedFields(invalid)).toEqual(fields);
    for (const each of valid) expect(reportedFields(each)).toEqual([]);
    // The server must accept a manifest with a hazard.
    for (const each of [invalid, ...valid])
      expect(
        validate(each, { kubernetes: minor === undefined ? '1.37' : `1.${minor as 37}` }).errors,
      ).toEqual([]);
  },
);

test('each rule has a case and a unique id', () => {
  const ids = hazardRules.map(({ id }) => id).sort();
  expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the description and remediation of each rule are sentences', () => {
  for (const { id, description, remediation, since, until } of hazardRules) {
    expect(`${id}: ${description}`).toMatch(/: [A-Z`].*\.$/);
    expect(`${id}: ${remediation}`).toMatch(/: [A-Z].*\.$/);
    expect(since).toBeLessThanOrEqual(until);
  }
});

test('a valid Pod and its Deployment have no hazards', () => {
  expect(findHazards(pod({}))).toEqual([]);
  expect(findHazards(workload('Deployment', {}))).toEqual([]);
});

test('`hazards: none` also suppresses disabled fields', () => {
  const manifest = pod({
    schedulingGroup: { podGroupName: 'a' },
    terminationGracePeriodSeconds: 1,
    containers: [containerWithLongHook],
  });
  expect(validate(manifest).hazards.map(({ severity }) => severity)).toEqual([
    'warning',
    'warning',
  ]);
  expect(validate(manifest, { hazards: 'error' }).hazards).toEqual([]);
  expect(validate(manifest, { hazards: 'none' }).hazards).toEqual([]);
});

/** A container with a hook that is longer than the grace period. */
const containerWithLongHook = {
  name: 'app',
  image: 'x:1',
  lifecycle: { preStop: { sleep: { seconds: 20 } } },
};
