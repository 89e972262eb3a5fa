import type { Api } from '../api/api.js';
import type { FieldPath } from '../api/field-path.js';
import { getIn } from '../api/pod-kinds.js';
import { newestApiTypes } from '../engine/api-types.js';
import { formatField } from '../engine/format-field.js';
import { formatAuthoredPath } from '../spec/lowering/authored-key.js';
import { authoredPath } from '../spec/lowering/authored-path.js';
import { kindForms } from '../spec/lowering/kind-forms.js';

/** Where a manifest has its Pod, and where the Pod is in the props of the construct. */
export interface PodLocation {
  /** Returns a path of the manifest as the field of the props that it comes from. */
  authoredField(path: FieldPath): string;
  /** Returns the path in the manifest of a path in the Pod, such as `spec.containers[0]`. */
  manifestPath(path: FieldPath): FieldPath;
}

/**
 * Returns the location of the Pod in a manifest.
 *
 * @param podPath - the fields that lead to the Pod: none, or `['spec', 'template']`
 * @param prefix - the text before a field of the Pod in the props: `''` or `'template.'`.
 * `undefined` if the props are the manifest itself
 */
export function podLocationOf(
  manifest: { readonly kind?: unknown },
  podPath: readonly string[],
  prefix: string | undefined,
): PodLocation {
  const specPath = [...podPath, 'spec'];
  return {
    manifestPath: (path) => [...podPath, ...path],
    authoredField(path) {
      const forms = kindForms.get(String(manifest.kind));
      if (prefix === undefined) return formatField(path, newestApiTypes.get(String(manifest.kind)));
      const isInSpec =
        path.length > specPath.length && specPath.every((step, i) => path[i] === step);
      if (!isInSpec) return formatAuthoredPath(authoredWorkloadPath(manifest, path));
      const spec = getIn(manifest, specPath);
      return prefix + formatAuthoredPath(authoredPath(spec, path.slice(specPath.length), forms));
    },
  };
}

/**
 * Returns the path in the props of a field outside the Pod. The props of a workload have no `spec`,
 * and the claim templates of a StatefulSet are a record by name.
 */
function authoredWorkloadPath(manifest: unknown, path: FieldPath): FieldPath {
  const flat = withoutSpecs(path);
  const [field, index, ...rest] = flat;
  if (field !== 'volumeClaimTemplates' || typeof index !== 'number') return flat;
  const claims = (manifest as Api<'StatefulSet'>).spec?.volumeClaimTemplates;
  const name = claims?.[index]?.metadata?.name;
  if (name === undefined) return flat;
  const isName = rest.length === 2 && rest[0] === 'metadata' && rest[1] === 'name';
  return [field, name, ...(isName ? [] : rest)];
}

function withoutSpecs(path: FieldPath): FieldPath {
  const [first, ...below] = path;
  const flat = first === 'spec' && below.length > 0 ? below : path;
  return flat[0] === 'jobTemplate' && flat[1] === 'spec' && flat.length > 2
    ? ['jobTemplate', ...flat.slice(2)]
    : flat;
}
