import { FieldPath } from '../../api/field-path.js';
import { findPodKind } from '../../api/pod-kinds.js';
import type { PlainObject } from '../../spec/lowering/deep-copy.js';
import { buildValueTree, type ValueTree } from '../value-tree.js';
import { constructPropsFor } from './construct-props.js';
import {
  derivedFieldRemovals,
  type ManifestPatch,
  type NormalizedManifest,
} from './normalize-manifest.js';
import { isObjectKind, objectPropsFor } from './object-props.js';

/** The construct that a program creates for an object. */
export interface ConstructCall {
  /** The class of the construct. */
  readonly construct: string;
  readonly props: ValueTree;
  readonly patches: readonly ManifestPatch[];
}

/**
 * Returns a construct of this package if its props can express the object, or else cdk8s'
 * `ApiObject`.
 */
export const toConstructCall = (normalized: NormalizedManifest): ConstructCall =>
  typedConstructCall(normalized) ?? {
    construct: 'ApiObject',
    props: buildValueTree(normalized.manifest),
    patches: normalized.patches,
  };

function typedConstructCall({ manifest, patches }: NormalizedManifest): ConstructCall | undefined {
  const kind = String(manifest['kind']);
  const apiVersion = String(manifest['apiVersion']);
  const { podPath } = findPodKind({ apiVersion, kind }) ?? {};
  const props = podPath
    ? constructPropsFor(manifest, podPath)
    : isObjectKind(kind, apiVersion)
      ? objectPropsFor(manifest)
      : undefined;
  if (props === undefined) return undefined;
  return {
    construct: kind,
    props: props.tree,
    patches: [
      ...(podPath?.length === 2 && kind !== 'Job' ? derivedFieldRemovals(manifest) : []),
      ...patches.filter((patch) => !isPodNameRemoval(patch, manifest)),
      ...props.unmapped.map((path) => ({ path, value: FieldPath.valueAt(manifest, path) })),
    ],
  };
}

/** A Pod with a `generateName` removes the name that cdk8s would add by itself. */
const isPodNameRemoval = ({ path, ...patch }: ManifestPatch, manifest: PlainObject): boolean =>
  manifest['kind'] === 'Pod' &&
  !('value' in patch) &&
  FieldPath.toString(path) === 'metadata.name' &&
  FieldPath.valueAt(manifest, ['metadata', 'generateName']) !== undefined;
