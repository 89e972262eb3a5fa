import type { KubernetesVersion } from '../../lib/api/kubernetes-version.js';
import type { Cluster } from '../../lib/cluster/cluster.js';
import { differingPaths, normalizeStored } from '../updates/stored.js';
import type { AdmissionAnswer, AdmissionCase } from './admission-case.js';

/** The functions that decide: those of the library, or of a mutant. */
export interface AdmissionModel {
  readonly clusterOf: typeof import('../../lib/cluster/cluster-of.js').clusterOf;
  readonly admitEach: typeof import('../../lib/admission/admit.js').admitEach;
}

/** Returns our verdict on each object of a case, as the Go program prints its own. */
export function ourAnswers(
  { cluster, objects }: AdmissionCase,
  { clusterOf, admitEach }: AdmissionModel,
  minor: number,
): readonly AdmissionAnswer[] {
  const read: Cluster = clusterOf(cluster, { complete: true });
  const kubernetes = `1.${minor}` as KubernetesVersion;
  return admitEach(objects, read, { kubernetes }).map(({ refused, by, object }) => ({
    refused,
    ...(by === undefined ? {} : { plugin: by }),
    ...(object === undefined ? {} : { object: JSON.parse(JSON.stringify(object)) }),
  }));
}

/** Returns how our verdict differs from that of the server: in the refusal, or in the object. */
export function differencesOf(ours: AdmissionAnswer, theirs: AdmissionAnswer): readonly string[] {
  const [mine, other] = [ours, theirs].map(({ plugin = '', refused }) =>
    [plugin, ...refused.map(withSortedList)].sort(),
  );
  if (JSON.stringify(mine) !== JSON.stringify(other))
    return [`refused: ${JSON.stringify(mine)} instead of ${JSON.stringify(other)}`];
  if (theirs.object === undefined || ours.object === undefined) return [];
  const [actual, expected] = [normalized(ours.object), normalized(theirs.object)];
  // The defaults of the other kinds are not known.
  if (!STORED_KINDS.has(String(expected['kind'])))
    return differingPaths(given(expected), given(actual)).map((path) => `object ${path}`);
  return differingPaths(expected, actual).map((path) => `object ${expected['kind']}${path}`);
}

const STORED_KINDS: ReadonlySet<string> = new Set([
  ...['Pod', 'PersistentVolumeClaim', 'PodTemplate', 'ReplicationController', 'ReplicaSet'],
  ...['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'],
]);

type Fields = Record<string, unknown>;

/** The fields of other kinds that plugins set. */
function given({ kind, metadata, spec }: Fields): Fields {
  const { name, namespace } = metadata as Fields;
  const { ingressClassName } = (spec ?? {}) as Fields;
  return { name, namespace, ...(kind === 'Ingress' && { ingressClassName }) };
}

/** Returns an object without what is random in a server. */
function normalized(object: object): Fields {
  const text = JSON.stringify(normalizeStored(object as Fields));
  const fixed = JSON.parse(
    text.replaceAll(/kube-api-access-[a-z0-9]{5}"/g, TOKEN_VOLUME),
  ) as Fields;
  // A Job gets labels and a selector with its uid.
  return fixed['kind'] === 'Job' ? withoutUid(fixed) : fixed;
}

const TOKEN_VOLUME = 'kube-api-access-xxxxx"';

function withoutUid({ metadata, spec, ...job }: Fields): Fields {
  const { template: _, selector: __, ...rest } = spec as Fields;
  return { ...job, spec: rest, name: (metadata as Fields)['name'] };
}

/** LimitRanger lists violations in a random order: `[a, b]`. */
const withSortedList = (sentence: string): string =>
  sentence.replace(
    /forbidden: \[(.*)\]$/,
    (_, list: string) => `forbidden: [${list.split(VIOLATION).sort().join(', ')}]`,
  );

/** What is between two violations. They contain commas. */
const VIOLATION = /, (?=(?:minimum|maximum|\S+ max limit to request ratio) )/;
