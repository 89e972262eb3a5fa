import type { KubernetesObject } from '../api/kubernetes-object.js';

/** What an API server says about a new object: the object as it admits it, or why it refuses it. */
export interface ObjectAdmission {
  /**
   * The sentences of the server, if it refuses the object: one of an admission plugin, or one for
   * each invalid field. Empty if it admits the object.
   */
  readonly refused: readonly string[];
  /**
   * The admission plugin that refuses the object, such as `LimitRanger`; `validation` if a field is
   * invalid, and `decoding` if the server cannot read the manifest.
   */
  readonly by?: string;
  /**
   * The object as the server stores it, with the changes of the plugins. `undefined` if it is
   * refused.
   */
  readonly object?: KubernetesObject;
}

/** What an API server says about the Pods that the controller of a workload creates. */
export interface PodsAdmission {
  /** The number of Pods. */
  readonly count: number;
  /** How many of them the server admits, one after the other, until it refuses one. */
  readonly admitted: number;
  /**
   * The sentences about the first Pod, or the first claim of a Pod, that is refused. Empty if all
   * are admitted.
   */
  readonly refused: readonly string[];
  /** The admission plugin that refuses it, `validation` or `decoding`. */
  readonly by?: string;
  /** The first Pod as the server stores it. `undefined` if it is refused, or exists already. */
  readonly object?: KubernetesObject;
}

/** What an API server says about a new object, and about the Pods that its controller creates. */
export interface Admission extends ObjectAdmission {
  /**
   * The Pods that run at the same time, if the object is a workload that is admitted. Of a
   * DaemonSet, it is one, and of a CronJob, those of one Job.
   */
  readonly pods?: PodsAdmission;
  /**
   * The Pods that an update of a Deployment creates in addition, while the old Pods run.
   * `undefined` if there are none, or if not all of `pods` are admitted.
   */
  readonly surge?: PodsAdmission;
}
