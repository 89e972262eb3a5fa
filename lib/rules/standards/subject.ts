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
export class Contained implements Holder {
  readonly context: Api<'SecurityContext'> | undefined;

  constructor(
    readonly container: Api<'Container'>,
    readonly list: (typeof LISTS)[number],
    private readonly at: number,
  ) {
    this.context = container.securityContext;
  }

  get name(): string {
    return this.container.name ?? '';
  }
  get place(): string {
    return `spec.${this.list}[${this.at}]`;
  }
  get who(): string {
    return `container "${this.name}"`;
  }
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
    const containers: Contained[] = [];
    for (const list of LISTS)
      spec[list]?.forEach((container, i) => {
        containers.push(new Contained(container, list, i));
      });
    this.containers = containers;
    this.holders = [{ place: 'spec', who: 'the Pod', context: spec.securityContext }, ...containers];
    this.isWindows = spec.os?.name === 'windows';
    this.hasOwnUsers = spec.hostUsers === false;
    this.annotations = metadata.annotations ?? {};
  }
}

const LISTS = ['initContainers', 'containers', 'ephemeralContainers'] as const;
