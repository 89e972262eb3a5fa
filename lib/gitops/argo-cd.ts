import { type GitOpsFolder, joinPosixPath, objectNameOf } from './gitops-folder.js';
import type { ArgoCdProps } from './gitops-props.js';
import { computeSyncWaves, SYNC_WAVE_ANNOTATION, syncWaveOf } from './sync-wave.js';

/**
 * Returns the objects with which Argo CD finds folders.
 *
 * @param isKustomized - whether each folder has a `kustomization.yaml`. Without one, Argo CD must
 * be configured to read subfolders
 */
export const argoCdObjects = (
  props: ArgoCdProps,
  folders: readonly GitOpsFolder[],
  isKustomized: boolean,
): readonly object[] =>
  props.kind === 'Application'
    ? applications(props, folders, isKustomized)
    : [applicationSet(props, isKustomized)];

function applications(
  props: ArgoCdProps,
  folders: readonly GitOpsFolder[],
  isKustomized: boolean,
): readonly object[] {
  const waves = computeSyncWaves(folders.map(({ name, dependsOn }) => [name, dependsOn]));
  return folders.map((folder) => ({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: [props.name, objectNameOf(folder)].filter(Boolean).join('-'),
      namespace: props.namespace ?? 'argocd',
      ...syncWaveMetadata(syncWaveOf(waves, folder.name)),
    },
    spec: applicationSpec(props, joinPosixPath(props.path, folder.name), isKustomized),
  }));
}

/**
 * Returns an ApplicationSet, which also finds folders that are added later. It does not order the
 * folders by their dependencies.
 */
const applicationSet = (props: ArgoCdProps, isKustomized: boolean): object => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'ApplicationSet',
  metadata: { name: props.name ?? 'cdk8s-pods', namespace: props.namespace ?? 'argocd' },
  spec: {
    goTemplate: true,
    goTemplateOptions: ['missingkey=error'],
    generators: [
      {
        git: {
          repoURL: props.repoURL,
          revision: props.targetRevision,
          directories: [{ path: joinPosixPath(props.path, '*') }],
        },
      },
    ],
    template: {
      metadata: {
        name: `${props.name === undefined ? '' : `${props.name}-`}{{ .path.basenameNormalized }}`,
      },
      spec: applicationSpec(props, '{{ .path.path }}', isKustomized),
    },
  },
});

const applicationSpec = (
  { project, repoURL, targetRevision, destination, syncPolicy }: ArgoCdProps,
  path: string,
  isKustomized: boolean,
): object => ({
  project,
  source: {
    repoURL,
    targetRevision,
    path,
    ...(isKustomized ? {} : { directory: { recurse: true } }),
  },
  destination: { ...destination },
  ...(syncPolicy === undefined ? {} : { syncPolicy }),
});

const syncWaveMetadata = (wave: number): object =>
  wave === 0 ? {} : { annotations: { [SYNC_WAVE_ANNOTATION]: String(wave) } };
