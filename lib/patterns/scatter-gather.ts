import type { PodProps } from '../spec/pod.js';
import type { NewAmbassador } from './ambassador.js';
import { applyPodPatch } from './apply-pod-patch.js';
import { assertFree, namesOf } from './conflicts.js';
import type { InsertOptions } from './insert-options.js';
import { localAddressOf } from './port-conflicts.js';
import { asNativeSidecars } from './sidecar.js';

/** Leaves in the Pod itself. */
export interface LocalLeaves {
  /** Sidecars by name, in the order in which they start. */
  readonly containers: { readonly [name: string]: NewAmbassador };
  /** The port at which each is asked: `{ books: 'http-books', films: 'http-films' }`. */
  readonly ports: { readonly [name: string]: string };
  /** The variable of the root that holds their addresses: `127.0.0.1:8081,127.0.0.1:8082`. */
  readonly variable: string;
}

/** Leaves that are Pods of their own. */
export interface RemoteLeaves {
  /** Where each is: `leaf-0.leaves:8080`. */
  readonly addresses: readonly string[];
  /** The variable of the root that holds their addresses, with a comma between each two. */
  readonly variable: string;
}

/** What makes one answer of many. */
export interface Aggregator {
  /** The name of the container. */
  readonly name: string;
  /** The container, a sidecar. */
  readonly container: NewAmbassador;
  /** The name of its port. */
  readonly port: string;
  /** The variable of the root that holds its address, `127.0.0.1:9000`. */
  readonly variable: string;
}

/** Who answers a part of each question, and who makes one answer of the parts. */
export interface ScatterGatherOptions extends InsertOptions {
  /**
   * The name of the container that is asked, asks all leaves, and gives their answers to be merged.
   */
  readonly root: string;
  /** Who answers a part. */
  readonly leaves: LocalLeaves | RemoteLeaves;
  /** Who makes one answer of the parts. */
  readonly aggregator: Aggregator;
}

/**
 * A Pod whose root hands each question to many leaves, and has one answer made of theirs: it knows
 * where all of them are. Those that are in the Pod are native sidecars, which can be asked before
 * the root starts.
 *
 * Throws an Error where a name, a port or a variable that it adds is already taken, and where there
 * are no leaves.
 */
export function applyScatterGather(
  pod: PodProps,
  { root, leaves, aggregator, volumes, before }: ScatterGatherOptions,
): PodProps {
  const here = 'containers' in leaves ? leaves.containers : {};
  assertFree(namesOf(here), aggregator.name, 'a leaf');
  assertFree([leaves.variable], aggregator.variable, 'the variable of the leaves');
  const addresses =
    'containers' in leaves
      ? Object.entries(leaves.containers).map(([name, container]) =>
          localAddressOf(container, leaves.ports[name] ?? '', name),
        )
      : leaves.addresses;
  if (addresses.length === 0) throw new Error(`there are no leaves for '${root}' to ask: name one`);
  const { name, container, port } = aggregator;
  const env = {
    [leaves.variable]: addresses.join(','),
    [aggregator.variable]: localAddressOf(container, port, name),
  };
  return applyPodPatch(pod, {
    volumes,
    initContainers: asNativeSidecars({ ...here, [name]: container }),
    before,
    containerPatches: { [root]: { env } },
  });
}
