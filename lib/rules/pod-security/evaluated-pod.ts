import type { Api } from '../../api/api.js';
import type { FieldPath } from '../../api/field-path.js';

type SharedField =
  | 'appArmorProfile'
  | 'runAsNonRoot'
  | 'runAsUser'
  | 'seLinuxOptions'
  | 'seccompProfile'
  | 'windowsOptions';

/** An object with a security context: the Pod or one of its containers. */
export interface SecurityContextHolder {
  /** The path below the Pod: `spec` or `spec.containers[0]`. */
  readonly path: FieldPath;
  /** The name of the holder in a remediation. */
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
  get path(): FieldPath {
    return ['spec', this.list, this.index];
  }
  get displayName(): string {
    return `container "${this.name}"`;
  }
}

/** A Pod as the checks read it, without null values. */
export class EvaluatedPod {
  /** All containers, in the order in which Kubernetes checks them. */
  readonly containers: readonly EvaluatedContainer[];
  /** The Pod and its containers. */
  readonly holders: readonly SecurityContextHolder[];
  /** Whether the Pod declares that it runs on Windows. */
  readonly isWindows: boolean;
  /** Whether the Pod has a user namespace of its own. */
  readonly hasOwnUsers: boolean;
  readonly annotations: Readonly<Record<string, string>>;

  constructor(
    readonly spec: Api<'PodSpec'>,
    metadata: Api<'ObjectMeta'>,
    /**
     * Whether the object is a Pod, not a template. Only in a Pod does Kubernetes set host ports
     * because of `hostNetwork`.
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
      { path: ['spec'], displayName: 'the Pod', securityContext: spec.securityContext },
      ...containers,
    ];
    this.isWindows = spec.os?.name === 'windows';
    this.hasOwnUsers = spec.hostUsers === false;
    this.annotations = metadata.annotations ?? {};
  }
}

const CONTAINER_LISTS = ['initContainers', 'containers', 'ephemeralContainers'] as const;
