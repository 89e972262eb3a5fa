/** An object of the API, with whatever it holds. */
export type Manifest = Readonly<Record<string, unknown>>;

/** What tells an object of the API from all others. */
export interface Identity {
  readonly apiVersion: string;
  /** That of Kubernetes' core is ''. */
  readonly group: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string | undefined;
}

export function identityOf(manifest: Manifest): Identity {
  const { name, namespace } = (manifest['metadata'] ?? {}) as {
    readonly name?: string;
    readonly namespace?: string;
  };
  const apiVersion = String(manifest['apiVersion']);
  const group = apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')));
  return { apiVersion, group, kind: String(manifest['kind']), namespace, name };
}

/** An object as people call it: `Deployment shop/web`. */
export const titleOf = ({
  kind,
  namespace,
  name,
}: Pick<Identity, 'kind' | 'namespace' | 'name'>): string =>
  `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name ?? ''}`.trimEnd();
