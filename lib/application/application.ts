import type { FieldPath } from '../api/field-path.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { Severity } from '../engine/finding.js';
import type { ApplicationIndex } from './application-index.js';
import type { ApplicationRuleId } from './application-rules.js';
import type { PodIndex } from './pod-index.js';

/** How the references of an object are checked. */
export interface ReferenceSettings {
  /**
   * Whether the manifests contain everything that the application needs. A reference to an object
   * that is missing is an error then, and not a note.
   *
   * @default false
   */
  readonly complete?: boolean | undefined;
  /**
   * The objects that exist without a manifest, such as `Secret/registry`, or `ConfigMap/*` for all
   * objects of a kind.
   *
   * @default [] - those that every cluster has
   */
  readonly externals?: readonly string[] | undefined;
}

/** Options of `checkApplication`. */
export interface ApplicationOptions extends ReferenceSettings {
  /**
   * Whether some of the manifests are alternatives to each other, as in a folder of examples. The
   * effects of two objects on each other are notes then.
   *
   * @default false - all manifests are applied together
   */
  readonly alternatives?: boolean | undefined;
}

/** The objects that are applied together, and how they are checked. */
export interface Application {
  readonly objects: ApplicationIndex;
  readonly pods: PodIndex;
  readonly options: Pick<ApplicationOptions, 'alternatives'>;
  /** Returns the settings for the references of an object. */
  readonly settingsOf: (from: KubernetesObject) => ReferenceSettings;
  /** Other objects that exist, which are not checked; `undefined` if there are none. */
  readonly around: ApplicationIndex | undefined;
}

/** A problem between an object and others. */
export interface Problem {
  readonly rule: ApplicationRuleId;
  /** The object that contains the problem. */
  readonly from: KubernetesObject;
  readonly path: FieldPath;
  readonly detail: string;
  readonly remediation: string;
  /**
   * The severity.
   *
   * @default - that of the rule
   */
  readonly severity?: Severity;
}

/** Finds the problems of one kind in an application. */
export type ApplicationCheck = (
  application: Application,
  report: (problem: Problem) => void,
) => void;

/** Returns the severity of a problem for which both of two objects have to be applied. */
export const severityTogether = (
  { options }: Pick<Application, 'options'>,
  severity: Severity,
): Severity => (options.alternatives ? 'note' : severity);
