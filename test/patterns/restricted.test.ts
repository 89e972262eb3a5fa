import fc from 'fast-check';
import type { Api } from '../../lib/api/api.js';
import { FieldPath } from '../../lib/api/field-path.js';
import { applyRestricted } from '../../lib/patterns/restricted.js';
import { evaluatePod } from '../../lib/rules/pod-security/evaluate-pod.js';
import { isPlainObject } from '../../lib/spec/lowering/deep-copy.js';
import { lift } from '../../lib/spec/lowering/lift.js';
import { lower } from '../../lib/spec/lowering/lower.js';
import type { PodProps } from '../../lib/spec/pod.js';
import { arbitraryOf } from '../support/arbitrary.js';

const RUNTIME_DEFAULT = { type: 'RuntimeDefault' } as const;
const ALL_DROPPED = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };

test('sets the fields that the level requires, and nothing else', () => {
  const pod: PodProps = {
    metadata: { name: 'web' },
    containers: { app: { image: 'nginx', ports: { http: 80 } } },
    initContainers: { setup: { image: 'busybox' } },
    volumes: { tmp: { emptyDir: {} } },
  };
  expect(applyRestricted(pod)).toEqual({
    ...pod,
    podSecurity: 'restricted',
    securityContext: { runAsNonRoot: true, seccompProfile: RUNTIME_DEFAULT },
    containers: { app: { image: 'nginx', ports: { http: 80 }, securityContext: ALL_DROPPED } },
    initContainers: { setup: { image: 'busybox', securityContext: ALL_DROPPED } },
  });
});

test('keeps existing values, even if they contradict the level', () => {
  const pod: PodProps = {
    podSecurity: 'baseline',
    securityContext: { runAsUser: 0, runAsNonRoot: false, seccompProfile: { type: 'Unconfined' } },
    containers: {
      app: {
        image: 'x',
        securityContext: {
          privileged: true,
          allowPrivilegeEscalation: true,
          capabilities: { add: ['CHOWN'], drop: ['KILL'] },
        },
      },
    },
  };
  expect(applyRestricted(pod)).toEqual({
    podSecurity: 'restricted',
    securityContext: pod.securityContext,
    containers: {
      app: {
        image: 'x',
        securityContext: {
          privileged: true,
          allowPrivilegeEscalation: true,
          capabilities: { add: ['CHOWN'], drop: ['KILL', 'ALL'] },
        },
      },
    },
  });
});

test.each<[string, Omit<PodProps, 'containers'>, object, object | undefined]>([
  [
    'all containers set the fields',
    {},
    { runAsNonRoot: true, seccompProfile: RUNTIME_DEFAULT },
    undefined,
  ],
  [
    'all containers set one of the fields',
    {},
    { runAsNonRoot: true },
    { seccompProfile: RUNTIME_DEFAULT },
  ],
  [
    'the Pod sets one of the fields',
    { securityContext: { runAsNonRoot: true } },
    {},
    { runAsNonRoot: true, seccompProfile: RUNTIME_DEFAULT },
  ],
  ['the Pod has a user namespace', { hostUsers: false }, {}, { seccompProfile: RUNTIME_DEFAULT }],
  ['it runs on Windows', { os: { name: 'windows' } }, {}, { runAsNonRoot: true }],
])('sets only the missing fields of the Pod if %s', (_, pod, securityContext, expected) => {
  const made = applyRestricted({ ...pod, containers: { app: { image: 'x', securityContext } } });
  expect(made.securityContext).toEqual(expected);
});

test('sets no fields of containers on Windows', () => {
  const containers = { app: { image: 'x' } };
  expect(applyRestricted({ os: { name: 'windows' }, containers }).containers).toEqual(containers);
});

/** Any Pods that the schema allows. Many of their fields contradict the level. */
const anyPod: fc.Arbitrary<PodProps> = fc
  .tuple(
    arbitraryOf('PodSpec'),
    fc.array(fc.tuple(arbitraryOf('Container', 3), arbitraryOf('SecurityContext', 3)), {
      maxLength: 3,
    }),
    fc.boolean(),
  )
  .map(([spec, list, isInit]) => {
    const containers = list.map(([container, securityContext], i) => ({
      ...container,
      name: `c${i}`,
      securityContext,
    }));
    const { ephemeralContainers, ...written } = spec; // no Pod is created with one
    return lift({
      ...written,
      [isInit ? 'initContainers' : 'containers']: containers,
    } as Api<'PodSpec'>);
  });

const some = <T>(...values: T[]): fc.Arbitrary<T | null | undefined> =>
  fc.constantFrom(...values, null, undefined);
