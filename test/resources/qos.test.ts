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

// Asked of Kubernetes' code: the status.qosClass of the Pod that a server of 1.36 stores, and one
// of 1.37.
test.each<[string, Api<'PodSpec'>, QosClass, QosClass]>([
  ['asks for nothing', of({}), 'BestEffort', 'BestEffort'],
  ['limits CPU and memory', of({ limits: both }), 'Guaranteed', 'Guaranteed'],
  [
    'asks for as much in other words',
    of({ limits: both, requests: { cpu: '1000m', memory: 1073741824 } }),
    'Guaranteed',
    'Guaranteed',
  ],
  ['asks for less', of({ limits: both, requests: { cpu: '500m' } }), 'Burstable', 'Burstable'],
  ['asks, and limits nothing', of({ requests: both }), 'Burstable', 'Burstable'],
  ['limits one', of({ limits: { cpu: 1 } }), 'Burstable', 'Burstable'],
  ['limits both to nothing', of({ limits: { cpu: 0, memory: 0 } }), 'BestEffort', 'BestEffort'],
  ['limits one to nothing', of({ limits: { cpu: 0, memory: 1 } }), 'Burstable', 'Burstable'],
  [
    'limits both to less than nothing',
    of({ limits: { cpu: -1, memory: -1 } }),
    'BestEffort',
    'Guaranteed',
  ],
  [
    'limits to what is rounded up',
    of({ limits: { cpu: '1n', memory: '1' }, requests: { cpu: '1m' } }),
    'Guaranteed',
    'Guaranteed',
  ],
  [
    'limits other things',
    of({ limits: { 'example.com/gpu': 1, 'ephemeral-storage': 1 } }),
    'BestEffort',
    'BestEffort',
  ],
  ['has a container that asks for nothing', of({ limits: both }, {}), 'Burstable', 'Burstable'],
  [
    'has an init container that asks for nothing',
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
    'has a sidecar that asks for less',
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
    'asks for as much in all, and for less in one',
    of({ limits: both, requests: { cpu: '500m' } }, { limits: both, requests: { cpu: '1500m' } }),
    'Guaranteed',
    'Burstable',
  ],
  ['has no containers', {}, 'BestEffort', 'BestEffort'],
  ['limits the Pod', { ...of({}), resources: { limits: both } }, 'Guaranteed', 'Guaranteed'],
  ['asks for the Pod', { ...of({}), resources: { requests: both } }, 'Burstable', 'Burstable'],
  [
    'limits the Pod and asks for less',
    { ...of({ requests: { cpu: '500m' } }), resources: { limits: both } },
    'Burstable',
    'Burstable',
  ],
  [
    'asks for the Pod and limits its containers',
    { ...of({ limits: both }), resources: { requests: { cpu: 1 } } },
    'Burstable',
    'Guaranteed',
  ],
  [
    'asks for the Pod and limits one container',
    { ...of({ limits: both }, {}), resources: { requests: both } },
    'Burstable',
    'Burstable',
  ],
  [
    'says nothing of the Pod',
    { ...of({ limits: both }), resources: {} },
    'BestEffort',
    'Guaranteed',
  ],
  [
    'limits huge pages of the Pod',
    { ...of({ limits: both }), resources: { limits: { 'hugepages-2Mi': '2Mi' } } },
    'Burstable',
    'Guaranteed',
  ],
  [
    'limits of the Pod what it cannot',
    { ...of({ limits: both }), resources: { limits: { foo: 1 } } },
    'Burstable',
    'Guaranteed',
  ],
])('a Pod that %s', (_, spec, old, now) => {
  expect([qos(spec, '1.36'), qos(spec, '1.37'), qos(spec)]).toEqual([old, now, now]);
});

test('what is null is not there', () => {
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
