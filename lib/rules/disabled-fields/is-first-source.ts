import type { Node } from '../../engine/node.js';

/** In which order a server looks for what a volume is made from. Of several it sees only one. */
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

/** Whether an object is in that source of its volume that a server sees. */
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
