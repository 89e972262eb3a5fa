import type { Api } from '../api/api.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';

/** The controller of a Pod, as the Pod and its claims name it. */
export interface ControllerName {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
}

/** What a controller sets in a Pod that it creates, besides the template. */
export interface ControlledPodOptions {
  readonly name: string;
  readonly namespace: string;
  readonly controller: ControllerName;
  /** Labels that the controller adds. */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * Returns a Pod that a controller creates from a template.
 *
 * Source: pkg/controller GetPodFromTemplate.
 */
export function controlledPod(
  template: Api<'PodTemplateSpec'> | undefined,
  { name, namespace, controller, labels }: ControlledPodOptions,
): KubernetesObject & { readonly spec: Api<'PodSpec'> } {
  const { metadata = {}, spec = {} } = template ?? {};
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace,
      labels: { ...metadata.labels, ...labels },
      ...(metadata.annotations && { annotations: metadata.annotations }),
      ...(metadata.finalizers && { finalizers: metadata.finalizers }),
      ownerReferences: [ownerReferenceTo(controller)],
    },
    spec: spec as Api<'PodSpec'>,
  };
}

/** Returns the reference to the controller of an object. The uid is not known. */
export const ownerReferenceTo = (controller: ControllerName): Api<'OwnerReference'> => ({
  ...controller,
  uid: '',
  controller: true,
  blockOwnerDeletion: true,
});
