import type { Api } from '../../api/api.js';
import type { RuntimeClass } from '../../cluster/objects/cluster-shapes.js';
import type { Draft } from '../../defaults/draft.js';
import { goQuote } from '../../formats/go-quote.js';
import { compareQuantities } from '../../formats/parse-quantity.js';
import { parseResourceList } from '../../resources/resource-quantities.js';
import { mergeTolerations } from './merge-tolerations.js';
import { type AdmissionPlugin, type AdmissionRequest, forbidden } from './plugin.js';

/**
 * Gives a Pod the overhead, the node selector and the tolerations of its RuntimeClass.
 *
 * Source: plugin/pkg/admission/runtimeclass.
 */
export const runtimeClass: AdmissionPlugin = {
  name: 'RuntimeClass',
  resources: ['pods'],
  mutate(object: Draft<'Pod'>, request) {
    const found = classOf(object.spec?.runtimeClassName, request);
    if (found === 'missing')
      return forbidden(
        request,
        `pod rejected: RuntimeClass ${goQuote(object.spec?.runtimeClassName ?? '')} not found`,
      );
    if (found === undefined) return undefined;
    return setOverhead(object, found, request) ?? setScheduling(object, found, request);
  },
  validate(object: Api<'Pod'>, request) {
    const found = classOf(object.spec?.runtimeClassName, request);
    // An unknown class may have any overhead.
    if (found === undefined && object.spec?.runtimeClassName !== undefined) return undefined;
    const { overhead } = object.spec ?? {};
    if (found === 'missing' || found?.overhead === undefined)
      return overhead === undefined
        ? undefined
        : forbidden(
            request,
            'pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead',
          );
    return isSameList(overhead, found.overhead.podFixed) ? undefined : forbidden(request, DIFFERS);
  },
};

const DIFFERS = "pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead";

/** Returns the class of a Pod; `undefined` if it names none, or one that may exist. */
function classOf(
  name: string | undefined,
  { cluster }: AdmissionRequest,
): RuntimeClass | 'missing' | undefined {
  if (name === undefined) return undefined;
  return cluster.runtimeClasses.get(name) ?? (cluster.known.runtimeClasses ? 'missing' : undefined);
}

type ResourceList = Readonly<Record<string, number | string>>;

function setOverhead(
  { spec = {} }: Draft<'Pod'>,
  { overhead }: RuntimeClass,
  request: AdmissionRequest,
): string | undefined {
  if (overhead === undefined) return undefined;
  const written = spec.overhead ?? {};
  if (Object.keys(written).length > 0 && !isSameList(written, overhead.podFixed))
    return forbidden(request, DIFFERS);
  spec.overhead = { ...overhead.podFixed } as typeof written;
  return undefined;
}

function setScheduling(
  { spec = {} }: Draft<'Pod'>,
  { scheduling }: RuntimeClass,
  request: AdmissionRequest,
): string | undefined {
  if (scheduling === undefined) return undefined;
  const added = scheduling.nodeSelector ?? {};
  const written = spec.nodeSelector ?? {};
  for (const key of Object.keys(added).sort())
    if (Object.hasOwn(written, key) && written[key] !== added[key])
      return forbidden(
        request,
        `conflict: runtimeClass.scheduling.nodeSelector[${key}] = ${added[key]}; ` +
          `pod.spec.nodeSelector[${key}] = ${written[key]}`,
      );
  spec.nodeSelector = { ...written, ...added };
  spec.tolerations = mergeTolerations(
    spec.tolerations ?? [],
    scheduling.tolerations as NonNullable<typeof spec.tolerations>,
  );
  return undefined;
}

/** Whether two lists of resources have the same amounts. */
function isSameList(one: ResourceList = {}, other: ResourceList = {}): boolean {
  const [a, b] = [parseResourceList(one), parseResourceList(other)];
  return (
    a.size === b.size &&
    [...a].every(([name, amount]) => {
      const same = b.get(name);
      return same !== undefined && compareQuantities(amount, same) === 0;
    })
  );
}
