import type { Identity } from '../manifest/manifest.js';

/** A folder of the output, whose objects are applied together. */
export interface GitOpsFolder {
  readonly name: string;
  /** The paths of its files, relative to the folder. */
  readonly files: readonly string[];
  /** The names of the folders that must be applied first. */
  readonly dependsOn: readonly string[];
}

/** Returns the name of a folder's object: without the `_` of `_no-namespace`. */
export const objectNameOf = ({ name }: Pick<GitOpsFolder, 'name'>): string =>
  name.replace(/^_/, '');

/** Joins a path in a repository, without empty and `.` parts. */
export const joinPosixPath = (...parts: readonly string[]): string =>
  parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '' && part !== '.')
    .join('/');

/**
 * Returns the name of an object's file. The group of a custom resource is part of it, as its kind
 * may be one of Kubernetes too: Knative, for example, has a Service.
 */
export function fileNameFor({ group, kind, name }: Identity): string {
  const isCustom = group.includes('.') && !group.endsWith('.k8s.io');
  return [kind, ...(isCustom ? [group] : []), name].join('.').replace(/[^0-9a-zA-Z-_.]/g, '');
}

/**
 * Returns the file that `kubectl apply -k` reads in a folder. Source:
 * kustomize.config.k8s.io/v1beta1 Kustomization.
 */
export const kustomization = (files: readonly string[]): object => ({
  apiVersion: 'kustomize.config.k8s.io/v1beta1',
  kind: 'Kustomization',
  resources: [...files].sort(),
});
