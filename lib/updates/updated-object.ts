import type { Draft } from '../defaults/draft.js';
import { encode } from '../defaults/encode.js';
import { LATE_DEFAULTING_MINOR } from '../defaults/pod-defaults.js';
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
  before: StoredObject,
  { name: kind }: StoredType,
  minor: number,
): StoredObject {
  // The metadata is changed below, and some defaults of a Pod depend on the Pod as a whole.
  const stored = kind === 'Pod' ? {} : { ...before, metadata: undefined };
  const object = withDefaults(decoded, kind, minor, stored);
  const { metadata = {} } = object;
  const old = before['metadata'] as Draft<'ObjectMeta'>;
  for (const field of KEPT_METADATA) {
    delete metadata[field];
    if (old[field] !== undefined) Object.assign(metadata, { [field]: old[field] });
  }
  metadata.namespace ||= old.namespace ?? 'default';
  if (old.uid !== undefined) metadata.uid ||= old.uid;
  if (old.deletionTimestamp) metadata.deletionTimestamp = old.deletionTimestamp;
  if (old.deletionGracePeriodSeconds !== undefined)
    metadata.deletionGracePeriodSeconds ??= old.deletionGracePeriodSeconds;
  keepPodResources(object, before as Draft<'Pod'>, minor);
  const after = encode(object as Record<string, unknown>, storedTypeOf(kind, minor), stored);
  return before['status'] === undefined ? after : { ...after, status: before['status'] };
}

/** A request without Pod-level resources keeps them. */
function keepPodResources(object: Draft<'Pod'>, before: Draft<'Pod'>, minor: number): void {
  const resources = before.kind === 'Pod' ? before.spec?.resources : undefined;
  if (minor >= LATE_DEFAULTING_MINOR && resources && object.spec?.resources === undefined)
    Object.assign(object.spec ?? {}, { resources });
}
