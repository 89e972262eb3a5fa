import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import type { KubernetesVersion } from '../../lib/api/kubernetes-version.js';
import type { RuntimeNode } from '../../lib/runtime/runtime-options.js';

/** JSON of any kind. */
// biome-ignore lint/suspicious/noExplicitAny: manifests and messages are read as plain JSON
export type Json = any;

/** What a real kubelet asked the container runtime for, to run a Pod. */
export interface RuntimeCase {
  /** The Pod, with what the server and the node added that is random: its UID and addresses. */
  readonly pod: KubernetesObject;
  /** The request RunPodSandbox. Absent if the kubelet sent none. */
  readonly sandbox?: Json;
  /** The requests CreateContainer, by the name of the container, in their order. */
  readonly containers: Readonly<Record<string, Json>>;
  /** Why containers were not created, by their names. */
  readonly waiting: Readonly<Record<string, string>>;
}

/** The requests of one kubelet, and its surroundings. */
export interface RuntimeRecord {
  /** The version of Kubernetes. */
  readonly kubernetes: KubernetesVersion;
  readonly node: RuntimeNode;
  readonly objects: readonly KubernetesObject[];
  readonly cases: readonly RuntimeCase[];
}

/** Returns the users of images, which the scripted runtime takes from their names. */
export const userOfImage = (image: string): string => /\/user-([a-z0-9]+)/.exec(image)?.[1] ?? '0';
