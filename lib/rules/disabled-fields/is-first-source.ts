import type { Node } from '../../engine/node.js';

/**
 * The order in which a server checks the sources of a volume. It uses only the first one that is
 * set.
 */
const SOURCE_ORDER_BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  Volume: ['secret', 'configMap', 'downwardAPI', 'projected'],
  VolumeProjection: [
    'secret',
    'downwardAPI',
    'configMap',
    'serviceAccountToken',
    'clusterTrustBundle',
    'podCertificate',
  ],
};

/** Whether an object belongs to the source of its volume that the server uses. */
export function isFirstSource(node: Node): boolean {
  for (let at = node; at.parent !== undefined; at = at.parent) {
    const { type, value } = at.parent;
    const first = SOURCE_ORDER_BY_TYPE[type.name]?.find(
      (source) => (value as Readonly<Record<string, unknown>>)[source] !== undefined,
    );
    if (first !== undefined && first !== at.fieldName) return false;
  }
  return true;
}
