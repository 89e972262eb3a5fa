/**
 * The layout of the output folder for tools that read it from git: Argo CD, Flux, or
 * `kubectl apply -k`. Each object has a file of its own.
 */
export interface GitOpsProps {
  /**
   * The unit that gets a folder: each chart, each namespace, or each `Environment`. The folder of a
   * chart or an environment has a subfolder for each namespace.
   */
  readonly folders: 'chart' | 'namespace' | 'environment';
  /**
   * Whether each folder has a `kustomization.yaml` that lists its files.
   *
   * @default false
   */
  readonly kustomization?: boolean | undefined;
  /**
   * Whether objects that depend on others get the annotation `argocd.argoproj.io/sync-wave` of Argo
   * CD, with a wave that is one higher than the highest of their dependencies.
   *
   * @default false
   */
  readonly syncWaves?: boolean | undefined;
  /**
   * The objects with which Argo CD finds the folders, written to `argo-cd.yaml`.
   *
   * @default - none
   */
  readonly argoCd?: ArgoCdProps | undefined;
  /**
   * The objects with which Flux finds the folders, written to `flux.yaml`. A folder depends on
   * another if an object in it depends on one in the other.
   *
   * @default - none
   */
  readonly flux?: FluxProps | undefined;
  /**
   * Whether the file `.inventory` lists each object, with its file and the SHA-256 of the file.
   *
   * @default false
   */
  readonly inventory?: boolean | undefined;
}

/** How Argo CD finds the folders. Source: argoproj.io/v1alpha1 Application, ApplicationSet. */
export interface ArgoCdProps {
  /** Whether to write an Application for each folder, or one ApplicationSet that finds them. */
  readonly kind: 'Application' | 'ApplicationSet';
  /**
   * The name of the ApplicationSet, and the prefix of the names of Applications.
   *
   * @default - 'cdk8s-pods' for an ApplicationSet, and no prefix for Applications
   */
  readonly name?: string | undefined;
  /**
   * The namespace of these objects, in which Argo CD looks for them.
   *
   * @default 'argocd'
   */
  readonly namespace?: string | undefined;
  /** The Argo CD project of the Applications. */
  readonly project: string;
  /** The URL of the git repository. */
  readonly repoURL: string;
  /** A branch, a tag or a commit. */
  readonly targetRevision: string;
  /** The path of the output folder in the repository, such as `dist`. */
  readonly path: string;
  /** The cluster, by `server` or `name`, and the namespace of objects that have none. */
  readonly destination: {
    /** The URL of the API server of the cluster. */
    readonly server?: string | undefined;
    /** The name of the cluster in Argo CD. */
    readonly name?: string | undefined;
    /** The namespace of objects that have none. */
    readonly namespace?: string | undefined;
  };
  /**
   * The sync policy in the form of Argo CD, such as `{ automated: { prune: true } }`.
   *
   * @default - none: Argo CD does not sync by itself
   */
  readonly syncPolicy?: Readonly<Record<string, unknown>> | undefined;
}

/** How Flux finds the folders. Source: kustomize.toolkit.fluxcd.io/v1 Kustomization. */
export interface FluxProps {
  /**
   * The namespace of the Kustomizations, in which Flux looks for them.
   *
   * @default 'flux-system'
   */
  readonly namespace?: string | undefined;
  /** The source from which Flux reads the folders. */
  readonly sourceRef: {
    /** The kind of the source. */
    readonly kind: 'GitRepository' | 'OCIRepository' | 'Bucket';
    /** The name of the source. */
    readonly name: string;
    /**
     * The namespace of the source.
     *
     * @default - the namespace of the Kustomizations
     */
    readonly namespace?: string | undefined;
  };
  /** The path of the output folder in the source, such as `dist`. */
  readonly path: string;
  /** How often Flux compares the folder with the cluster, as a duration such as `10m`. */
  readonly interval: string;
  /** Whether objects that are no longer in the folder are deleted from the cluster. */
  readonly prune: boolean;
  /**
   * Whether Flux waits until all objects of a folder are ready before it applies the folders that
   * depend on it.
   *
   * @default - false, by Flux
   */
  readonly wait?: boolean | undefined;
}
