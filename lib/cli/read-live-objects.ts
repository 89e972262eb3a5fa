import type { KubernetesObject } from '../api/kubernetes-object.js';
import { manifestsInDocument } from '../diff/manifests-in-text.js';
import { identityOf, type Manifest } from '../manifest/manifest.js';
import { streamDocuments } from '../parse/documents.js';
import { UsageError } from './command.js';
import { type InputIo, readableInputsFor } from './read-pod-objects.js';

/** Objects of a cluster, as `kubectl get --output=yaml` prints them. */
export interface LiveObjects {
  /** The path that they were read from, for messages. */
  readonly name: string;
  /** Returns the object of a manifest; `undefined` if it is not among them. */
  liveOf(manifest: Manifest): KubernetesObject | undefined;
}

/**
 * Reads the objects of a cluster from a file, a folder, or standard input (`-`).
 *
 * @throws UsageError if a file cannot be read or is not valid YAML
 */
export async function readLiveObjects(path: string, io: InputIo): Promise<LiveObjects> {
  const objects = new Map<string, Manifest[]>();
  for (const input of readableInputsFor(path, io))
    for await (const document of streamDocuments(input.bytes()))
      for (const manifest of liveManifests(document, input.name)) {
        const key = keyOf(manifest);
        objects.set(key, [...(objects.get(key) ?? []), manifest]);
      }
  return {
    name: path === '-' ? '<stdin>' : path,
    liveOf: (manifest) => {
      const { namespace } = identityOf(manifest);
      const alike = objects.get(keyOf(manifest)) ?? [];
      // The namespace of a manifest can be the one that is current when it is applied.
      const found =
        namespace === undefined
          ? (alike.find((each) => identityOf(each).namespace === 'default') ?? alike[0])
          : alike.find((each) => identityOf(each).namespace === namespace);
      return found as KubernetesObject | undefined;
    },
  };
}

function liveManifests(
  document: Parameters<typeof manifestsInDocument>[0],
  name: string,
): readonly Manifest[] {
  try {
    return manifestsInDocument(document, name).map(({ manifest }) => manifest);
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
}

/** Returns the group, the kind and the name of an object. */
function keyOf(manifest: Manifest): string {
  const { group, kind, name = '' } = identityOf(manifest);
  return `${group} ${kind} ${name}`;
}
