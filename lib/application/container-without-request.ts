import type { KubernetesObject } from '../api/kubernetes-object.js';
import { fieldOf, textOf } from '../references/fields.js';
import { containersOf, podTemplateOf } from '../references/pod-template.js';

/**
 * Returns the name of the first container that requests nothing of a resource. A limit is a request
 * if there is no other.
 *
 * Source: k8s.io/kubernetes pkg/controller/podautoscaler calculatePodRequestsFromContainers.
 *
 * @param workload - the manifest of a workload
 * @param resource - the name of the resource, such as `cpu`
 * @param container - the name of the only container that counts; all count without it
 */
export function containerWithoutRequest(
  workload: KubernetesObject,
  resource: string,
  container?: string,
): string | undefined {
  const template = podTemplateOf(workload);
  if (template === undefined || requests(template.spec, resource)) return undefined;
  const found = containersOf(template).find(
    ({ value, isLongRunning }) =>
      isLongRunning &&
      (container === undefined || fieldOf(value, 'name') === container) &&
      !requests(value, resource),
  );
  return found && textOf(found.value, 'name');
}

const requests = (value: unknown, resource: string): boolean =>
  ['requests', 'limits'].some(
    (field) => fieldOf(value, 'resources', field, resource) !== undefined,
  );