const context = fc.record(
  {
    runAsNonRoot: some(true),
    runAsUser: some(1, 1000),
    seccompProfile: some<object>(
      { type: 'RuntimeDefault' },
      { type: 'Localhost', localhostProfile: 'p' },
    ),
    seLinuxOptions: some({ type: 'container_t' }),
    privileged: some(false),
    allowPrivilegeEscalation: some(false),
    capabilities: some<object>(
      { add: ['NET_BIND_SERVICE'] },
      { drop: [] },
      { drop: ['ALL'] },
      { drop: ['KILL'] },
      { drop: null },
    ),
  },
  { requiredKeys: [] },
);
const container = fc
  .tuple(arbitraryOf('Container', 2), some(1, 2), context)
  .map(([{ args, env, image, resources }, kind, securityContext]) => ({
    ...{ args, env, image, resources },
    ...(kind && { securityContext }),
  }));
const containers = fc.array(container, { maxLength: 3 });
/** Pods without some of the required fields, and without fields that contradict the level. */
const compatiblePod: fc.Arbitrary<PodProps> = fc
  .record(
    {
      containers,
      initContainers: containers,
      securityContext: context,
      hostUsers: some(true, false),
      os: some({ name: 'linux' }, { name: 'windows' }),
    },
    { requiredKeys: ['containers'] },
  )
  .map(({ containers, initContainers, ...spec }) => {
    const named = (list: readonly object[], prefix: string) =>
      list.map((each, i) => ({ ...each, name: `${prefix}${i}` }));
    return lift({
      ...spec,
      containers: named(containers, 'c'),
      initContainers: named(initContainers ?? [], 'i'),
    } as Api<'PodSpec'>);
  });

const violations = (pod: PodProps) => evaluatePod(lower(pod), {}, 'restricted', 37);

test('meets the level, whichever fields were missing', () => {
  fc.assert(
    fc.property(compatiblePod, (pod) => expect(violations(applyRestricted(pod))).toEqual([])),
  );
});

test('leaves only violations by existing values', () => {
  fc.assert(
    fc.property(anyPod, (pod) => {
      const spec = lower(pod);
      const fixes = violations(applyRestricted(pod)).flatMap((violation) => violation.fixes);
      // A profile may have no type, a sysctl no name, a host port no number.
      expect(fixes.filter(({ path }) => valueOrParentAt(spec, path) == null)).toEqual([]);
    }),
  );
});

/** The fields that `applyRestricted` may set. */
const FIELDS_SET = [
  'podSecurity',
  'securityContext',
  'securityContext.runAsNonRoot',
  'securityContext.seccompProfile',
  ...['containers', 'initContainers'].flatMap((list) =>
    ['', '.allowPrivilegeEscalation', '.capabilities', '.capabilities.drop'].map(
      (field) => `${list}.*.securityContext${field}`,
    ),
  ),
];

test('changes no other fields, and nothing if it is applied again', () => {
  fc.assert(
    fc.property(fc.oneof(anyPod, compatiblePod), (pod) => {
      const before = structuredClone(pod);
      const made = applyRestricted(pod);
      expect(pod).toEqual(before);
      expect(differences(pod, made).filter((path) => !FIELDS_SET.includes(path))).toEqual([]);
      expect(applyRestricted(made)).toEqual(made);
    }),
  );
});

test('does not change lazy values', () => {
  const late = new (class Late {})();
  const pod = {
    securityContext: late,
    containers: { app: { image: 'x', securityContext: late }, other: late },
  } as unknown as PodProps;
  expect(applyRestricted(pod)).toEqual({ ...pod, podSecurity: 'restricted' });
  expect(applyRestricted(pod).securityContext).toBe(late);
});

/** Returns the paths at which two values differ, with `*` for the names of containers. */
function differences(a: unknown, b: unknown, path: readonly string[] = []): readonly string[] {
  const inside =
    (isPlainObject(a) && isPlainObject(b)) ||
    (path.length === 1 && Array.isArray(a) && Array.isArray(b));
  if (!inside)
    return Object.is(JSON.stringify(a), JSON.stringify(b))
      ? []
      : [path.map((key, i) => (i === 1 && path[0] !== 'securityContext' ? '*' : key)).join('.')];
  const [left, right] = [a, b] as Record<string, unknown>[];
  const keys = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})]);
  return [...keys].flatMap((key) => differences(own(left, key), own(right, key), [...path, key]));
}

const own = (object: unknown, key: string): unknown =>
  Object.hasOwn(object as object, key) ? (object as Record<string, unknown>)[key] : undefined;

/**
 * Returns the value at a path of a Pod, or that of the parent if the path ends with `type`, `name`
 * or `hostPort`.
 */
function valueOrParentAt(spec: unknown, path: FieldPath): unknown {
  const isOptional = ['type', 'name', 'hostPort'].includes(String(path.at(-1)));
  return FieldPath.valueAt({ spec }, isOptional ? path.slice(0, -1) : path);
}
