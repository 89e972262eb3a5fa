/** A Pod that the API server accepts and the types reject, and the line with the cast. */
interface SuppressedPod {
  readonly manifest: object;
  readonly expectedLine: string;
}

const pod = (container: object, more: object = {}, metadata: object = {}): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a', ...metadata },
  spec: { containers: [{ name: 'a', image: 'x', ...container }], ...more },
});

const volume = (source: object): object => pod({}, { volumes: [{ name: 'data', ...source }] });

const workload = (kind: string, metadata: object, spec: object = {}): object => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: { name: 'a' },
  spec: {
    selector: { matchLabels: { app: 'a' } },
    template: {
      metadata: { labels: { app: 'a' }, ...metadata },
      spec: { containers: [{ name: 'a', image: 'x' }], ...spec },
    },
  },
});

const preferring = (requirement: object): object =>
  pod(
    {},
    {
      affinity: {
        nodeAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight: 1, preference: { matchExpressions: [{ key: 'a', ...requirement }] } },
          ],
        },
      },
    },
  );

/** The cases of docs/types.md, and some unusual ones. */
export const SUPPRESSED_PODS: Readonly<Record<string, SuppressedPod>> = {
  'a container of digits': {
    manifest: pod({ name: '1' }),
    expectedLine: "containers: [{ name: '1', image: 'x' }] as never,",
  },
  'a volume without a source': { manifest: volume({}), expectedLine: 'data: {} as never,' },
  'a port that is not declared': {
    manifest: pod({ livenessProbe: { tcpSocket: { port: 'http' } } }),
    expectedLine: "port: 'http' as never,",
  },
  'an image that is not a reference': {
    manifest: pod({ image: 'Nginx:1.29' }),
    expectedLine: "image: 'Nginx:1.29' as never,",
  },
  'a fraction of a byte': {
    manifest: pod({ resources: { limits: { memory: '512m' } } }),
    expectedLine: "memory: '512m' as never,",
  },
  'user 0 with runAsNonRoot': {
    manifest: pod({ securityContext: { runAsNonRoot: true, runAsUser: 0 } }),
    expectedLine: 'runAsUser: 0 as never,',
  },
  'a hostIP that is no address': {
    manifest: pod({
      ports: [{ name: 'http', containerPort: 80, hostPort: 80, hostIP: 'localhost' }],
    }),
    expectedLine: "hostIP: 'localhost' as never,",
  },
  'the name of a container that the Pod does not have': {
    manifest: pod({
      env: [
        {
          name: 'CPU',
          valueFrom: { resourceFieldRef: { containerName: 'web', resource: 'limits.cpu' } },
        },
      ],
    }),
    expectedLine: "containerName: 'web' as never,",
  },
  'a negative grace period': {
    manifest: pod({}, { terminationGracePeriodSeconds: -1 }),
    expectedLine: 'terminationGracePeriodSeconds: -1 as never,',
  },
  'user 0 with runAsNonRoot of the Pod': {
    manifest: pod({}, { securityContext: { runAsNonRoot: true, runAsUser: 0 } }),
    expectedLine: 'runAsUser: 0 as never,',
  },
  'a preferred label value that no node can have': {
    manifest: preferring({ operator: 'NotIn', values: ['not a label'] }),
    expectedLine: "'not a label' as never,",
  },
  'a preferred number that is not an integer': {
    manifest: preferring({ operator: 'Gt', values: ['4cores'] }),
    expectedLine: "{ key: 'a', operator: 'Gt', values: ['4cores'] } as never,",
  },
  'a topology key that no node can have': {
    manifest: pod(
      {},
      {
        topologySpreadConstraints: [
          { maxSkew: 1, topologyKey: 'a zone', whenUnsatisfiable: 'ScheduleAnyway' },
        ],
      },
    ),
    expectedLine: "topologyKey: 'a zone' as never,",
  },
  'an invalid name in a template': {
    manifest: workload('Deployment', { name: 'My Pod' }),
    expectedLine: "name: 'My Pod' as never,",
  },
  'an invalid prefix of a name in a template': {
    manifest: workload('Deployment', { generateName: 'My Pod-' }),
    expectedLine: "generateName: 'My Pod-' as never,",
  },
  'an invalid namespace in a template': {
    manifest: workload('Deployment', { namespace: '$(A)' }),
    expectedLine: "namespace: '$(A)' as never,",
  },
  'an invalid hostname in the template of a StatefulSet': {
    manifest: workload('StatefulSet', {}, { hostname: 'Web' }),
    expectedLine: "hostname: 'Web' as never,",
  },
  'a divisor in an unusual form': {
    manifest: pod({
      env: [
        {
          name: 'CPU',
          valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '1000000u' } },
        },
      ],
    }),
    expectedLine: "divisor: '1000000u' as never,",
  },
  'the name of a claim that cannot exist': {
    manifest: volume({ persistentVolumeClaim: { claimName: 'My Claim' } }),
    expectedLine: "claimName: 'My Claim' as never,",
  },
  'the name of a ConfigMap that cannot exist': {
    manifest: volume({ configMap: { name: 'My_Config' } }),
    expectedLine: "name: 'My_Config' as never,",
  },
  'a projection without a source': {
    manifest: volume({ projected: { sources: [{}] } }),
    expectedLine: '{} as never,',
  },
  'a quantity without a digit': {
    manifest: pod({ resources: { requests: { cpu: 'k' } } }),
    expectedLine: "cpu: 'k' as never,",
  },
  'a quantity that is too large for a number': {
    manifest: pod({ resources: { limits: { cpu: '1e400' } } }),
    expectedLine: "cpu: '1e400' as never,",
  },
  'a header without a value': {
    manifest: pod({ livenessProbe: { httpGet: { port: 1, httpHeaders: [{ name: 'a' }] } } }),
    expectedLine: "{ name: 'a' } as never,",
  },
  'a hook with a tcpSocket': {
    manifest: pod({ lifecycle: { preStop: { tcpSocket: { port: 1 } } } }),
    expectedLine: 'preStop: { tcpSocket: { port: 1 } } as never,',
  },
  'metadata that the API server sets': {
    manifest: pod({}, {}, { uid: 'b' }),
    expectedLine: "metadata: { name: 'a', uid: 'b' } as never,",
  },
  'a value that is not in the list': {
    manifest: pod({ livenessProbe: { grpc: { port: 1, mode: 'Any' } } }),
    expectedLine: "mode: 'Any' as never,",
  },
  'an empty value': {
    manifest: pod({ imagePullPolicy: '' }),
    expectedLine: "imagePullPolicy: '' as never,",
  },
  'a hook of an init container that ends': {
    manifest: pod(
      {},
      { initContainers: [{ name: 'b', image: 'x', lifecycle: { stopSignal: 'SIGTERM' } }] },
    ),
    expectedLine: "b: { image: 'x', lifecycle: { stopSignal: 'SIGTERM' } } as never,",
  },
  'a field by its old name': {
    manifest: pod({ env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'spec.host' } } }] }),
    expectedLine: "fieldPath: 'spec.host' as never,",
  },
};
