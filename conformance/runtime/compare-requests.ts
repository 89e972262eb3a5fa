import type { runtimeView as RuntimeViewFunction } from '../../lib/runtime/runtime-view.js';
import { type Json, type RuntimeCase, type RuntimeRecord, userOfImage } from './runtime-case.js';

/** The function that is compared, or one with a mistake. */
export interface RuntimeModel {
  readonly runtimeView: typeof RuntimeViewFunction;
}

type Surroundings = Omit<RuntimeRecord, 'cases'>;

/**
 * Returns how the view of a Pod differs from the requests of the kubelet, one line for each field.
 */
export function differencesOf(
  model: RuntimeModel,
  { pod, sandbox, containers, waiting }: RuntimeCase,
  { kubernetes, node, objects }: Surroundings,
): readonly string[] {
  const view = model.runtimeView(pod, {
    kubernetes,
    node,
    objects,
    images: imagesOf(pod),
    allObjects: true,
    showSecrets: true,
  });
  if (sandbox === undefined)
    return view.sandbox.obstacle === undefined ? ['the kubelet creates no sandbox'] : [];
  const { obstacle, sources: _, ...request } = view.sandbox;
  const differences = compare('sandbox', normalize(sandbox), {
    ...normalize(request),
    ...(obstacle !== undefined && { obstacle }),
  });
  let isBlocked = false;
  for (const { name, role, config, obstacle: reason } of view.containers) {
    const requested = containers[name];
    const message = waiting[name];
    if (requested !== undefined)
      differences.push(
        ...compare(name, normalize(requested.config), reason ?? normalize(config)),
        ...(requested.sandboxConfig === undefined
          ? []
          : compare(
              `${name}: sandbox`,
              normalize(requested.sandboxConfig),
              normalize(request.config),
            )),
      );
    else if (message !== undefined) differences.push(...compare(name, message, reason));
    else if (!isBlocked) differences.push(`${name}: the kubelet did not create it`);
    if (requested === undefined && role !== 'container') isBlocked = true;
  }
  return differences;
}

/** The images of a Pod, as the scripted runtime has them. */
function imagesOf(pod: Json): Record<string, { reference: string; user: string }> {
  const { containers, initContainers = [], volumes = [] } = pod.spec;
  const references: string[] = [
    ...[...containers, ...initContainers].map(({ image }: Json) => image),
    ...volumes.flatMap(({ image }: Json) => image?.reference ?? []),
  ];
  return Object.fromEntries(
    references.map((image) => [
      image,
      { reference: storedReference(image), user: userOfImage(image) },
    ]),
  );
}

/** The kubelet adds the tag `latest` before it pulls an image. */
const storedReference = (image: string): string =>
  /[:@][^/]*$/.test(image) ? image : `${image}:latest`;

/** The values of an enumeration that are 0. */
const ZERO_VALUES: ReadonlySet<unknown> = new Set([
  undefined,
  null,
  '',
  0,
  '0',
  false,
  'SIGNAL_RUNTIME_DEFAULT',
]);
/** Maps, of which an empty one is the same as none. */
const MAPS = new Set(['labels', 'annotations', 'sysctls', 'unified']);
/**
 * Lists whose order is random, or that of folders of the machine, and the field by which they are
 * sorted.
 */
const UNORDERED: Readonly<Record<string, string>> = {
  envs: 'key',
  options: '',
  hugepageLimits: 'pageSize',
};

/** Returns a message without what is the same as nothing, and without what is random. */
function normalize(message: Json, field = ''): Json {
  if (Array.isArray(message)) {
    const list = message.map((each) => normalize(each));
    const key = UNORDERED[field];
    return key === undefined
      ? list
      : list.sort((a, b) => (sortKey(a, key) < sortKey(b, key) ? -1 : 1));
  }
  if (typeof message === 'string') return withoutRandom(message);
  // The record has the digits of large numbers, which JavaScript would round.
  if (typeof message === 'number')
    return String(Number.isInteger(message) ? BigInt(message) : message);
  if (typeof message !== 'object' || message === null) return message;
  // The value of a map may be empty.
  if (MAPS.has(field))
    return Object.fromEntries(
      Object.entries(message).map(([name, value]) => [name, withoutRandom(value as string)]),
    );
  if (field === 'envs') return message;
  const entries = Object.entries(message).flatMap(([name, value]): [string, Json][] => {
    if (name === 'hostId') return [];
    if (name === 'value' && typeof message.key === 'string') return [[name, textOf(value)]];
    const normal = normalize(value, name);
    const isEmpty =
      ZERO_VALUES.has(normal) ||
      (Array.isArray(normal) && normal.length === 0) ||
      (MAPS.has(name) && Object.keys(normal).length === 0);
    return isEmpty ? [] : [[name, normal]];
  });
  return Object.fromEntries(entries);
}

const sortKey = (item: Json, key: string): string => (key === '' ? item : item[key]);

/** The record has the values of variables in base64, with a mark. */
const textOf = (value: Json): string => value.bytes ?? value;

const withoutRandom = (text: string): string =>
  text
    .replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/, '<time>')
    .replace(/kube-api-access-[a-z0-9]{5}/, 'kube-api-access-<random>')
    .replace(/(\/containers\/[^/]+\/)[0-9a-f]{8}$/, '$1<random>');

/** Returns a case without what is the same as nothing, and without what is random. */
export const normalizeCase = ({ pod, sandbox, containers, waiting }: RuntimeCase): RuntimeCase => ({
  pod,
  ...(sandbox !== undefined && { sandbox: normalize(sandbox) }),
  containers: Object.fromEntries(
    // The sandbox is the same in each request. It was compared when the requests were recorded.
    Object.entries(containers).map(([name, { config }]) => [name, normalize({ config })]),
  ),
  waiting,
});

/** Returns a line for each value that differs. */
function compare(path: string, expected: Json, actual: Json): string[] {
  if (isNested(expected) && isNested(actual) && Array.isArray(expected) === Array.isArray(actual)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...names].flatMap((name) => compare(`${path}.${name}`, expected[name], actual[name]));
  }
  return expected === actual
    ? []
    : [`${path}: expected ${JSON.stringify(expected)}, but found ${JSON.stringify(actual)}`];
}

const isNested = (value: Json): boolean => typeof value === 'object' && value !== null;
