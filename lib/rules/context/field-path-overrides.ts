import type { Api } from '../../api/api.js';
import type { FieldPath } from '../../api/field-path.js';
import type { FieldPathOverride, Node } from '../../engine/node.js';

/** The steps that Kubernetes' validation omits or writes differently. Its decoder does not. */
const OVERRIDES_BY_TYPE: Readonly<Record<string, FieldPath>> = {
  DownwardAPIVolumeFile: [],
  GCEPersistentDiskVolumeSource: ['persistentDisk'],
};

/** Returns the steps to a node as Kubernetes' validation writes them. */
const fieldPathOverride: FieldPathOverride = (node) =>
  node.type.name === 'Volume' ? volumeOverride(node) : OVERRIDES_BY_TYPE[node.type.name];

/** Kubernetes 1.34 writes a step to the tolerations of a RuntimeClass twice. */
const fieldPathOverrideIn34: FieldPathOverride = (node) =>
  node.type.name === 'Toleration' && node.parent?.type.name === 'Scheduling'
    ? ['tolerations', 'tolerations', node.index ?? 0]
    : fieldPathOverride(node);

/** Returns the steps to nodes as the validation of Kubernetes 1.`minor` writes them. */
export const fieldPathOverrideFor = (minor: number): FieldPathOverride =>
  minor <= 34 ? fieldPathOverrideIn34 : fieldPathOverride;

/**
 * A StatefulSet inserts a volume for each claim template before the volumes of the Pod, and removes
 * the volumes of the same names.
 */
function volumeOverride(node: Node): FieldPath | undefined {
  const indexes = node.parent && volumeIndexesOf(node.parent);
  const index = indexes?.[node.index ?? 0];
  return index === undefined ? undefined : ['volumes', index];
}

/** The indexes by the node of the Pod's spec, which belongs to one validation only. */
const cachedIndexes = new WeakMap<Node, readonly number[]>();

/** Returns the index that Kubernetes writes for each volume. Empty if it writes the real ones. */
function volumeIndexesOf(spec: Node): readonly number[] {
  const cached = cachedIndexes.get(spec);
  if (cached !== undefined) return cached;
  const templates = claimTemplateNames(spec);
  const { volumes = [] } = spec.value as Api<'PodSpec'>;
  let index = templates.size;
  const indexes =
    templates.size === 0
      ? []
      : volumes.map(({ name = '' }) => (templates.has(name) ? index : index++));
  cachedIndexes.set(spec, indexes);
  return indexes;
}

/** Returns the names of the claim templates of the StatefulSet that contains a node. */
export function claimTemplateNames(node: Node): ReadonlySet<string> {
  const { volumeClaimTemplates = [] } = (node.nearest('StatefulSetSpec')?.value ??
    {}) as Api<'StatefulSetSpec'>;
  return new Set(volumeClaimTemplates.map(({ metadata }) => metadata?.name ?? ''));
}
