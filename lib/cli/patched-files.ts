import { posix } from 'node:path';
import type { ApplicationObject } from '../check/application-objects.js';
import { kindOf, listOf, textOf } from '../references/fields.js';

const PATCH_FIELDS = ['patches', 'patchesStrategicMerge', 'patchesJson6902'] as const;
const KUSTOMIZE_KINDS: ReadonlySet<string> = new Set(['Kustomization', 'Component']);

/** Returns the files that kustomizations apply as patches: what they contain are no objects. */
export const patchedFiles = (
  documents: readonly {
    readonly file: string;
    readonly objects: readonly Pick<ApplicationObject, 'manifest'>[];
  }[],
): ReadonlySet<string> =>
  new Set(
    documents.flatMap(({ file, objects }) =>
      objects
        .filter(({ manifest }) => KUSTOMIZE_KINDS.has(kindOf(manifest)))
        .flatMap(({ manifest }) => PATCH_FIELDS.flatMap((field) => listOf(manifest, field)))
        .flatMap((patch) => (typeof patch === 'string' ? patch : (textOf(patch, 'path') ?? [])))
        .map((path) => posix.join(posix.dirname(file), path)),
    ),
  );
