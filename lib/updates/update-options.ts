import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import type { UpdateMethod } from './merge.js';

/** Options of `update`. */
export interface UpdateOptions {
  /** How the new manifest is written. */
  readonly by: UpdateMethod;
  /**
   * The stored object, as `kubectl get --output=yaml` prints it.
   *
   * @default - the object that the old manifest creates, to which nobody else wrote
   */
  readonly live?: KubernetesObject | undefined;
  /**
   * The field manager of `server-side-apply`. Used only with the managed fields of `live`.
   *
   * @default 'kubectl' - as `kubectl apply --server-side`
   */
  readonly fieldManager?: string | undefined;
  /**
   * Whether `server-side-apply` takes fields that other managers of `live` own.
   *
   * @default false - it reports conflicts
   */
  readonly forceConflicts?: boolean | undefined;
  /**
   * The version of the API server.
   *
   * @default - the newest supported version
   */
  readonly kubernetes?: KubernetesVersion | undefined;
}

/** The options on which the merge of an apply depends. */
export type ApplyOptions = Pick<UpdateOptions, 'by' | 'live' | 'fieldManager' | 'forceConflicts'>;
