import type { Api } from '../../api/api.js';
import type { Draft } from '../../defaults/draft.js';
import { goQuote } from '../../formats/go-quote.js';
import type { AdmissionCluster } from '../admission-cluster.js';

/** The creation of an object. */
export interface AdmissionRequest {
  /** The resource, such as `pods` or `deployments.apps`. */
  readonly resource: string;
  readonly name: string;
  /** The namespace; empty for an object of no namespace. */
  readonly namespace: string;
  readonly cluster: AdmissionCluster;
  /** The minor version of the server: 37 is 1.37. */
  readonly minor: number;
}

/** An object that plugins change: with its defaults, as far as they are known. */
export interface AnyDraft {
  metadata?: Draft<'ObjectMeta'>;
  spec?: object;
}

/** An object that plugins validate: as it will be stored. */
export interface AnyObject {
  readonly metadata?: Api<'ObjectMeta'>;
  readonly spec?: object;
  readonly status?: object;
}

/**
 * An admission plugin. What a function returns is why the plugin refuses the object. The functions
 * are methods, so that a plugin can name the type of the objects of its resources.
 */
export interface AdmissionPlugin {
  readonly name: string;
  /** The resources of which the plugin admits objects. By default, all. */
  readonly resources?: readonly string[];
  /** Changes the object before it is validated. */
  mutate?(object: AnyDraft, request: AdmissionRequest): string | undefined;
  /** Decides about the object after its validation. */
  validate?(object: AnyObject, request: AdmissionRequest): string | readonly string[] | undefined;
}

/** Returns the sentence of a server that refuses an object. */
export const forbidden = ({ resource, name }: AdmissionRequest, reason: string): string =>
  `${resource} ${goQuote(name)} is forbidden: ${reason}`;
