import type { Api } from '../api/api.js';
import type { PodRequirements } from '../resources/pod-requirements.js';
import type { QosClass } from '../resources/qos.js';
import type { ResourceQuantities } from '../resources/resource-quantities.js';
import type { MountedVolume } from './mounted-volume.js';
import type { NodeFacts } from './node-facts.js';
import type { ReferredObjects } from './referred-objects.js';
import type { RuntimeImage } from './runtime-options.js';
import type { SourceKind, ValueSource } from './value-source.js';

/** The Pod of a view, and what is known about its surroundings. */
export interface PodContext {
  readonly name: string;
  readonly namespace: string;
  readonly uid: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly spec: Api<'PodSpec'>;
  /** The path of the Pod in its manifest, with a dot: empty for a Pod. */
  readonly path: string;
  readonly podIPs?: readonly string[] | undefined;
  readonly qosClass: QosClass;
  /** The resources of the Pod as a whole. */
  readonly requirements: PodRequirements;
  /** Whether the Pod has resources of its own. Source: IsPodLevelResourcesSet. */
  readonly hasOwnResources: boolean;
  readonly minor: number;
  readonly node: NodeFacts;
  readonly objects: ReferredObjects;
  /** Whether there are no other objects. */
  readonly allObjects: boolean;
  readonly images: Readonly<Record<string, RuntimeImage>>;
  readonly showSecrets: boolean;
  /** The handler of the Pod's RuntimeClass; `undefined` if it is not known. */
  readonly runtimeHandler: string | undefined;
  /** The folder of the Pod on its node. */
  readonly folder: string;
  /** The volumes that were looked up before, by name. */
  readonly volumes: Map<string, MountedVolume>;
}

/** A container of the Pod, and its field in the manifest. */
export interface ContainerContext {
  readonly pod: PodContext;
  readonly container: Api<'Container'> & { readonly name: string };
  /** Such as `spec.containers[0]`. */
  readonly path: string;
  readonly role: 'init container' | 'sidecar' | 'container';
  /** The container as it is written, without defaults. */
  readonly written: Api<'Container'>;
  readonly limits: ResourceQuantities;
  readonly requests: ResourceQuantities;
}

/** Records the sources of the values of a message. */
export class SourceRecorder {
  readonly sources: Record<string, ValueSource> = {};

  /** Records that a value is known. */
  add(field: string, from: SourceKind, at?: string): void {
    this.sources[field] = { from, at, known: true };
  }

  /** Records that a value is not known. */
  addUnknown(field: string, from: SourceKind, at?: string): void {
    this.sources[field] = { from, at, known: false };
  }
}

/**
 * The error for which the kubelet does not create a container or a Pod. Its message is that of the
 * kubelet.
 */
export class KubeletError extends Error {}
