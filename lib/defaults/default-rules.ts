import { defaultPullPolicy } from '../formats/default-pull-policy.js';
import type { Draft } from './draft.js';
import { setPodDefaults } from './pod-defaults.js';
import {
  setDaemonSetDefaults,
  setDeploymentDefaults,
  setJobDefaults,
  setReplicationControllerDefaults,
  setStatefulSetDefaults,
} from './workload-defaults.js';

/** Sets the defaults of a value that depend on several of its fields. */
export type DefaultRule = (draft: object, minor: number) => void;

function setContainerDefaults(container: Draft<'Container'>): void {
  container.imagePullPolicy ||= defaultPullPolicy(container.image ?? '');
}

function setVolumeDefaults(volume: Draft<'Volume'>): void {
  if (Object.keys(volume).every((field) => field === 'name')) volume.emptyDir = {};
  const { image } = volume;
  // A copy, since the image can be that of another object.
  if (image !== undefined && !image.pullPolicy)
    volume.image = { ...image, pullPolicy: defaultPullPolicy(image.reference ?? '') };
}

/** The service account has two names, which are kept equal. */
function setPodSpecDefaults(spec: Draft<'PodSpec'>): void {
  const name = spec.serviceAccountName || spec.serviceAccount;
  if (name) Object.assign(spec, { serviceAccountName: name, serviceAccount: name });
}

/**
 * The defaults that depend on several fields, by type. They are set after those of the objects in
 * the value.
 *
 * Source: pkg/apis core/v1, apps/v1 and batch/v1 SetDefaults_.
 */
export const DEFAULT_RULES: Readonly<Record<string, DefaultRule>> = {
  Container: setContainerDefaults,
  DaemonSet: setDaemonSetDefaults,
  Deployment: setDeploymentDefaults,
  EphemeralContainer: setContainerDefaults,
  Job: setJobDefaults,
  Pod: setPodDefaults,
  PodSpec: setPodSpecDefaults,
  ReplicationController: setReplicationControllerDefaults,
  StatefulSet: setStatefulSetDefaults,
  Volume: setVolumeDefaults,
};
