import { defaulted } from '../../lib/index.js';

const pod = (spec: object, metadata: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', ...metadata },
  spec,
});
const container = { name: 'web', image: 'nginx' };

test('a Pod has the defaults of the API server', () => {
  const manifest = pod({ containers: [{ ...container, resources: { limits: { cpu: 1 } } }] });
  const before = structuredClone(manifest);
  expect(defaulted(manifest)).toEqual({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', namespace: 'default', generation: 1 },
    spec: {
      containers: [
        {
          name: 'web',
          image: 'nginx',
          imagePullPolicy: 'Always',
          resources: { limits: { cpu: '1' }, requests: { cpu: '1' } },
          terminationMessagePath: '/dev/termination-log',
          terminationMessagePolicy: 'File',
        },
      ],
      dnsPolicy: 'ClusterFirst',
      enableServiceLinks: true,
      restartPolicy: 'Always',
      schedulerName: 'default-scheduler',
      securityContext: {},
      terminationGracePeriodSeconds: 30,
    },
    status: { phase: 'Pending', qosClass: 'Burstable' },
  });
  expect(manifest).toEqual(before);
});

test('a Job lacks the labels with its uid', () => {
  const template = { spec: { containers: [container], restartPolicy: 'Never' } };
  const job = { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'a' }, spec: { template } };
  const labels = { 'batch.kubernetes.io/job-name': 'a', 'job-name': 'a' };
  expect(defaulted(job)).toMatchObject({
    metadata: { labels },
    spec: { selector: {}, template: { metadata: { labels } } },
  });
});

test('an AppArmor annotation becomes a field', () => {
  const annotations = { 'container.apparmor.security.beta.kubernetes.io/web': 'unconfined' };
  expect(defaulted(pod({ containers: [container] }, { annotations }))).toMatchObject({
    spec: { containers: [{ securityContext: { appArmorProfile: { type: 'Unconfined' } } }] },
  });
});

test('a manifest that cannot be decoded is refused with a reason', () => {
  expect(() => defaulted({ apiVersion: 'v1', kind: 'Service' })).toThrow(
    'Service of v1 is not supported. The kinds are Pod, PodTemplate, ReplicationController, ',
  );
  expect(() => defaulted(pod({ containers: 'web' }))).toThrow(TypeError);
});
