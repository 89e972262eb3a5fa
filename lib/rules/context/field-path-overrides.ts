import type { Api } from '../../api/api.js';
import type { FieldPath } from '../../api/field-path.js';
import type { FieldPathOverride, Node } from '../../engine/node.js';

/**
 * Steps that Kubernetes' validation leaves out of its paths, or writes in another way. Its decoder
 * does not.
 */
const OVERRIDES_BY_TYPE: Readonly<Record<string, FieldPath>> = {
  DownwardAPIVolumeFile: [],
  GCEPersistentDiskVolumeSource: ['persistentDisk'],
};

/** How Kubernetes' validation writes the step to a node. */
export const fieldPathOverride: FieldPathOverride = (node) =>
  node.type.name === 'Volume' ? volumeOverride(node) : OVERRIDES_BY_TYPE[node.type.name];

/**
 * A StatefulSet makes volumes of its claim templates, and they come first; a volume that is named
 * as one of them is left out.
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

/** The names of the claim templates of the StatefulSet that a node is in. */
export function claimTemplateNames(node: Node): ReadonlySet<string> {
  const { volumeClaimTemplates = [] } = (node.nearest('StatefulSetSpec')?.value ??
    {}) as Api<'StatefulSetSpec'>;
  return new Set(volumeClaimTemplates.map(({ metadata }) => metadata?.name ?? ''));
}
