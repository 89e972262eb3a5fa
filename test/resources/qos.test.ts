import type { Api } from '../../lib/api/api.js';
import { type QosClass, qos } from '../../lib/resources/qos.js';

const both = { cpu: '1', memory: '1Gi' };

const container = (
  resources?: Api<'ResourceRequirements'>,
  more: Api<'Container'> = {},
): Api<'Container'> => ({
  name: 'a',
  image: 'b',
  ...(resources ? { resources } : {}),
  ...more,
});

const of = (...all: readonly Api<'ResourceRequirements'>[]): Api<'PodSpec'> => ({
  containers: all.map((each) => container(each)),
});

// Computed with Kubernetes' code: the status.qosClass of the Pod that a server of 1.36 stores, and
// that of 1.37.
test.each<[string, Api<'PodSpec'>, QosClass, QosClass]>([
  ['has no resources', of({}), 'BestEffort', 'BestEffort'],
  ['has limits for CPU and memory', of({ limits: both }), 'Guaranteed', 'Guaranteed'],
  [
    'has requests that equal its limits in another format',
    of({ limits: both, requests: { cpu: '1000m', memory: 1073741824 } }),
    'Guaranteed',
    'Guaranteed',
  ],
  [
    'has requests below its limits',
    of({ limits: both, requests: { cpu: '500m' } }),
    'Burstable',
    'Burstable',
  ],
  ['has requests without limits', of({ requests: both }), 'Burstable', 'Burstable'],
  ['has a limit for CPU only', of({ limits: { cpu: 1 } }), 'Burstable', 'Burstable'],
  ['has limits of zero', of({ limits: { cpu: 0, memory: 0 } }), 'BestEffort', 'BestEffort'],
  ['has one limit of zero', of({ limits: { cpu: 0, memory: 1 } }), 'Burstable', 'Burstable'],
  ['has negative limits', of({ limits: { cpu: -1, memory: -1 } }), 'BestEffort', 'Guaranteed'],
  [
    'has a limit that is rounded up to the request',
    of({ limits: { cpu: '1n', memory: '1' }, requests: { cpu: '1m' } }),
    'Guaranteed',
    'Guaranteed',
  ],
  [
    'has limits for other resources only',
    of({ limits: { 'example.com/gpu': 1, 'ephemeral-storage': 1 } }),
    'BestEffort',
    'BestEffort',
  ],
  ['has a container without resources', of({ limits: both }, {}), 'Burstable', 'Burstable'],
  [
    'has an init container without resources',
    { ...of({ limits: both }), initContainers: [container()] },
    'Burstable',
    'Burstable',
  ],
  [
    'has an init container with limits',
    { ...of({ limits: both }), initContainers: [container({ limits: both })] },
    'Guaranteed',
    'Guaranteed',
  ],
  [
    'has a sidecar with requests below its limits',
    {
      ...of({ limits: both }),
      initContainers: [
        container({ limits: both, requests: { cpu: 0 } }, { restartPolicy: 'Always' }),
      ],
    },
    'Burstable',
    'Burstable',
  ],
  [
    'has equal total requests and limits, but different ones in each container',
    of({ limits: both, requests: { cpu: '500m' } }, { limits: both, requests: { cpu: '1500m' } }),
    'Guaranteed',
    'Burstable',
  ],
  ['has no containers', {}, 'BestEffort', 'BestEffort'],
  ['has limits of its own', { ...of({}), resources: { limits: both } }, 'Guaranteed', 'Guaranteed'],
  [
    'has requests of its own',
    { ...of({}), resources: { requests: both } },
    'Burstable',
    'Burstable',
  ],
  [
    'has limits of its own, and lower requests in its containers',
    { ...of({ requests: { cpu: '500m' } }), resources: { limits: both } },
    'Burstable',
    'Burstable',
  ],
  [
    'has requests of its own, and limits in its containers',
    { ...of({ limits: both }), resources: { requests: { cpu: 1 } } },
    'Burstable',
    'Guaranteed',
  ],
  [
    'has requests of its own, and limits in one container',
    { ...of({ limits: both }, {}), resources: { requests: both } },
    'Burstable',
    'Burstable',
  ],
  [
    'has empty resources of its own',
    { ...of({ limits: both }), resources: {} },
    'BestEffort',
    'Guaranteed',
  ],
  [
    'has limits of its own for huge pages only',
    { ...of({ limits: both }), resources: { limits: { 'hugepages-2Mi': '2Mi' } } },
    'Burstable',
    'Guaranteed',
  ],
  [
    'has limits of its own for an unsupported resource',
    { ...of({ limits: both }), resources: { limits: { foo: 1 } } },
    'Burstable',
    'Guaranteed',
  ],
])('returns the class of a Pod that %s', (_, spec, old, now) => {
  expect([qos(spec, '1.36'), qos(spec, '1.37'), qos(spec)]).toEqual([old, now, now]);
});

test('treats null as a missing value', () => {
  const spec = {
    containers: [
      null,
      { resources: null },
      { resources: { limits: null, requests: { cpu: null } } },
    ],
    initContainers: null,
  };
  expect(qos(spec as unknown as Api<'PodSpec'>)).toBe('BestEffort');
});
