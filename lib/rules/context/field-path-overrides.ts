import type { Api } from '../../api/api.js';
import type { FieldPath } from '../../api/field-path.js';
import type { FieldPathOverride, Node } from '../../engine/node.js';

/** The steps that Kubernetes' validation omits or writes differently. Its decoder does not. */
const OVERRIDES_BY_TYPE: Readonly<Record<string, FieldPath>> = {
  DownwardAPIVolumeFile: [],
  GCEPersistentDiskVolumeSource: ['persistentDisk'],
};

/** Returns the steps to a node as Kubernetes' validation writes them. */
export const fieldPathOverride: FieldPathOverride = (node) =>
  node.type.name === 'Volume' ? volumeOverride(node) : OVERRIDES_BY_TYPE[node.type.name];

/**
 * A StatefulSet inserts a volume for each claim template before the volumes of the Pod, and removes
 * the volumes of the same names.
 */
function volumeOverride(node: Node): FieldPath | undefined {
  const templates = claimTemplateNames(node);
  if (templates.size === 0) return undefined;
  const { volumes = [] } = (node.parent?.value ?? {}) as Api<'PodSpec'>;
  const before = volumes
    .slice(0, node.index)
    .filter(({ name = '' }) => !templates.has(name)).length;
  return ['volumes', templates.size + before];
}

/** Returns the names of the claim templates of the StatefulSet that contains a node. */
export function claimTemplateNames(node: Node): ReadonlySet<string> {
  const { volumeClaimTemplates = [] } = (node.nearest('StatefulSetSpec')?.value ??
    {}) as Api<'StatefulSetSpec'>;
  return new Set(volumeClaimTemplates.map(({ metadata }) => metadata?.name ?? ''));
}
