import { podKindOf } from '../api/kinds.js';
import type { Plain } from '../spec/copy.js';
import { derived, type Patch, type Patched } from './patch.js';
import { childOf, type Path, valueAt } from './path.js';
import { propsOf } from './props.js';
import { writtenPath } from './written.js';

/** As what an object stands in a program. */
export interface Form {
  /** The class of its construct. */
  readonly construct: string;
  /** What that is given. */
  readonly props: Plain;
  readonly patches: readonly Patch[];
  /** Where a place of the object is in what the construct is given. */
  placeOf(path: Path): Path;
}

/** A construct of ours, where the object has the shape of its kind; else cdk8s' own for any object. */
export function formOf(given: Patched): Form {
  const { manifest, patches } = given;
  return inGrammar(given) ?? { construct: 'ApiObject', props: manifest, patches, placeOf: (path) => path };
}

function inGrammar({ manifest, patches }: Patched): Form | undefined {
  const kind = String(manifest['kind']);
  const { fields } = podKindOf({ apiVersion: String(manifest['apiVersion']), kind }) ?? {};
  const found = fields && propsOf(manifest, fields);
  if (fields === undefined || found === undefined) return undefined;
  const { props, left } = found;
  return {
    construct: kind,
    props,
    patches: [
      ...(fields.length === 2 && kind !== 'Job' ? derived(manifest) : []),
      ...patches.filter((patch) => !isOfPod(patch, manifest)),
      ...left.map((path) => ({ path, value: valueAt(manifest, path) })),
    ],
    placeOf: (path) => writtenPath(path, manifest, props, fields),
  };
}

/** A Pod with a generateName takes its own name away. */
const isOfPod = ({ path, ...patch }: Patch, { kind, metadata }: Plain): boolean =>
  kind === 'Pod' && !('value' in patch) && path.join('.') === 'metadata.name' && childOf(metadata, 'generateName') !== undefined;
