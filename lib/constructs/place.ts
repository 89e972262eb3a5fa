import { valueAt } from '../api/kinds.js';
import type { Api } from '../api/types.js';
import { step, withKeys } from '../spec/key.js';
import { writtenPath } from '../spec/written-path.js';

/** Where a manifest holds its Pod, and where a person wrote it. */
export interface Place {
  /** Where a person wrote what stands at a path of the manifest. */
  written(path: string): string;
  /** The path in the manifest of what stands at a path of the Pod: `spec.containers[0]`. */
  ofPod(path: string): string;
}

/**
 * The place of the Pod in a manifest.
 *
 * @param fields those that lead to the Pod: none, `['spec', 'template']`
 * @param prefix what stands before a field of the Pod where it is written: '' or 'template.'. Without one it is written as the API has it.
 */
export function placeOf(manifest: unknown, fields: readonly string[], prefix: string | undefined): Place {
  const toSpec = [...fields, 'spec'];
  const before = `${toSpec.join('.')}.`;
  const ofPod = (path: string): string => [...fields, path].join('.');
  if (prefix === undefined) return { written: (path) => path, ofPod };
  const written = (path: string): string => {
    if (!path.startsWith(before)) return ofWorkload(manifest, path);
    const spec = valueAt(manifest, toSpec);
    return prefix + writtenPath(spec, path.slice(before.length));
  };
  return { written, ofPod };
}

/** Where a field of a workload's own is written: its spec is not nested, and its claims have their names for keys. */
function ofWorkload(manifest: unknown, path: string): string {
  const flat = path.replace(/^spec\./, '').replace(/^jobTemplate\.spec\./, 'jobTemplate.');
  const [, index, rest = ''] = /^volumeClaimTemplates\[(\d+)\](.*)$/.exec(flat) ?? [];
  const claims = (manifest as Api<'StatefulSet'> | undefined)?.spec?.volumeClaimTemplates;
  const name = index === undefined ? undefined : claims?.[Number(index)]?.metadata?.name;
  return name === undefined ? withKeys(flat) : step('volumeClaimTemplates', name) + rest.replace(/^\.metadata\.name$/, '');
}
