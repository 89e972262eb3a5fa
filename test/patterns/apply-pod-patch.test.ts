import { applyPodPatch } from '../../lib/patterns/apply-pod-patch.js';
import type { PodPatch } from '../../lib/patterns/pod-patch.js';
import type { PodProps } from '../../lib/spec/pod.js';

const web: PodProps = {
  restartPolicy: 'Never',
  containers: {
    web: {
      image: 'nginx',
      ports: { http: 80, dns: { containerPort: 53, protocol: 'UDP' } },
      env: { A: 'a' },
      volumeMounts: { '/data': { volume: 'data' } },
      lifecycle: { preStop: { sleep: { seconds: 1 } } },
    },
    listed: {
      image: 'x',
      ports: [8080],
      env: [{ name: 'A', value: 'a' }],
      volumeMounts: [{ mountPath: '/data/', name: 'data' }],
    },
  },
  initContainers: {
    step: { image: 'x', ports: { once: 7000 } },
    proxy: { image: 'x', restartPolicy: 'Always', ports: { proxy: 9000 } },
    later: { image: 'x', ports: { twice: 7001 } },
  },
  volumes: { data: { emptyDir: {} } },
};

test('adds the parts of the patch, and does not change the rest', () => {
  const to = {
    volumeMounts: { '/logs': { volume: 'logs', readOnly: true } },
    env: { B: 'b', C: { fieldRef: { fieldPath: 'metadata.name' } } },
  } as const;
  const pod = applyPodPatch(web, {
    volumes: { logs: { emptyDir: {} } },
    containers: { more: { image: 'y' } },
    initContainers: { first: { image: 'z' } },
    before: 'proxy',
    containerPatches: { web: to, listed: to, step: to },
    fields: { shareProcessNamespace: true, restartPolicy: undefined },
  });
  expect(pod).toEqual({
    restartPolicy: 'Never',
    shareProcessNamespace: true,
    containers: {
      web: {
        ...web.containers['web'],
        env: { ...to.env, A: 'a' },
        volumeMounts: { '/data': { volume: 'data' }, '/logs': { volume: 'logs', readOnly: true } },
      },
      listed: {
        ...web.containers['listed'],
        env: [
          { name: 'B', value: 'b' },
          { name: 'C', valueFrom: to.env.C },
          { name: 'A', value: 'a' },
        ],
        volumeMounts: [
          { mountPath: '/data/', name: 'data' },
          { mountPath: '/logs', name: 'logs', readOnly: true },
        ],
      },
      more: { image: 'y' },
    },
    initContainers: {
      ...web.initContainers,
      step: { ...web.initContainers?.['step'], env: to.env, volumeMounts: to.volumeMounts },
      first: { image: 'z' },
    },
    volumes: { data: { emptyDir: {} }, logs: { emptyDir: {} } },
  });
  expect(Object.keys(pod.initContainers ?? {})).toEqual(['step', 'first', 'proxy', 'later']);
  // A later variable can refer to an earlier one: $(B).
  expect(Object.keys(pod.containers['web']?.env ?? {})).toEqual(['B', 'C', 'A']);
});

test('adds nothing for an empty patch', () => {
  expect(applyPodPatch({ containers: { a: { image: 'x' } } }, {})).toEqual({
    containers: { a: { image: 'x' } },
  });
});

const sidecar = (ports: object): PodPatch => ({
  initContainers: { new: { image: 'y', restartPolicy: 'Always', ports } as never },
});
const step = (ports: object): PodPatch => ({
  initContainers: { new: { image: 'y', ports } as never },
});

