import { findPodKind } from '../api/pod-kinds.js';
import type { PlainObject } from '../spec/lowering/deep-copy.js';
import { authoredPropsPath } from './authored-props-path.js';
import { constructPropsFor } from './construct-props.js';
import { childOf, type FieldPath, valueAtPath } from './field-path.js';
import {
  derivedFieldRemovals,
  type ManifestPatch,
  type PatchedManifest,
} from './manifest-patch.js';

/** As what an object stands in a program. */
export interface ConstructCall {
  /** The class of its construct. */
  readonly construct: string;
  /** What that is given. */
  readonly props: PlainObject;
  readonly patches: readonly ManifestPatch[];
  /** Where a place of the object is in what the construct is given. */
  authoredPathOf(path: FieldPath): FieldPath;
}

/**
 * A construct of ours, where the object has the shape of its kind; else cdk8s' own for any object.
 */
export function constructCallFor(given: PatchedManifest): ConstructCall {
  const { manifest, patches } = given;
  return (
    typedConstructCall(given) ?? {
      construct: 'ApiObject',
      props: manifest,
      patches,
      authoredPathOf: (path) => path,
    }
  );
}

function typedConstructCall({ manifest, patches }: PatchedManifest): ConstructCall | undefined {
  const kind = String(manifest['kind']);
  const { podPath } = findPodKind({ apiVersion: String(manifest['apiVersion']), kind }) ?? {};
  const found = podPath && constructPropsFor(manifest, podPath);
  if (podPath === undefined || found === undefined) return undefined;
  const { props, unmapped } = found;
  return {
    construct: kind,
    props,
    patches: [
      ...(podPath.length === 2 && kind !== 'Job' ? derivedFieldRemovals(manifest) : []),
      ...patches.filter((patch) => !isPodNameRemoval(patch, manifest)),
      ...unmapped.map((path) => ({ path, value: valueAtPath(manifest, path) })),
    ],
    authoredPathOf: (path) => authoredPropsPath(path, manifest, props, podPath),
  };
}

/** A Pod with a generateName takes its own name away. */
const isPodNameRemoval = (
  { path, ...patch }: ManifestPatch,
  { kind, metadata }: PlainObject,
): boolean =>
  kind === 'Pod' &&
  !('value' in patch) &&
  path.join('.') === 'metadata.name' &&
  childOf(metadata, 'generateName') !== undefined;
