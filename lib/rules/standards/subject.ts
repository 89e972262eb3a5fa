import type { Api } from '../../api/types.js';

type Shared = 'appArmorProfile' | 'runAsNonRoot' | 'runAsUser' | 'seLinuxOptions' | 'seccompProfile' | 'windowsOptions';

/** The Pod, or a container of it: who can set a security context. */
export interface Holder {
  /** Where it stands: `spec`, or `spec.containers[0]`. */
  readonly place: string;
  /** How advice speaks of it. */
  readonly who: string;
  readonly context: Pick<Api<'SecurityContext'>, Shared> | undefined;
}

/** A container of any of the three lists. */
export interface Contained extends Holder {
  readonly name: string;
  readonly container: Api<'Container'>;
  readonly context: Api<'SecurityContext'> | undefined;
}

/** A Pod as the checks see it. What is null is not there. */
export class Subject {
  /** Every container, in the order in which Kubernetes looks at them. */
  readonly containers: readonly Contained[];
  /** The Pod itself, and its containers. */
  readonly holders: readonly Holder[];
  /** Whether it says that it runs on Windows. */
  readonly isWindows: boolean;
  /** Whether it runs as users of its own, not of the node. */
  readonly hasOwnUsers: boolean;
  readonly annotations: Readonly<Record<string, string>>;

  constructor(
    readonly spec: Api<'PodSpec'>,
    metadata: Api<'ObjectMeta'>,
    /** Whether it is a Pod, and no template: only a Pod is given host ports on the network of its node. */
    readonly isPod: boolean,
  ) {
    this.containers = LISTS.flatMap((list) => (spec[list] ?? []).map((container, i) => contained(container, `spec.${list}[${i}]`)));
    this.holders = [{ place: 'spec', who: 'the Pod', context: spec.securityContext }, ...this.containers];
    this.isWindows = spec.os?.name === 'windows';
    this.hasOwnUsers = spec.hostUsers === false;
    this.annotations = metadata.annotations ?? {};
  }
}

const LISTS = ['initContainers', 'containers', 'ephemeralContainers'] as const;

function contained(container: Api<'Container'>, place: string): Contained {
  const name = container.name ?? '';
  return { name, place, who: `container "${name}"`, container, context: container.securityContext };
}
