import { type Folder, objectNameOf, pathOf } from './folder.js';
import type { ArgoCdProps } from './props.js';
import { WAVE, waveOf, wavesOf } from './wave.js';

/**
 * The objects by which Argo CD finds folders.
 *
 * @param isKustomized each folder has a `kustomization.yaml`: where it has none, Argo CD has to be told to look into the folders in it
 */
export const argoCd = (props: ArgoCdProps, folders: readonly Folder[], isKustomized: boolean): readonly object[] =>
  props.kind === 'Application' ? applications(props, folders, isKustomized) : [applicationSet(props, isKustomized)];

function applications(props: ArgoCdProps, folders: readonly Folder[], isKustomized: boolean): readonly object[] {
  const waves = wavesOf(folders.map(({ name, after }) => [name, after]));
  return folders.map((folder) => ({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: [props.name, objectNameOf(folder)].filter(Boolean).join('-'),
      namespace: props.namespace ?? 'argocd',
      ...annotated(waveOf(waves, folder.name)),
    },
    spec: specOf(props, pathOf(props.path, folder.name), isKustomized),
  }));
}

/** It finds the folders by itself: those that are added later, too. Folders do not wait for each other. */
const applicationSet = (props: ArgoCdProps, isKustomized: boolean): object => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'ApplicationSet',
  metadata: { name: props.name ?? 'cdk8s-pods', namespace: props.namespace ?? 'argocd' },
  spec: {
    goTemplate: true,
    goTemplateOptions: ['missingkey=error'],
    generators: [{ git: { repoURL: props.repoURL, revision: props.targetRevision, directories: [{ path: pathOf(props.path, '*') }] } }],
    template: {
      metadata: { name: `${props.name === undefined ? '' : `${props.name}-`}{{ .path.basenameNormalized }}` },
      spec: specOf(props, '{{ .path.path }}', isKustomized),
    },
  },
});

const specOf = (
  { project, repoURL, targetRevision, destination, syncPolicy }: ArgoCdProps,
  path: string,
  isKustomized: boolean,
): object => ({
  project,
  source: { repoURL, targetRevision, path, ...(isKustomized ? {} : { directory: { recurse: true } }) },
  destination: { ...destination },
  ...(syncPolicy === undefined ? {} : { syncPolicy }),
});

const annotated = (wave: number): object => (wave === 0 ? {} : { annotations: { [WAVE]: String(wave) } });
