// Valid Pods take the fast path of the types, which costs a tenth of what it takes to compute the
// messages for an invalid Pod. The unit is instantiations of types, whose number is the same on
// every machine. If a test fails, the types compute messages for a valid Pod: see
// docs/performance-types.md.
import { podWithLevel, restrictedPod, typicalPod, unusualPod } from '../../bench/types/pods.js';
import { countInstantiations } from './compile.js';

const PODS = 20;
/**
 * The number of instantiations for each Pod. Computing its messages takes at least 5,000. A Pod
 * that a pattern returns is checked twice: as it is, and as the result of the pattern.
 */
const COUNTS: Readonly<Record<string, number>> = {
  usual: 414,
  unusual: 925,
  restricted: 503,
  'with the level baseline': 463,
  'with a level, said by each container': 488,
  'with a level, whose fields both the Pod and its containers set': 503,
  'with a level, in a user namespace': 554,
  'with a level, on Windows': 674,
  'with hostNetwork': 817,
  'with init containers': 553,
  'a name of a container': 690,
  'a reference to a volume': 482,
  'a reference to a port': 483,
  'the number of a port': 415,
  'an invalid quantity': 438,
  'a whole container': 821,
  'a whole volume': 424,
  'returned by restricted': 1521,
  'returned by sidecar': 2165,
};
/** The maximum number of instantiations for a Pod: a tenth more than at present. */
const limitOf = (pod: string): number => 1.1 * (COUNTS[pod] ?? 0);

/**
 * Pods with a value whose type is not a literal. CI alone tests them: a compilation takes a second.
 */
const wide: Readonly<Record<string, (i: number) => string>> = {
  'a name of a container': (i) => typicalPod(i).replace(/^ {4}'[^']+': \{/m, '    [text]: {'),
  'a reference to a volume': (i) => typicalPod(i).replace("volume: 'config'", 'volume: text'),
  'a reference to a port': (i) => typicalPod(i).replace("port: 'http'", 'port: text'),
  'the number of a port': (i) => typicalPod(i).replace(/http: \d+/, 'http: number'),
  'an invalid quantity': (i) => typicalPod(i).replace("cpu: '10m'", 'cpu: text'),
  'a whole container': (i) =>
    typicalPod(i).replace('    tail: {', '    more: container,\n    tail: {'),
  'a whole volume': (i) => typicalPod(i).replace('  volumes: {', '  volumes: { more: volume,'),
};
const NON_ROOT = 'runAsNonRoot: true';
const PROFILE = "seccompProfile: { type: 'RuntimeDefault' }";
const OWN = "privileged: false, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }";

/** Pods whose values are literals. */
const forms: Readonly<Record<string, (i: number) => string>> = {
  usual: typicalPod,
  unusual: unusualPod,
  restricted: restrictedPod,
  'with the level baseline': (i) =>
    podWithLevel('baseline', '', "capabilities: { add: ['CHOWN'] }", i),
  'with a level, said by each container': (i) =>
    podWithLevel('restricted', '', `${OWN}, ${NON_ROOT}, ${PROFILE}`, i),
  'with a level, whose fields both the Pod and its containers set': (i) =>
    podWithLevel('restricted', `securityContext: { ${NON_ROOT} },`, `${OWN}, ${PROFILE}`, i),
  'with a level, in a user namespace': (i) =>
    podWithLevel('restricted', `hostUsers: false, securityContext: { ${PROFILE} },`, OWN, i),
  'with a level, on Windows': (i) =>
    podWithLevel('restricted', `os: { name: 'windows' }, securityContext: { ${NON_ROOT} },`, '', i),
  'with hostNetwork': (i) =>
    typicalPod(i)
      .replace('  containers', '  hostNetwork: true,\n  containers')
      .replace('metrics: 9090', 'metrics: { containerPort: 9090, hostPort: 9090 }'),
  'with init containers': (i) =>
    typicalPod(i).replace(
      '  volumes: {',
      `  initContainers: {
    setup: { image: 'busybox', volumeMounts: { '/x': { volume: 'config' } } },
    proxy: {
      image: 'envoy',
      restartPolicy: 'Always',
      ports: { admin: ${9000 + i} },
      readinessProbe: { tcpSocket: { port: 'admin' } },
    },
  },
  volumes: {`,
    ),
};

/** Pods that a pattern returns. */
const made: Readonly<Record<string, (i: number) => string>> = {
  'returned by restricted': (i) => by('restricted', '', typicalPod(i)),
  'returned by sidecar': (i) =>
    by('sidecar', ", { sidecars: { agent: { image: 'a' } } }", typicalPod(i)),
};
const by = (pattern: string, options: string, program: string): string =>
  program.replace(', {\n', `, ${pattern}({\n`).replace(/[}][)];\n$/, `}${options}));\n`);

/**
 * The number of types that are instantiated for one more Pod, in one compiler, since both give the
 * same number.
 */
async function count(pod: (i: number) => string): Promise<number> {
  const program = (count: number): string =>
    Array.from({ length: count }, (_, i) => pod(i)).join('');
  const [few, many] = await Promise.all([
    countInstantiations('7', program(PODS)),
    countInstantiations('7', program(2 * PODS)),
  ]);
  return (many - few) / PODS;
}

test.each(Object.entries(process.env['CI'] === 'true' ? { ...forms, ...wide } : forms))(
  '%s',
  async (name, pod) => {
    expect(await count(pod)).toBeLessThan(limitOf(name));
  },
);

test.each(Object.entries(made))('%s', async (name, pod) => {
  expect(await count(pod)).toBeLessThan(limitOf(name));
});
