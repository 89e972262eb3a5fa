import { POD_KINDS } from '../../lib/api/pod-kinds.js';
import { findNoKindMatch } from '../../lib/rules/find-no-kind-match.js';

test.each<[string, string, string, string | undefined]>([
  ['apps/v1', 'Deploymnt', 'kind', "Did you mean 'Deployment'?"],
  ['apps/v1', 'deployment', 'kind', "Did you mean 'Deployment'?"],
  ['app/v1', 'Deployment', 'apiVersion', 'Write apiVersion: apps/v1.'],
  ['v1', 'Deployment', 'kind', 'Write apiVersion: apps/v1.'],
  ['apps/v1', 'Pod', 'kind', 'Write apiVersion: v1.'],
  ['extensions/v1beta1', 'Deployment', 'apiVersion', 'Write apiVersion: apps/v1.'],
  ['extensions/v1beta1', 'Ingress', 'apiVersion', 'Write apiVersion: networking.k8s.io/v1.'],
  ['batch/v1beta1', 'CronJob', 'apiVersion', 'Write apiVersion: batch/v1.'],
  [
    'autoscaling/v2beta2',
    'HorizontalPodAutoscaler',
    'apiVersion',
    'Write apiVersion: autoscaling/v2.',
  ],
  ['policy/v1beta1', 'PodSecurityPolicy', 'apiVersion', undefined],
  ['app/v1', 'Deploymnt', 'apiVersion', "Did you mean 'Deployment' in version 'apps/v1'?"],
  [
    'networking.k8s.io/v2',
    'Ingres',
    'apiVersion',
    "Did you mean 'Ingress' in version 'networking.k8s.io/v1'?",
  ],
  ['v2', 'Pod', 'apiVersion', 'Write apiVersion: v1.'],
])('%s %s has no match', (apiVersion, kind, field, remediation) => {
  const match = findNoKindMatch({ apiVersion, kind }, 37);
  expect(match).toMatchObject({
    message: `no matches for kind "${kind}" in version "${apiVersion}"`,
    field,
  });
  if (remediation !== undefined) expect(match?.remediation).toBe(remediation);
});

test.each([
  ['argoproj.io/v1alpha1', 'Rollout'],
  ['gateway.networking.k8s.io/v1', 'HTTPRoute'],
  ['metrics.k8s.io/v1beta1', 'PodMetrics'],
  ['v1', 'ConfigMap'],
  ['networking.k8s.io/v1', 'NetworkPolicy'],
  ['resource.k8s.io/v1beta1', 'ResourceClaim'],
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
])('%s %s can be served', (apiVersion, kind) => {
  expect(findNoKindMatch({ apiVersion, kind }, 37)).toBeUndefined();
});

test('every kind with a Pod is served by each minor version', () => {
  for (const [kind, { apiVersion }] of POD_KINDS)
    for (const minor of [34, 35, 36, 37])
      expect(findNoKindMatch({ apiVersion, kind }, minor)).toBeUndefined();
});

test('a kind that only other versions of Kubernetes serve', () => {
  const workload = { apiVersion: 'scheduling.k8s.io/v1beta1', kind: 'Workload' };
  expect(findNoKindMatch(workload, 37)).toBeUndefined();
  expect(findNoKindMatch(workload, 36)?.message).toContain('no matches for kind "Workload"');
  const old = { apiVersion: 'networking.k8s.io/v1beta1', kind: 'IPAddress' };
  expect(findNoKindMatch(old, 36)).toBeUndefined();
  expect(findNoKindMatch(old, 37)?.remediation).toBe('Write apiVersion: networking.k8s.io/v1.');
});
