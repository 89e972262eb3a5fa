/** What decides about a value of a request to the container runtime. */
export type SourceKind =
  /** A field of the Pod that the manifest sets. */
  | 'Pod'
  /** A default of the API server, or a field that an admission plugin sets. */
  | 'API server'
  /** The image of the container. */
  | 'image'
  /** The node: its hardware, its kernel or its container runtime. */
  | 'node'
  /** The configuration of the kubelet. */
  | 'kubelet'
  /** An object to which the Pod refers, or the cluster. */
  | 'ConfigMap'
  | 'Secret'
  | 'Service'
  | 'ServiceAccount'
  | 'RuntimeClass'
  | 'PersistentVolumeClaim'
  | 'cluster';

/** Where a value comes from. */
export interface ValueSource {
  /** What decides about the value. */
  readonly from: SourceKind;
  /**
   * The field, the setting, or the object and its key, such as
   * `spec.containers[0].env[1].value`. Absent if `from` says all.
   */
  readonly at?: string | undefined;
  /**
   * Whether the value is known. If not, it is absent, or contains a placeholder in angle brackets,
   * such as `<pod IP>`.
   */
  readonly known: boolean;
}

/** The sources of the values of a message, by field, such as `linux.resources.cpuShares`. */
export type ValueSources = Readonly<Record<string, ValueSource>>;

/** Returns a source as text, such as `ConfigMap settings, key mode`. */
export const sourceText = ({ from, at }: ValueSource): string => {
  if (at === undefined) return from === 'image' || from === 'node' ? `of the ${from}` : from;
  return from === 'Pod' ? at : from === 'node' ? `of the node: ${at}` : `${from} ${at}`;
};
