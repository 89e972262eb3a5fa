// The time of a validation is proportional to the size even if items refer to each other.
import { validate } from '../../lib/rules/validate.js';
import { forThisRun, sampleOf } from '../support/linear-sample.js';
import { growthBeyondLinear } from '../support/linear-time.js';
import { tooSlowManifests } from '../support/slow-manifests.js';

const TIMEOUT = 300_000;
/** Number of items of the smallest manifest. */
const SIZE = forThisRun({ local: 500, ci: 1000, all: 2000 });

const pod = (spec: object): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web' },
  spec: { containers: [{ name: 'app', image: 'nginx:1.29' }], ...spec },
});
const app = (container: object): object =>
  pod({ containers: [{ name: 'app', image: 'nginx:1.29', ...container }] });
const items = <T>(size: number, item: (i: number) => T): readonly T[] =>
  Array.from({ length: size }, (_, i) => item(i));

/** Manifests whose items refer to each other, or conflict. */
const RELATED: Readonly<Record<string, (size: number) => object>> = {
  'equal host ports': (size) =>
    pod({
      hostNetwork: true,
      containers: [
        { name: 'app', ports: items(size, () => ({ containerPort: 80, hostPort: 80 })) },
      ],
    }),
  'equal ports': (size) => app({ ports: items(size, () => ({ containerPort: 80 })) }),
  'equal ports with different addresses': (size) =>
    app({
      ports: items(size, (i) => ({ containerPort: 80, hostPort: 80, hostIP: `10.0.0.${i}` })),
    }),
  'equal ports with different host ports': (size) =>
    app({ ports: items(size, (i) => ({ containerPort: 80, hostPort: i + 1 })) }),
  'ports of many containers': (size) =>
    pod({
      containers: items(size, (i) => ({
        name: `n${i}`,
        ports: [{ containerPort: 80, hostPort: i + 1 }],
        livenessProbe: { tcpSocket: { port: 81 } },
      })),
    }),
  'probes of the ports of others': (size) =>
    pod({
      containers: items(size, (i) => ({
        name: `n${i}`,
        ports: [{ containerPort: i + 1 }],
        livenessProbe: { tcpSocket: { port: i + 2 } },
      })),
    }),
  'resource claims': (size) =>
    pod({
      resourceClaims: items(size, (i) => ({ name: `n${i}`, resourceClaimName: `n${i}` })),
      containers: [{ name: 'app', resources: { claims: items(size, (i) => ({ name: `n${i}` })) } }],
    }),
  'resource claims that are not declared': (size) =>
    pod({
      resourceClaims: items(size, (i) => ({ name: `n${i}`, resourceClaimName: `n${i}` })),
      containers: [{ name: 'app', resources: { claims: items(size, (i) => ({ name: `m${i}` })) } }],
    }),
  'requests of resource claims': (size) =>
    app({ resources: { claims: items(size, (i) => ({ name: `n${i % 9}`, request: `n${i}` })) } }),
  'topology spread constraints': (size) =>
    pod({
      topologySpreadConstraints: items(size, (i) => ({
        maxSkew: 1,
        topologyKey: `n${i}`,
        whenUnsatisfiable: 'DoNotSchedule',
      })),
    }),
  'keys of a spread constraint': (size) =>
    pod({
      topologySpreadConstraints: [
        {
          labelSelector: { matchLabels: Object.fromEntries(items(size, (i) => [`n${i}`, 'a'])) },
          matchLabelKeys: items(size, (i) => `n${i}`),
        },
      ],
    }),
  'keys of an affinity term': (size) =>
    pod({
      affinity: {
        podAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            {
              topologyKey: 'zone',
              labelSelector: {},
              matchLabelKeys: items(size, (i) => `n${i}`),
              mismatchLabelKeys: items(size, (i) => `m${i}`),
            },
          ],
        },
      },
    }),
  'references to the previous variable': (size) =>
    app({ env: items(size, (i) => ({ name: `N${i}`, value: `$(N${i - 1}) $(N${i + 1})` })) }),
  'references of one value': (size) =>
    app({ env: [{ name: 'A', value: items(size, (i) => `$(N${i})`).join('') }] }),
  'references of a variable to itself': (size) =>
    app({ env: [{ name: 'A', value: '$(A)'.repeat(size) }] }),
  'volumes and their mounts': (size) =>
    pod({
      volumes: items(size, (i) => ({ name: `n${i}`, emptyDir: {} })),
      containers: items(size, (i) => ({
        name: `n${i}`,
        securityContext: { runAsUser: i + 1 },
        volumeMounts: [{ name: `n${i}`, mountPath: '/var/log' }],
      })),
    }),
  'mounts of files that a volume does not have': (size) =>
    pod({
      volumes: [
        {
          name: 'v',
          configMap: { name: 'c', items: items(size, (i) => ({ key: 'k', path: `n${i}` })) },
        },
      ],
      containers: [
        {
          name: 'app',
          volumeMounts: items(size, (i) => ({ name: 'v', mountPath: `/n${i}`, subPath: `m${i}` })),
        },
      ],
    }),
  'mounts and devices': (size) =>
    app({
      volumeMounts: items(size, (i) => ({ name: `n${i}`, mountPath: `/n${i}` })),
      volumeDevices: items(size, (i) => ({ name: `m${i}`, devicePath: `/m${i}` })),
    }),
  'files with one path': (size) =>
    pod({
      volumes: [
        {
          name: 'v',
          secret: { secretName: 's', items: items(size, () => ({ key: 'k', path: 'a' })) },
        },
      ],
    }),
  'files in a directory that is a file': (size) =>
    pod({
      volumes: [
        {
          name: 'v',
          secret: { items: items(size, (i) => ({ key: 'k', path: i === 0 ? 'a' : `a/${i}` })) },
        },
      ],
    }),
  'image volumes of an older server and their mounts': (size) =>
    pod({
      volumes: items(size, () => ({ name: 'v', image: { reference: 'a' } })),
      containers: [
        { name: 'app', volumeMounts: items(size, (i) => ({ name: 'v', mountPath: `/n${i}` })) },
      ],
    }),
  'values of a wrong type': (size) =>
    app({ env: items(size, (i) => ({ name: 1, value: `n${i}`, valueFrom: {} })) }),
  'annotations about containers': (size) => ({
    ...pod({ containers: items(size, (i) => ({ name: `n${i}` })) }),
    metadata: {
      name: 'web',
      annotations: Object.fromEntries(
        items(size, (i) => [`container.apparmor.security.beta.kubernetes.io/n${i}`, 'unconfined']),
      ),
    },
  }),
  'ephemeral containers of the last container': (size) =>
    pod({
      containers: items(size, (i) => ({ name: `n${i}` })),
      ephemeralContainers: items(size, (i) => ({
        name: `e${i}`,
        targetContainerName: `n${size - 1}`,
      })),
    }),
  'volumes of a StatefulSet with claim templates': (size) => ({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'db' },
    spec: {
      volumeClaimTemplates: items(size, (i) => ({ metadata: { name: `c${i}` } })),
      template: { spec: { volumes: items(size, (i) => ({ name: `_${i}`, emptyDir: {} })) } },
    },
  }),
  'containers of a Job with servers': (size) => ({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'report' },
    spec: {
      podFailurePolicy: {
        rules: items(size, (i) => ({
          action: 'FailJob',
          onExitCodes: { operator: 'In', values: [i + 1], containerName: `n${size - i}` },
        })),
      },
      template: {
        spec: {
          restartPolicy: 'Never',
          containers: items(size, (i) => ({
            name: `n${i}`,
            image: 'envoyproxy/envoy:v1',
            restartPolicy: 'Always',
            volumeMounts: [{ name: `n${i}`, mountPath: '/a' }],
          })),
        },
      },
    },
  }),
  'init containers of which the last is not Guaranteed': (size) => {
    const resources = { limits: { cpu: '1', memory: '1Gi' } };
    return pod({
      initContainers: items(size, (i) => ({
        name: `i${i}`,
        ...(i === size - 1 ? {} : { resources }),
      })),
      containers: items(size, (i) => ({ name: `n${i}`, resources })),
    });
  },
  'containers with signals for process 1': (size) =>
    pod({
      shareProcessNamespace: true,
      containers: items(size, (i) => ({ name: `n${i}`, command: ['kill', '1'] })),
    }),
};

/** Manifests whose items are so cheap that quadratic time shows only in larger ones. */
const CHEAP: ReadonlySet<string> = new Set(['topology spread constraints']);

test.each(sampleOf(Object.entries(RELATED), { local: 0.05, ci: 0.3 }))(
  '%s',
  (name, manifestOf) => {
    expect(tooSlowManifests([[name, CHEAP.has(name) ? 4 * SIZE : SIZE, manifestOf]])).toEqual([]);
  },
  TIMEOUT,
);

test.each(['1.34', '1.37'] as const)(
  'a server of %s that drops fields of many items',
  (kubernetes) => {
    const manifestOf = RELATED['image volumes of an older server and their mounts'];
    const times = growthBeyondLinear(SIZE, (size) => {
      const manifest = manifestOf?.(size);
      return () => validate(manifest as never, { kubernetes, hazards: 'note' });
    });
    expect(times).toBeUndefined();
  },
  TIMEOUT,
);
