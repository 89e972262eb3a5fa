import type { Api } from '../../api/api.js';

type SharedField =
  | 'appArmorProfile'
  | 'runAsNonRoot'
  | 'runAsUser'
  | 'seLinuxOptions'
  | 'seccompProfile'
  | 'windowsOptions';

/** The Pod, or a container of it: who can set a security context. */
export interface SecurityContextHolder {
  /** Where it stands: `spec`, or `spec.containers[0]`. */
  readonly path: string;
  /** How advice speaks of it. */
  readonly displayName: string;
  readonly securityContext: Pick<Api<'SecurityContext'>, SharedField> | undefined;
}

/** A container of any of the three lists. */
export class EvaluatedContainer implements SecurityContextHolder {
  readonly securityContext: Api<'SecurityContext'> | undefined;

  constructor(
    readonly container: Api<'Container'>,
    readonly list: (typeof CONTAINER_LISTS)[number],
    private readonly index: number,
  ) {
    this.securityContext = container.securityContext;
  }

  get name(): string {
    return this.container.name ?? '';
  }
  get path(): string {
    return `spec.${this.list}[${this.index}]`;
  }
  get displayName(): string {
    return `container "${this.name}"`;
  }
}

/** A Pod as the checks see it. What is null is not there. */
export class EvaluatedPod {
  /** Every container, in the order in which Kubernetes looks at them. */
  readonly containers: readonly EvaluatedContainer[];
  /** The Pod itself, and its containers. */
  readonly holders: readonly SecurityContextHolder[];
  /** Whether it says that it runs on Windows. */
  readonly isWindows: boolean;
  /** Whether it runs as users of its own, not of the node. */
  readonly hasOwnUsers: boolean;
  readonly annotations: Readonly<Record<string, string>>;

  constructor(
    readonly spec: Api<'PodSpec'>,
    metadata: Api<'ObjectMeta'>,
    /**
     * Whether it is a Pod, and no template: only a Pod is given host ports on the network of its
     * node.
     */
    readonly isPod: boolean,
  ) {
    const containers: EvaluatedContainer[] = [];
    for (const list of CONTAINER_LISTS)
      spec[list]?.forEach((container, i) => {
        containers.push(new EvaluatedContainer(container, list, i));
      });
    this.containers = containers;
    this.holders = [
      { path: 'spec', displayName: 'the Pod', securityContext: spec.securityContext },
      ...containers,
    ];
    this.isWindows = spec.os?.name === 'windows';
    this.hasOwnUsers = spec.hostUsers === false;
    this.annotations = metadata.annotations ?? {};
  }
}

const CONTAINER_LISTS = ['initContainers', 'containers', 'ephemeralContainers'] as const;
