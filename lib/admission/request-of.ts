import type { Api } from '../api/api.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { POD_KINDS } from '../api/pod-kinds.js';
import { OTHER_KINDS } from '../api/validated-kinds.js';
import type { AdmissionCluster } from './admission-cluster.js';
import { apiResourceOf } from './api-resource.js';
import type { AdmissionRequest } from './plugins/plugin.js';

/** The number of characters of a name before the five that are generated. */
const MAX_BASE_LENGTH = 58;

/**
 * Returns the creation of an object. The random characters of a name that the server generates are
 * `xxxxx`.
 */
export function requestOf(
  manifest: KubernetesObject,
  cluster: AdmissionCluster,
  minor: number,
): AdmissionRequest {
  const { name, generateName, namespace } = (manifest.metadata ?? {}) as Api<'ObjectMeta'>;
  const generated = generateName ? `${generateName.slice(0, MAX_BASE_LENGTH)}xxxxx` : '';
  return {
    resource: apiResourceOf(manifest),
    name: name || generated,
    namespace: isNamespaced(manifest) ? namespace || 'default' : '',
    cluster,
    minor,
  };
}

/** Whether an object has a namespace. One of an unknown kind has one if it is written. */
function isNamespaced({ kind, metadata }: KubernetesObject): boolean {
  if (POD_KINDS.has(String(kind))) return true;
  const other = OTHER_KINDS.get(String(kind));
  return other?.isNamespaced ?? Boolean((metadata as Api<'ObjectMeta'> | undefined)?.namespace);
}
