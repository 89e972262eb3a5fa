import { FieldPath } from '../api/field-path.js';
import { getIn, POD_KINDS } from '../api/pod-kinds.js';
import type { StoredType } from '../defaults/stored-types.js';
import { changedPaths } from './changed-paths.js';
import { isSame } from './is-same.js';
import { fieldAt, type StoredObject } from './update-context.js';

/**
 * The effect of an update.
 *
 * - `refused`: the API server rejects it.
 * - `nothing`: no stored field outside metadata and status changes.
 * - `scale`: only the number of replicas changes.
 * - `restart-in-place`: the kubelet restarts containers of a Pod whose images change.
 * - `rollout`: the Pod template changes. A Deployment, StatefulSet or DaemonSet replaces its Pods,
 *   as its strategy says; the other kinds use the new template for the Pods that they create later.
 * - `change`: other fields change.
 */
export type UpdateEffect =
  | 'refused'
  | 'nothing'
  | 'scale'
  | 'restart-in-place'
  | 'rollout'
  | 'change';

/** Returns what an accepted update does, and the fields that cause it. */
export function effectOf(
  before: StoredObject,
  after: StoredObject,
  type: StoredType,
): { readonly effect: UpdateEffect; readonly fields: readonly FieldPath[] } {
  const changed = changedPaths(before, after, isCompared);
  const templatePath = POD_KINDS.get(type.name)?.podPath ?? [];
  if (changed.length === 0) return { effect: 'nothing', fields: [] };
  if (templatePath.length > 0 && !isSameAt(before, after, type, templatePath))
    return {
      effect: 'rollout',
      fields: changed.filter((path) => FieldPath.startsWith(path, templatePath)),
    };
  const every = (test: (path: FieldPath) => boolean): boolean => changed.every(test);
  if (
    every(([first, second, ...rest]) => first === 'spec' && second === 'replicas' && !rest.length)
  )
    return { effect: 'scale', fields: changed };
  if (type.name === 'Pod' && changed.some(isImage))
    return { effect: 'restart-in-place', fields: changed };
  return { effect: 'change', fields: changed };
}

const isCompared = (name: string): boolean => name !== 'metadata' && name !== 'status';

const isImage = (path: FieldPath): boolean =>
  path.length === 4 && path[0] === 'spec' && path[3] === 'image';

const isSameAt = (
  before: StoredObject,
  after: StoredObject,
  type: StoredType,
  path: readonly string[],
): boolean => isSame(getIn(before, path), getIn(after, path), fieldAt(type, path));
