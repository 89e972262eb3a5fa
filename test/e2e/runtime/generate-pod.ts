import { Random } from '../../../conformance/random.js';
import type { Json } from '../../../conformance/runtime/runtime-case.js';
import { Chooser } from './chooser.js';
import { randomContainer, TEXTS } from './random-container.js';

/** Returns a random Pod. Each part of the requests to the runtime depends on one of its fields. */
export const randomPod = (seed: number): Json => pod(new Chooser(new Random(seed)));

const SYSCTLS = ['kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.core.somaxconn'];

function pod(choose: Chooser): Json {
  const volumes = choose.list(4, (i) => volume(choose, `v${i}`));
  const hostNetwork = choose.maybe(0.1);
  const initContainers = choose.list(2, (i) => ({
    ...randomContainer(choose, `i${i}`, hostNetwork, volumes),
    ...(choose.maybe(0.5) && { restartPolicy: 'Always' }),
  }));
  const containers = [0, ...choose.list(2, (i) => i + 1)].map((i) =>
    randomContainer(
      choose,
      i === 2 ? `a-long-name-of-a-container-${i}` : `c${i}`,
      hostNetwork,
      volumes,
    ),
  );
  const sharing = choose.pick([{}, {}, { shareProcessNamespace: true }, { hostPID: true }]);
  const isOwnUsers = !hostNetwork && choose.maybe(0.1) && !('hostPID' in sharing);
  return {
    metadata: choose.some(0.6, {
      labels: () => ({ app: choose.pick(['web', 'db']), 'example.com/tier': 'a' }),
      annotations: () => ({ note: choose.pick(TEXTS), 'example.com/b': '"quoted"\n' }),
    }),
    spec: {
      ...sharing,
      ...(hostNetwork && { hostNetwork }),
      ...(!isOwnUsers && choose.maybe(0.1) && { hostIPC: true }),
      ...(isOwnUsers ? { hostUsers: false } : choose.maybe(0.1) ? { hostUsers: true } : {}),
      ...naming(choose),
      ...dns(choose),
      ...choose.some(0.15, {
        automountServiceAccountToken: () => choose.maybe(0.4),
        enableServiceLinks: () => false,
        serviceAccountName: () => choose.pick(['default', 'builder']),
        terminationGracePeriodSeconds: () => choose.pick([0, 1, 5, 600]),
        runtimeClassName: () => 'plain',
        priorityClassName: () => choose.pick(['system-node-critical', 'system-cluster-critical']),
        resources: () => podResources(choose),
        restartPolicy: () => choose.pick(['Always', 'Never', 'OnFailure']),
      }),
      ...(choose.maybe(0.5) && { securityContext: podSecurity(choose, hostNetwork, isOwnUsers) }),
      ...(volumes.length > 0 && { volumes }),
      ...(initContainers.length > 0 && { initContainers }),
      containers,
    },
  };
}

function naming(choose: Chooser): Json {
  if (choose.maybe(0.1))
    return { hostnameOverride: choose.pick(['host.example.com', 'h'.repeat(63)]) };
  return choose.some(0.25, {
    hostname: () => choose.pick(['web', 'a'.repeat(63)]),
    subdomain: () => choose.pick(['nodes', 'a-long-subdomain-of-a-pod-with-many-letters']),
    setHostnameAsFQDN: () => choose.maybe(0.7),
  });
}

function dns(choose: Chooser): Json {
  const config = () =>
    choose.some(0.6, {
      nameservers: () =>
        choose.pick([['1.1.1.1'], ['10.96.0.10', '1.1.1.1'], ['8.8.8.8', '8.8.4.4', '1.1.1.1']]),
      searches: () => choose.pick([['example.com'], ['a.example.com', 'svc.cluster.local']]),
      options: () => [
        { name: 'ndots', value: choose.pick(['2', '7']) },
        ...(choose.maybe(0.5) ? [{ name: 'edns0' }] : []),
      ],
    });
  const policy = choose.pick(['ClusterFirst', 'Default', 'ClusterFirstWithHostNet', 'None']);
  if (policy === 'None')
    return { dnsPolicy: policy, dnsConfig: { nameservers: ['1.1.1.1'], ...config() } };
  return {
    ...(choose.maybe(0.5) && { dnsPolicy: policy }),
    ...(choose.maybe(0.3) && { dnsConfig: config() }),
  };
}

function podSecurity(choose: Chooser, hostNetwork: boolean, isOwnUsers: boolean): Json {
  return choose.some(0.35, {
    runAsUser: () => choose.pick([0, 1000, 65_534]),
    runAsGroup: () => choose.pick([0, 3000]),
    runAsNonRoot: () => choose.maybe(0.5),
    fsGroup: () => 2000,
    supplementalGroups: () => choose.pick([[], [4000], [4000, 2000]]),
    supplementalGroupsPolicy: () => choose.pick(['Merge', 'Strict']),
    seLinuxOptions: () => choose.some(0.6, { level: () => 's0:c1,c2', type: () => 'spc_t' }),
    seccompProfile: () => choose.seccomp(),
    ...(!hostNetwork && {
      sysctls: () => [{ name: choose.pick(SYSCTLS), value: choose.pick(['1', '1024 65000']) }],
    }),
    ...(isOwnUsers && { fsGroup: () => 1 }),
  });
}

function podResources(choose: Chooser): Json {
  const limits = { cpu: '500m', memory: '1200Mi' };
  return choose.pick<Json>([
    { limits, requests: { cpu: '20m', memory: '900Mi' } },
    { requests: { memory: '700Mi' } },
    { limits: { memory: '1Gi' }, requests: { memory: '1Gi' } },
  ]);
}

function volume(choose: Chooser, name: string): Json {
  const source: Json = choose.pick<Json>([
    { emptyDir: {} },
    { emptyDir: {} },
    { hostPath: { path: choose.pick(['/var/log', '/data']) } },
    { configMap: { name: 'settings' } },
    { configMap: { name: 'missing', optional: true } },
    { secret: { secretName: 'passwords' } },
    { projected: { sources: [{ configMap: { name: 'settings' } }] } },
    { downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] } },
    { persistentVolumeClaim: { claimName: choose.pick(['data', 'logs']) } },
    { persistentVolumeClaim: { claimName: 'manuals', readOnly: true } },
    { image: { reference: 'example.com/models:2', pullPolicy: 'IfNotPresent' } },
  ]);
  return { name, ...source };
}