test.each<[string, PodPatch, RegExp]>([
  [
    'it takes a volume',
    { volumes: { data: { emptyDir: {} } } },
    /'data' is already a volume of this pod/,
  ],
  [
    'it takes a container',
    { containers: { web: { image: 'y' } } },
    /'web' is already a container of this pod/,
  ],
  [
    'it takes a container, by an init container',
    { initContainers: { web: { image: 'y' } } },
    /'web' is already a container of this pod/,
  ],
  [
    'it takes an init container',
    { initContainers: { step: { image: 'y' } } },
    /'step' is already an init container of this pod/,
  ],
  [
    'it takes an init container, by a container',
    { containers: { step: { image: 'y' } } },
    /'step' is already an init container of this pod/,
  ],
  [
    'it takes a path',
    { containerPatches: { web: { volumeMounts: { '/data/': { volume: 'data' } } } } },
    /'\/data' is already a mount of container 'web'/,
  ],
  [
    'a path in a list',
    { containerPatches: { listed: { volumeMounts: { '/data': { volume: 'data' } } } } },
    /'\/data' is already a mount of container 'listed'/,
  ],
  [
    'it takes a variable',
    { containerPatches: { web: { env: { A: 'b' } } } },
    /'A' is already a variable of container 'web'/,
  ],
  [
    'it takes a variable in a list',
    { containerPatches: { listed: { env: { A: 'b' } } } },
    /'A' is already a variable of container 'listed'/,
  ],
  [
    'it takes a hook',
    { containerPatches: { web: { preStop: { sleep: { seconds: 2 } } } } },
    /container 'web' already has a preStop hook/,
  ],
  [
    'it takes a field',
    { fields: { restartPolicy: 'OnFailure' } },
    /restartPolicy is 'Never' in this pod, but this pattern needs 'OnFailure'/,
  ],
  ['it takes a port', sidecar({ a: 80 }), /port 80\/TCP is already used by container 'web'/],
  [
    'it takes a port in a list',
    sidecar([1, 8080]),
    /port 8080\/TCP is already used by container 'listed'/,
  ],
  [
    'a port of another protocol',
    sidecar({ a: { containerPort: 53, protocol: 'UDP' } }),
    /port 53\/UDP is already used by container 'web'/,
  ],
  [
    'it takes a port of a sidecar',
    { containers: { new: { image: 'y', ports: [9000] } } },
    /port 9000\/TCP is already used by container 'proxy'/,
  ],
  [
    'it takes a port of a sidecar that goes on before it',
    step([9000]),
    /port 9000\/TCP is already used by container 'proxy'/,
  ],
  [
    'it takes a port of a step that comes after it',
    { ...sidecar([7000]), before: 'step' },
    /port 7000\/TCP is already used by container 'step'/,
  ],
  [
    'two that are new take a port',
    { containers: { new: { image: 'y', ports: [1] }, newer: { image: 'y', ports: [1] } } },
    /port 1\/TCP is already used by container 'new': .* so give 'newer' another port/,
  ],
  [
    'there is no such container',
    { containerPatches: { wbe: {} } },
    /there is no container 'wbe' in this pod: it has 'web', 'listed', 'step', 'proxy', 'later'/,
  ],
  [
    'there is no such init container',
    { before: 'stpe' },
    /there is no init container 'stpe' in this pod: it has 'step', 'proxy', 'later'/,
  ],
])('throws an Error if %s', (_, addition, message) => {
  expect(() => applyPodPatch(web, addition)).toThrow(message);
});

test.each<[string, PodPatch]>([
  ['of another protocol', sidecar({ a: { containerPort: 80, protocol: 'UDP' } })],
  ['of a step that has ended', sidecar([7000, 7001])],
  ['of what has not started yet', { ...step([9000, 7000, 80]), before: 'step' }],
])('allows the same port number %s', (_, addition) => {
  expect(Object.keys(applyPodPatch(web, addition).initContainers ?? {})).toContain('new');
});

test.each(['containers', 'initContainers', 'volumes'])(
  'throws an Error if %s is a list',
  (field) => {
    expect(() => applyPodPatch({ ...web, [field]: [] }, {})).toThrow(
      `${field} of this pod is a list`,
    );
  },
);
