import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, minorOf } from '../api/kubernetes-version.js';
import { assertDecodable } from '../defaults/defaulted.js';
import { type Decoded, decode, readStored, storedObjectOf } from '../defaults/stored-object.js';
import type { StoredType } from '../defaults/stored-types.js';
import { PodView } from '../rules/context/pod-view.js';
import { findErrorsIn } from '../rules/validation/find-errors.js';
import { hasDuplicateKeys } from './has-duplicate-keys.js';
import { type StoredObject, UID } from './update-context.js';
import type { UpdateOptions } from './update-options.js';
import { hasIndependentParts } from './updated-object.js';
import { withSharedParts } from './with-shared-parts.js';

/** An object before an update. */
interface ObjectBefore {
  /** The old manifest. The parts that the new manifest has, too, are those of the new one. */
  readonly last: KubernetesObject;
  readonly decoded: Decoded;
  /**
   * The stored object. If it is made of the old manifest, the parts of its Pod that the new
   * manifest has, too, lack their defaults: they stay the same.
   */
  readonly stored: StoredObject;
  /** Whether one of the manifests has two items that client-side apply takes for the same one. */
  readonly hasDuplicates: boolean;
}

interface ObjectBeforeOptions extends UpdateOptions {
  readonly kubernetes: KubernetesVersion;
  /** Whether the parts that both manifests have may lack their defaults. */
  readonly sharesParts: boolean;
}

/**
 * Returns the object that an update changes.
 *
 * @throws TypeError if a server refuses to create the old manifest, or cannot decode `live`
 */
export function objectBefore(
  old: KubernetesObject,
  manifest: KubernetesObject,
  type: StoredType,
  { by, live, kubernetes, sharesParts }: ObjectBeforeOptions,
): ObjectBefore {
  const minor = minorOf(kubernetes);
  const last = withSharedParts(old, manifest) as KubernetesObject;
  const decoded = decodeValid(last, type, minor);
  const hasDuplicates =
    by === 'client-side-apply' &&
    (hasDuplicateKeys(last, type) || hasDuplicateKeys(manifest, type, last));
  if (live !== undefined) {
    assertDecodable(live, kubernetes);
    return { last, decoded, stored: readStored(live, minor), hasDuplicates };
  }
  // A change of an item can be merged into another item, which then needs its defaults.
  const canShare = sharesParts && hasIndependentParts(type.name) && !hasDuplicates;
  const other = canShare ? manifest : undefined;
  const stored = storedObjectOf(decoded, type.name, kubernetes, UID, other);
  return { last, decoded, stored, hasDuplicates };
}

/**
 * Decodes the old manifest.
 *
 * @throws TypeError if a server refuses to create it
 */
function decodeValid(old: KubernetesObject, { name }: StoredType, minor: number): Decoded {
  const decoded = decode(old, minor);
  const wrong = decoded.findings.find(({ type }) => type === 'Decode');
  if (wrong !== undefined) throw new TypeError(`${wrong.field}: ${wrong.detail}`);
  const [error] = findErrorsIn(name, decoded, new PodView(decoded.nodes), minor);
  if (error !== undefined)
    throw new TypeError(
      `The old manifest is refused, so it was not applied: ${error.field}: ${error.detail}`,
    );
  return decoded;
}
