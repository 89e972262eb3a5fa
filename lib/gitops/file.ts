/** What a file is named after. */
export interface Described {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: { readonly name?: string; readonly namespace?: string };
}

/** The name of an object's file. A kind that others than Kubernetes define is told by its group, too: Knative has a Service. */
export function fileOf({ apiVersion, kind, metadata }: Described): string {
  const [group = '', version] = String(apiVersion).split('/');
  const isOthers = version !== undefined && group.includes('.') && !group.endsWith('.k8s.io');
  return [kind, ...(isOthers ? [group] : []), metadata?.name].join('.').replace(/[^0-9a-zA-Z-_.]/g, '');
}
