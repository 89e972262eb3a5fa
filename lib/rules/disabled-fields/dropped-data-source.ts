import type { Api } from '../../api/api.js';
import type { Node } from '../../engine/node.js';

/** Whether a spec is that of a claim itself: a server drops nothing from a claim template. */
const isSpecOfClaim = ({ parent }: Node): boolean =>
  parent?.type.name === 'PersistentVolumeClaim' && parent.parent === undefined;

const hasNamespace = ({ dataSourceRef }: Api<'PersistentVolumeClaimSpec'>): boolean =>
  Boolean(dataSourceRef?.namespace);

/** Whether the `dataSourceRef` of a claim has a namespace. */
export const isInOtherNamespace = (node: Node): boolean =>
  isSpecOfClaim(node) && hasNamespace(node.value);

/**
 * Whether the `dataSource` of a claim is of another kind than the two that this field is for, and
 * has no `dataSourceRef` beside it.
 */
export function isDroppedDataSource(node: Node): boolean {
  if (!isSpecOfClaim(node)) return false;
  const spec: Api<'PersistentVolumeClaimSpec'> = node.value;
  if (spec.dataSourceRef !== undefined && !hasNamespace(spec)) return false;
  const { apiGroup = '', kind } = spec.dataSource ?? {};
  return !(
    (kind === 'PersistentVolumeClaim' && apiGroup === '') ||
    (kind === 'VolumeSnapshot' && apiGroup === 'snapshot.storage.k8s.io')
  );
}
