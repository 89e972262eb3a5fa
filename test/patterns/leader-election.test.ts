import {
  applyLeaderElection,
  type LeaderElectionOptions,
} from '../../lib/patterns/leader-election.js';
import { lower } from '../../lib/spec/lowering/lower.js';
import type { PodProps } from '../../lib/spec/pod.js';
import { findingsInPod } from '../support/pod-findings.js';

const shop: PodProps = {
  containers: { shop: { image: 'shop', env: { A: 'a' } } },
  initContainers: { migrate: { image: 'shop' } },
};
const container = {
  image: 'elector',
  args: ['--lease=$(LEASE)'],
  env: { B: 'b' },
  ports: { http: 4040 },
  startupProbe: { httpGet: { port: 'http' } },
};
const options: LeaderElectionOptions = {
  name: 'elector',
  container,
  lease: 'shop',
  serviceAccount: 'shop-elector',
};

test('adds a sidecar that competes for a Lease, and serves whether the Pod leads', () => {
  const pod = applyLeaderElection(shop, {
    ...options,
    clients: { shop: { ELECTOR: 'http' } },
    before: 'migrate',
  });
  expect(pod).toEqual({
    serviceAccountName: 'shop-elector',
    containers: { shop: { image: 'shop', env: { ELECTOR: '127.0.0.1:4040', A: 'a' } } },
    initContainers: {
      elector: {
        ...container,
        env: {
          POD_NAME: { fieldRef: { fieldPath: 'metadata.name' } },
          POD_NAMESPACE: { fieldRef: { fieldPath: 'metadata.namespace' } },
          LEASE: 'shop',
          B: 'b',
        },
        restartPolicy: 'Always',
      },
      ...shop.initContainers,
    },
  });
  expect(Object.keys(pod.initContainers?.['elector']?.env ?? {})).toEqual([
    'POD_NAME',
    'POD_NAMESPACE',
    'LEASE',
    'B',
  ]);
  expect(Object.keys(pod.initContainers ?? {})).toEqual(['elector', 'migrate']);
  expect(findingsInPod(lower(pod))).toEqual([]);
});

const TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount';
test('accepts a Pod without a token if the elector mounts its own', () => {
  const own = { ...container, volumeMounts: { [TOKEN as '/']: { volume: 'token' } } };
  const volumes = {
    token: { projected: { sources: [{ serviceAccountToken: { path: 'token' } }] } },
  };
  const pod = applyLeaderElection(
    { ...shop, automountServiceAccountToken: false },
    { ...options, container: own, volumes },
  );
  expect(pod.automountServiceAccountToken).toBe(false);
  expect(findingsInPod(lower(pod))).toEqual([]);
});

test.each<[string, Partial<PodProps>, Partial<LeaderElectionOptions>, RegExp]>([
  [
    'no token',
    { automountServiceAccountToken: false },
    {},
    /automountServiceAccountToken is false in this pod: leave it out, or mount a token/,
  ],
  [
    'another ServiceAccount',
    { serviceAccountName: 'a' },
    {},
    /serviceAccountName is 'a' in this pod, but this pattern needs 'shop-elector'/,
  ],
  [
    'another ServiceAccount, by its old name',
    { serviceAccount: 'a' },
    {},
    /serviceAccount is 'a' in this pod, but the elector needs 'shop-elector'/,
  ],
  ['no such client', {}, { clients: { sohp: { A: 'http' } } }, /no container 'sohp' in this pod/],
  [
    'no such port',
    {},
    { clients: { shop: { E: 'htpp' } } },
    /no port 'htpp' in container 'elector': it has 'http'/,
  ],
  [
    'a variable with the same name',
    {},
    { container: { ...container, env: { LEASE: 'a' } } },
    /'LEASE' is already a variable of container 'elector'/,
  ],
])('says so where there is %s', (_, pod, more, message) => {
  expect(() => applyLeaderElection({ ...shop, ...pod }, { ...options, ...more })).toThrow(message);
});
