/**
 * How a folder is laid out for what reads it from git: Argo CD, Flux, `kubectl apply -k`. Each
 * object has a file of its own.
 */
export interface GitOpsProps {
  /**
   * What makes a folder: each chart, each namespace, or each `Environment`. In those of charts and
   * environments, the objects of a namespace are in a folder of that name.
   */
  readonly folders: 'chart' | 'namespace' | 'environment';
  /**
   * Whether each folder has a `kustomization.yaml` that names its files.
   *
   * @default false
   */
  readonly kustomization?: boolean | undefined;
  /**
   * Whether objects that depend on others say so to Argo CD, by the annotation
   * `argocd.argoproj.io/sync-wave`: one wave later than the latest of those.
   *
   * @default false
   */
  readonly syncWaves?: boolean | undefined;
  /**
   * The objects by which Argo CD finds the folders, in `argo-cd.yaml`.
   *
   * @default - none
   */
  readonly argoCd?: ArgoCdProps | undefined;
  /**
   * The objects by which Flux finds the folders, in `flux.yaml`: one waits for another, where a
   * chart of it depends on one of the other's.
   *
   * @default - none
   */
  readonly flux?: FluxProps | undefined;
  /**
   * Whether the file `.inventory` says what is there: each object, its file, and the SHA-256 of
   * that.
   *
   * @default false
   */
  readonly inventory?: boolean | undefined;
}

/** How Argo CD finds the folders. Source: argoproj.io/v1alpha1 Application, ApplicationSet. */
export interface ArgoCdProps {
  /** An Application for each folder, or one ApplicationSet that finds the folders by itself. */
  readonly kind: 'Application' | 'ApplicationSet';
  /** The name of the ApplicationSet, and how the names of Applications begin. */
  readonly name?: string | undefined;
  /**
   * Where Argo CD looks for them.
   *
   * @default 'argocd'
   */
  readonly namespace?: string | undefined;
  readonly project: string;
  readonly repoURL: string;
  /** A branch, a tag or a commit. */
  readonly targetRevision: string;
  /** Where in the repository the output folder is: `dist`. */
  readonly path: string;
  readonly destination: {
    readonly server?: string | undefined;
    readonly name?: string | undefined;
    readonly namespace?: string | undefined;
  };
  /** As Argo CD has it: `{ automated: { prune: true } }`. */
  readonly syncPolicy?: Readonly<Record<string, unknown>> | undefined;
}

/** How Flux finds the folders. Source: kustomize.toolkit.fluxcd.io/v1 Kustomization. */
export interface FluxProps {
  /**
   * Where Flux looks for them.
   *
   * @default 'flux-system'
   */
  readonly namespace?: string | undefined;
  readonly sourceRef: {
    readonly kind: 'GitRepository' | 'OCIRepository' | 'Bucket';
    readonly name: string;
    readonly namespace?: string | undefined;
  };
  /** Where in the source the output folder is: `dist`. */
  readonly path: string;
  /** How often it is compared with the cluster: `10m`. */
  readonly interval: string;
  /** Whether what is no longer there is removed from the cluster. */
  readonly prune: boolean;
  /** Whether it waits until all of it is ready; what depends on it waits with it. */
  readonly wait?: boolean | undefined;
}
