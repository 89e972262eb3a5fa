import { withKeys } from '../spec/key.js';
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
    if (!path.startsWith(before)) return withKeys(path.replace(/^spec\./, ''));
    const spec = toSpec.reduce<unknown>((value, field) => (value as Readonly<Record<string, unknown>> | undefined)?.[field], manifest);
    return prefix + writtenPath(spec, path.slice(before.length));
  };
  return { written, ofPod };
}
