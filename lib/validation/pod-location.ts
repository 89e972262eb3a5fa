import type { Api } from '../api/api.js';
import { getIn } from '../api/pod-kinds.js';
import { appendKey, toAuthoredKeys } from '../spec/lowering/authored-key.js';
import { authoredPath } from '../spec/lowering/authored-path.js';

/** Where a manifest holds its Pod, and where a person wrote it. */
export interface PodLocation {
  /** Where a person wrote what stands at a path of the manifest. */
  authoredPath(path: string): string;
  /** The path in the manifest of what stands at a path of the Pod: `spec.containers[0]`. */
  manifestPath(path: string): string;
}

/**
 * The place of the Pod in a manifest.
 *
 * @param fields those that lead to the Pod: none, `['spec', 'template']`
 * @param prefix what stands before a field of the Pod where it is written: '' or 'template.'.
 * Without one it is written as the API has it.
 */
export function podLocationOf(
  manifest: unknown,
  fields: readonly string[],
  prefix: string | undefined,
): PodLocation {
  const toSpec = [...fields, 'spec'];
  const before = `${toSpec.join('.')}.`;
  const ofPod = (path: string): string => [...fields, path].join('.');
  if (prefix === undefined) return { authoredPath: (path) => path, manifestPath: ofPod };
  const written = (path: string): string => {
    if (!path.startsWith(before)) return authoredWorkloadPath(manifest, path);
    const spec = getIn(manifest, toSpec);
    return prefix + authoredPath(spec, path.slice(before.length));
  };
  return { authoredPath: written, manifestPath: ofPod };
}

/**
 * Where a field of a workload's own is written: its spec is not nested, and its claims have their
 * names for keys.
 */
function authoredWorkloadPath(manifest: unknown, path: string): string {
  const flat = path.replace(/^spec\./, '').replace(/^jobTemplate\.spec\./, 'jobTemplate.');
  const [, index, rest = ''] = /^volumeClaimTemplates\[(\d+)\](.*)$/.exec(flat) ?? [];
  const claims = (manifest as Api<'StatefulSet'> | undefined)?.spec?.volumeClaimTemplates;
  const name = index === undefined ? undefined : claims?.[Number(index)]?.metadata?.name;
  return name === undefined
    ? toAuthoredKeys(flat)
    : appendKey('volumeClaimTemplates', name) + rest.replace(/^\.metadata\.name$/, '');
}
