import type { Identity } from '../manifest/manifest.js';

/**
 * The name of an object's file. A kind that others than Kubernetes define is told by its group,
 * too: Knative has a Service.
 */
export function fileNameFor({ group, kind, name }: Identity): string {
  const isOthers = group.includes('.') && !group.endsWith('.k8s.io');
  return [kind, ...(isOthers ? [group] : []), name].join('.').replace(/[^0-9a-zA-Z-_.]/g, '');
}
