import { type Folder, objectNameOf, pathOf } from './folder.js';
import type { FluxProps } from './props.js';

/** The objects by which Flux finds folders: each waits for those that it comes after. */
export const flux = (
  { namespace = 'flux-system', sourceRef, path, interval, prune, wait }: FluxProps,
  folders: readonly Folder[],
): readonly object[] =>
  folders.map((folder) => ({
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name: objectNameOf(folder), namespace },
    spec: {
      interval,
      path: `./${pathOf(path, folder.name)}`,
      prune,
      sourceRef: { ...sourceRef },
      ...(wait === undefined ? {} : { wait }),
      ...(folder.after.length === 0 ? {} : { dependsOn: folder.after.map((name) => ({ name: objectNameOf({ name }) })) }),
    },
  }));
