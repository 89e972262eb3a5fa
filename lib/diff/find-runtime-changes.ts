import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import { findPodKind } from '../api/pod-kinds.js';
import { identityOf, type Manifest, titleOf } from '../manifest/manifest.js';
import type { ContainerConfig } from '../runtime/messages.js';
import { type RuntimeView, runtimeView } from '../runtime/runtime-view.js';
import { compareFields, type FieldDifference } from './difference.js';
import type { ManifestInFile } from './manifest-in-file.js';
import { type ManifestPair, pairManifests } from './pair-manifests.js';

/** What a change means to the container runtime. */
export interface RuntimeChange {
  /** The kind and the name of the object, such as `Deployment web`. */
  readonly title: string;
  /**
   * The values of the requests to the runtime that differ, such as `containers.app.envs.MODE`.
   * Empty if the manifest differs, but no request does.
   */
  readonly fields: readonly FieldDifference[];
  /** Why the requests cannot be compared. */
  readonly problem?: string | undefined;
}

/**
 * Returns what changes mean to the container runtime: for each object with a Pod whose manifest
 * differs, or whose ConfigMaps and Secrets do.
 */
export function findRuntimeChanges(
  before: readonly ManifestInFile[],
  after: readonly ManifestInFile[],
  kubernetes: KubernetesVersion | undefined,
): readonly RuntimeChange[] {
  const old = before.map(({ manifest }) => manifest);
  const now = after.map(({ manifest }) => manifest);
  return pairManifests(before, after).flatMap((pair) => {
    if (pair.before === undefined || pair.after === undefined || !isPod(pair)) return [];
    const title = titleOf(identityOf(pair.after.manifest));
    const held = viewOf(pair.before.manifest, old, kubernetes);
    if (typeof held === 'string') return [{ title, fields: [], problem: held }];
    const view = viewOf(pair.after.manifest, now, kubernetes);
    if (typeof view === 'string') return [{ title, fields: [], problem: view }];
    const fields = compareFields('', comparable(held), comparable(view));
    const differs = fields.length > 0 || isDifferent(pair);
    return differs ? [{ title, fields }] : [];
  });
}

const isPod = ({ after }: ManifestPair): boolean => {
  const { apiVersion, kind } = after?.manifest ?? {};
  return findPodKind({ apiVersion: String(apiVersion), kind: String(kind) }) !== undefined;
};

const isDifferent = ({ before, after }: ManifestPair): boolean =>
  compareFields('', before?.manifest, after?.manifest).length > 0;

/** Returns the view of a manifest, or why there is none. */
function viewOf(
  manifest: Manifest,
  objects: readonly KubernetesObject[],
  kubernetes: KubernetesVersion | undefined,
): RuntimeView | string {
  try {
    const view = runtimeView(manifest, { objects, kubernetes });
    const error = view.rejections.find(({ type }) => type === 'Decode');
    return error === undefined ? view : `${error.field}: ${error.detail}`;
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

/** Returns a view without lists of which the items have names, so that these are compared. */
const comparable = ({ sandbox, containers }: RuntimeView): object => ({
  sandbox: sandbox.config ?? sandbox.obstacle,
  containers: Object.fromEntries(
    containers.map(({ name, config, obstacle, gracePeriodSeconds }) => [
      name,
      config === undefined ? obstacle : { ...named(config), gracePeriodSeconds },
    ]),
  ),
});

const named = ({ envs, mounts, devices, ...config }: ContainerConfig): object => ({
  ...config,
  envs: Object.fromEntries(envs.map(({ key, value }) => [key, value])),
  mounts: Object.fromEntries(mounts.map((mount) => [mount.containerPath, mount])),
  devices: Object.fromEntries(devices.map((device) => [device.containerPath, device])),
});
