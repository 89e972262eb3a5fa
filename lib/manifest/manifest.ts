/** An object of the Kubernetes API, with any fields. */
export type Manifest = Readonly<Record<string, unknown>>;

/** The fields that identify an object of the Kubernetes API. */
export interface Identity {
  readonly apiVersion: string;
  /** The API group; `''` for the core group. */
  readonly group: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string | undefined;
}

/** Returns the identity of an object. Its values are not validated. */
export function identityOf(manifest: Manifest): Identity {
  const { name, namespace } = (manifest['metadata'] ?? {}) as {
    readonly name?: string;
    readonly namespace?: string;
  };
  const apiVersion = String(manifest['apiVersion']);
  const group = apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')));
  return { apiVersion, group, kind: String(manifest['kind']), namespace, name };
}

/** Returns the name of an object for people, such as `Deployment shop/web`. */
export const titleOf = ({
  kind,
  namespace,
  name,
}: Pick<Identity, 'kind' | 'namespace' | 'name'>): string =>
  `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name ?? ''}`.trimEnd();
