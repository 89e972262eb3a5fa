import type { Draft } from '../defaults/draft.js';
import { encode } from '../defaults/encode.js';
import { LATE_DEFAULTING_MINOR } from '../defaults/pod-defaults.js';
import type { Previous } from '../defaults/set-defaults.js';
import { type Decoded, storedTypeOf, withDefaults } from '../defaults/stored-object.js';
import type { StoredType } from '../defaults/stored-types.js';
import type { StoredObject } from './update-context.js';

/** Metadata of the stored object that an update keeps. */
const KEPT_METADATA = ['creationTimestamp', 'generation', 'resourceVersion'] as const;

/**
 * Returns the object that a server stores after an update, if it accepts it.
 *
 * Source: apiserver registry/rest.BeforeUpdate, and PrepareForUpdate of each kind.
 */
export function updatedObject(
  decoded: Decoded,
  previous: PreviousObject,
  { name: kind }: StoredType,
  minor: number,
): StoredObject {
  const { stored: before } = previous;
  const kept = keptParts(previous, kind);
  const object = withDefaults(decoded, kind, { minor }, kept);
  const { metadata = {} } = object;
  const old = before['metadata'] as Draft<'ObjectMeta'>;
  for (const field of KEPT_METADATA) {
    if (metadata[field] === old[field]) continue;
    delete metadata[field];
    if (old[field] !== undefined) Object.assign(metadata, { [field]: old[field] });
  }
  metadata.namespace ||= old.namespace ?? 'default';
  if (old.uid !== undefined) metadata.uid ||= old.uid;
  if (old.deletionTimestamp) metadata.deletionTimestamp = old.deletionTimestamp;
  if (old.deletionGracePeriodSeconds !== undefined)
    metadata.deletionGracePeriodSeconds ??= old.deletionGracePeriodSeconds;
  keepPodResources(object, before as Draft<'Pod'>, minor);
  const after = encode(object as Record<string, unknown>, storedTypeOf(kind, minor), kept.stored);
  return before['status'] === undefined ? after : { ...after, status: before['status'] };
}

/** An object before an update. */
export interface PreviousObject {
  /**
   * The object to which defaults were added to store it: for an apply, the stored object itself,
   * into which the manifest is merged. `undefined` if it is not known.
   */
  readonly written: object | undefined;
  readonly stored: StoredObject;
}

/**
 * Whether the defaults of each part of an object depend on this part alone. Some defaults of a Pod
 * depend on the Pod as a whole, and a Job gets labels when it is created.
 */
export const hasIndependentParts = (kind: string): boolean => kind !== 'Pod' && kind !== 'Job';

/** Returns the parts of an object that are stored as before if they are written as before. */
function keptParts({ written, stored }: PreviousObject, kind: string): Previous {
  if (!hasIndependentParts(kind) && (kind === 'Pod' || written !== stored))
    return { written: undefined, stored: undefined };
  // The metadata of the new object is a copy, which is changed.
  return { written, stored: { ...stored, metadata: undefined } };
}

/** A request without Pod-level resources keeps them. */
function keepPodResources(object: Draft<'Pod'>, before: Draft<'Pod'>, minor: number): void {
  const resources = before.kind === 'Pod' ? before.spec?.resources : undefined;
  if (minor >= LATE_DEFAULTING_MINOR && resources && object.spec?.resources === undefined)
    Object.assign(object.spec ?? {}, { resources });
}
