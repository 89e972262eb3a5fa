import { type GitOpsFolder, joinPosixPath, objectNameOf } from './gitops-folder.js';
import type { FluxProps } from './gitops-props.js';

/** Returns the objects with which Flux finds folders, with the dependencies of each. */
export const fluxObjects = (
  { namespace = 'flux-system', sourceRef, path, interval, prune, wait }: FluxProps,
  folders: readonly GitOpsFolder[],
): readonly object[] =>
  folders.map((folder) => ({
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name: objectNameOf(folder), namespace },
    spec: {
      interval,
      path: `./${joinPosixPath(path, folder.name)}`,
      prune,
      sourceRef: { ...sourceRef },
      ...(wait === undefined ? {} : { wait }),
      ...(folder.dependsOn.length === 0
        ? {}
        : { dependsOn: folder.dependsOn.map((name) => ({ name: objectNameOf({ name }) })) }),
    },
  }));
