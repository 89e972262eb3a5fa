import type { PodProps } from '../spec/pod.js';
import { add } from './add.js';
import type { NewAmbassador } from './ambassador.js';
import type { Beside } from './beside.js';
import { free, namesIn } from './clash.js';
import { addressOf } from './ports.js';
import { native } from './sidecar.js';

/** Leaves in the Pod itself. */
export interface LeavesHere {
  /** Sidecars by name, in the order in which they start. */
  readonly containers: { readonly [name: string]: NewAmbassador };
  /** The port at which each is asked: `{ books: 'http-books', films: 'http-films' }`. */
  readonly ports: { readonly [name: string]: string };
  /** The variable of the root that holds their addresses: `127.0.0.1:8081,127.0.0.1:8082`. */
  readonly variable: string;
}

/** Leaves that are Pods of their own. */
export interface LeavesElsewhere {
  /** Where each is: `leaf-0.leaves:8080`. */
  readonly addresses: readonly string[];
  /** The variable of the root that holds their addresses, with a comma between each two. */
  readonly variable: string;
}

/** What makes one answer of many. */
export interface AnswerMerge {
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
export interface ScatterGatherOptions extends Beside {
  /** The name of the container that is asked, asks all leaves, and gives their answers to be merged. */
  readonly root: string;
  /** Who answers a part. */
  readonly leaves: LeavesHere | LeavesElsewhere;
  /** Who makes one answer of the parts. */
  readonly merge: AnswerMerge;
}

/**
 * A Pod whose root hands each question to many leaves, and has one answer made of theirs: it knows where all of them are. Those that are in the Pod
 * are native sidecars, which can be asked before the root starts.
 *
 * Throws an Error where a name, a port or a variable that it adds is already taken, and where there are no leaves.
 */
export function scatterGather(pod: PodProps, { root, leaves, merge, volumes, before }: ScatterGatherOptions): PodProps {
  const here = 'containers' in leaves ? leaves.containers : {};
  free(namesIn(here), merge.name, 'a leaf');
  free([leaves.variable], merge.variable, 'the variable of the leaves');
  const addresses =
    'containers' in leaves
      ? Object.entries(leaves.containers).map(([name, container]) => addressOf(container, leaves.ports[name] ?? '', name))
      : leaves.addresses;
  if (addresses.length === 0) throw new Error(`there are no leaves for '${root}' to ask: name one`);
  const { name, container, port } = merge;
  const env = { [leaves.variable]: addresses.join(','), [merge.variable]: addressOf(container, port, name) };
  return add(pod, { volumes, initContainers: native({ ...here, [name]: container }), before, to: { [root]: { env } } });
}
