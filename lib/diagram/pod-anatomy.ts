import type { FieldPath } from '../api/field-path.js';
import { type KubernetesVersion, NEWEST_VERSION } from '../api/kubernetes-version.js';
import { type OrderStep, startOrder } from '../lifecycle/container-order.js';
import { type NamespaceKind, namespaces } from '../lifecycle/namespaces.js';
import { completesWhen } from '../lifecycle/pod-completion.js';
import {
  type ApiContainer,
  type ApiPodSpec,
  allContainersOf,
  type ContainerRole,
  roleOf,
} from '../lifecycle/pod-containers.js';
import { resources } from '../resources/pod-resources.js';
import { qos } from '../resources/qos.js';
import { type ContainerPart, containerParts } from './container-parts.js';
import { type ResourceBar, resourceBars } from './container-resources.js';
import {
  type AnyRecord,
  drawableSpec,
  recordOf,
  recordsOf,
  resultOf,
  textOf,
} from './manifest-values.js';
import { type VolumeAnatomy, volumeAnatomy } from './volume-anatomy.js';

/** The parts of a Pod, as texts and numbers. The manifest may be incomplete. */
export interface PodAnatomy {
  /** The kind and the name of the object, such as `Pod web`. */
  readonly title: string;
  /** The containers, in the order in which they start. */
  readonly containers: readonly ContainerAnatomy[];
  readonly volumes: readonly VolumeAnatomy[];
  /** The namespaces that the containers share with each other only, such as `network`. */
  readonly shared: readonly string[];
  /** The namespaces that they share with the node. */
  readonly sharedWithNode: readonly string[];
  /** Facts about the whole Pod, such as its QoS class. */
  readonly facts: readonly PodFact[];
}

/** A container of a Pod. */
export interface ContainerAnatomy {
  readonly path: FieldPath;
  readonly role: ContainerRole;
  readonly name: string;
  readonly image: string;
  /** When it starts, such as `after proxy has started`; `''` for the first one. */
  readonly starts: string;
  readonly parts: readonly ContainerPart[];
  readonly mounts: readonly MountAnatomy[];
  readonly resources: readonly ResourceBar[];
}

/** A volume mount or a volume device of a container. */
export interface MountAnatomy {
  readonly path: FieldPath;
  /** The path in the container. */
  readonly mountPath: string;
  /** The name of the volume. */
  readonly volume: string;
  readonly readOnly: boolean;
}

/** A fact about a Pod, for a row of a table. */
export interface PodFact {
  readonly name: 'QoS class' | 'Pod Security' | 'Requests' | 'Limits' | 'Completes';
  readonly value: string;
}

/** The Pod that is shown. */
export interface AnatomyOptions {
  /** The kind and the name of the object. */
  readonly title: string;
  /** The path of the PodSpec in the manifest, such as `['spec']`. */
  readonly path: FieldPath;
  /** The strictest Pod Security level that allows the Pod, if it is known. */
  readonly podSecurity?: string | undefined;
  /** @default '1.37' */
  readonly kubernetes?: KubernetesVersion | undefined;
}

/**
 * Returns the parts of a Pod for a picture: its containers in the order in which they start, with
 * their ports, probes, mounts and resources; its volumes; and the namespaces that are shared.
 */
export function anatomyOf(givenSpec: ApiPodSpec, options: AnatomyOptions): PodAnatomy {
  const { title, path } = options;
  const spec = drawableSpec(givenSpec);
  const steps = resultOf(() => startOrder(spec)) ?? [];
  const initCount = spec.initContainers?.length ?? 0;
  return {
    title,
    containers: allContainersOf(spec).map((container, i) =>
      containerAnatomy(
        spec,
        container,
        i < initCount ? [...path, 'initContainers', i] : [...path, 'containers', i - initCount],
        startText(steps[i]),
      ),
    ),
    volumes: recordsOf(spec.volumes).map((volume, i) =>
      volumeAnatomy(volume, [...path, 'volumes', i]),
    ),
    ...sharedNamespaces(spec),
    facts: factsOf(spec, options),
  };
}

function containerAnatomy(
  spec: ApiPodSpec,
  container: ApiContainer,
  path: FieldPath,
  starts: string,
): ContainerAnatomy {
  const given = recordOf(container);
  return {
    path,
    role: roleOf(spec, container),
    name: textOf(given['name']) || '(no name)',
    image: textOf(given['image']) || '(no image)',
    starts,
    parts: containerParts(given, path),
    mounts: [
      ...mountsOf(given, path, 'volumeMounts', 'mountPath'),
      ...mountsOf(given, path, 'volumeDevices', 'devicePath'),
    ],
    resources: resourceBars(given, path),
  };
}

const mountsOf = (
  container: AnyRecord,
  path: FieldPath,
  field: string,
  pathField: string,
): readonly MountAnatomy[] =>
  recordsOf(container[field]).map((mount, i) => ({
    path: [...path, field, i],
    mountPath: textOf(mount[pathField]),
    volume: textOf(mount['name']),
    readOnly: mount['readOnly'] === true,
  }));

const UNTIL_TEXTS: Readonly<Record<OrderStep['until'], string>> = {
  completed: 'has completed',
  started: 'has started',
  running: 'is running',
  terminated: 'has terminated',
};

const startText = (step: OrderStep | undefined): string =>
  step === undefined || step.after.length === 0
    ? ''
    : `after ${step.after.join(' and ') || 'the one before'} ${UNTIL_TEXTS[step.until]}`;

const NAMESPACE_TEXTS: Readonly<Record<Exclude<NamespaceKind, 'mnt'>, string>> = {
  net: 'network',
  uts: 'hostname',
  ipc: 'IPC',
  pid: 'processes',
  user: 'users',
};

function sharedNamespaces(spec: ApiPodSpec): Pick<PodAnatomy, 'shared' | 'sharedWithNode'> {
  const sharing = namespaces(spec);
  const kinds = Object.entries(NAMESPACE_TEXTS) as [Exclude<NamespaceKind, 'mnt'>, string][];
  // Each container of a Pod with one container has that container's processes alone.
  const isShared = (kind: NamespaceKind): boolean =>
    sharing[kind].groups.length === 1 && (kind !== 'pid' || spec.shareProcessNamespace === true);
  return {
    shared: kinds
      .filter(([kind]) => isShared(kind) && !sharing[kind].sharedWithNode)
      .map(([, text]) => text),
    sharedWithNode: kinds
      // Without hostUsers: false, all Pods have the users of the node: no news.
      .filter(([kind]) => kind !== 'user' && sharing[kind].sharedWithNode)
      .map(([, text]) => text),
  };
}

function factsOf(spec: ApiPodSpec, { podSecurity, ...options }: AnatomyOptions): PodFact[] {
  const { kubernetes = NEWEST_VERSION } = options;
  const total = resultOf(() => resources(spec, kubernetes));
  const facts: readonly [PodFact['name'], string | undefined][] = [
    ['QoS class', resultOf(() => qos(spec, kubernetes))],
    ['Pod Security', podSecurity],
    ['Requests', total && (amountsText(total.requests) || 'none')],
    ['Limits', total && (amountsText(total.limits) || 'none')],
    ['Completes', resultOf(() => completesWhen(spec).text)],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

const amountsText = (amounts: Readonly<Record<string, string>>): string =>
  Object.entries(amounts)
    .map(([name, amount]) => `${name} ${amount}`)
    .join(', ');
