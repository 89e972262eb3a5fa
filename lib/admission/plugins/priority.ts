import type { Api } from '../../api/api.js';
import type { PriorityClass } from '../../cluster/objects/cluster-shapes.js';
import type { Draft } from '../../defaults/draft.js';
import { type AdmissionCluster, compareNames } from '../admission-cluster.js';
import { type AdmissionPlugin, type AdmissionRequest, forbidden } from './plugin.js';

/**
 * Gives a Pod the priority of its PriorityClass, or of the default one. Refuses a second default.
 *
 * Source: plugin/pkg/admission/priority.
 */
export const priority: AdmissionPlugin = {
  name: 'Priority',
  resources: ['pods', 'priorityclasses.scheduling.k8s.io'],
  mutate: (object: Draft<'Pod'>, request) =>
    request.resource === 'pods' ? setPriority(object, request) : undefined,
  validate(object: Api<'PriorityClass'>, request) {
    if (request.resource === 'pods' || object.globalDefault !== true) return undefined;
    const known = defaultClassOf(request.cluster);
    return known === undefined || known.metadata.name === request.name
      ? undefined
      : forbidden(
          request,
          `PriorityClass ${known.metadata.name} is already marked as default. Only one default can exist`,
        );
  },
};

function setPriority({ spec = {} }: Draft<'Pod'>, request: AdmissionRequest): string | undefined {
  const { cluster } = request;
  const name = spec.priorityClassName ?? '';
  const found = name === '' ? defaultClassOf(cluster) : classOf(cluster, name);
  if (name !== '' && found === undefined)
    return cluster.known.priorityClasses
      ? forbidden(request, `no PriorityClass with name ${name} was found`)
      : undefined;
  const value = found?.value ?? 0;
  const policy = found?.preemptionPolicy ?? 'PreemptLowerPriority';
  if (spec.priority !== undefined && spec.priority !== value)
    return forbidden(
      request,
      `the integer value of priority (${spec.priority}) must not be provided in pod spec; ` +
        `priority admission controller computed ${value} from the given PriorityClass name`,
    );
  if (spec.preemptionPolicy !== undefined && spec.preemptionPolicy !== policy)
    return forbidden(
      request,
      `the string value of PreemptionPolicy (${spec.preemptionPolicy}) must not be provided in ` +
        `pod spec; priority admission controller computed ${policy} from the given ` +
        'PriorityClass name',
    );
  spec.priorityClassName = found?.metadata.name ?? '';
  spec.priority = value;
  spec.preemptionPolicy = policy as typeof spec.preemptionPolicy & string;
  return undefined;
}

/** Returns a class by its name. Those of the system are in every cluster. */
const classOf = (
  { priorityClasses, known }: AdmissionCluster,
  name: string,
): PriorityClass | undefined =>
  priorityClasses.get(name) ?? (known.isWhole ? undefined : SYSTEM_CLASSES.get(name));

/** Returns the default class. Of several, it is the one with the lowest value. */
const defaultClassOf = ({ objects }: AdmissionCluster): PriorityClass | undefined =>
  objects.priorityClasses
    .filter(({ globalDefault }) => globalDefault)
    .sort((a, b) => a.value - b.value || compareNames(a, b))[0];

/** Source: pkg/apis/scheduling/v1 SystemPriorityClasses. */
const SYSTEM_CLASSES: ReadonlyMap<string, PriorityClass> = new Map(
  [
    ['system-cluster-critical', 2_000_000_000] as const,
    ['system-node-critical', 2_000_001_000] as const,
  ].map(([name, value]) => [name, { metadata: { name, labels: {} }, value, globalDefault: false }]),
);
