import type { NameReference } from '../references/reference.js';

/**
 * Returns what happens if the object of a reference does not exist, in the words of the kubelet,
 * the scheduler or the controller that reports it.
 */
export function consequenceOfMissing(reference: NameReference): string {
  const { use, kind, name, namespace } = reference;
  const notFound = `${kind.toLowerCase()} "${name}" not found`;
  switch (use) {
    case 'variable':
      return `the container does not start (CreateContainerConfigError: ${notFound})`;
    case 'volume':
    case 'file':
      return `the containers of the Pod do not start (FailedMount: ${notFound})`;
    case 'credentials':
      // In the words of the API server, and not of the kubelet's cache.
      return `the containers of the Pod do not start (FailedMount: secrets "${name}" not found)`;
    case 'image-pull':
      // Until 1.36, the kubelet reports it in any case.
      return (
        'the kubelet pulls the images without it, and reports it if that fails ' +
        `(FailedToRetrieveImagePullSecret: Unable to retrieve some image pull secrets (${name}))`
      );
    case 'account':
      return namespace === undefined
        ? `no Pod is created (${notFound})`
        : `no Pod is created (error looking up service account ${namespace}/${name}: ${notFound})`;
    case 'claim':
      return PENDING[kind] ?? `the Pod stays Pending (${notFound})`;
    case 'class':
      return kind === 'PriorityClass'
        ? `no Pod is created (no PriorityClass with name ${name} was found)`
        : `no Pod is created (pod rejected: RuntimeClass "${name}" not found)`;
    case 'scale':
      return 'the autoscaler scales nothing (FailedGetScale)';
    case 'backend':
      return 'the controller answers requests with an error';
    case 'certificate':
      return 'the controller uses another certificate';
    case 'webhook':
      return `the API server cannot call the webhook (${notFound})`;
    case 'api':
      return 'the API is not available (ServiceNotFound)';
    case 'role':
      return (
        'the binding grants nothing ' +
        `(RBAC: ${kind.toLowerCase()}.rbac.authorization.k8s.io "${name}" not found)`
      );
    case 'subject':
      return 'the binding grants nothing to it';
    case 'hostname':
      return 'the Pods have no host names in DNS';
  }
}

/** The effects of claims of the devices of a node, by kind. */
const PENDING: Readonly<Record<string, string>> = {
  // The scheduler does not queue the Pod: k8s.io/kubernetes dynamicresources PreEnqueue.
  ResourceClaim: 'the Pod stays Pending, and no event is reported',
  ResourceClaimTemplate: 'the Pod stays Pending (FailedResourceClaimCreation)',
};

/** Returns what happens if a Service does not have the port of a reference. */
export function consequenceOfMissingPort(reference: NameReference): string {
  const { use, name, port } = reference;
  switch (use) {
    case 'webhook':
      return (
        'the API server cannot call the webhook ' +
        `(no service port ${port} found for service "${name}")`
      );
    case 'api':
      return 'the API is not available (ServicePortError)';
    default:
      return consequenceOfMissing(reference);
  }
}

/** Returns what happens if an object does not have the key of a reference. */
export function consequenceOfMissingKey(reference: NameReference): string {
  const { use, kind, name, namespace, key = '' } = reference;
  switch (use) {
    case 'variable':
      return (
        "the container does not start (CreateContainerConfigError: couldn't find key " +
        `${key} in ${kind}${namespace === undefined ? '' : ` ${namespace}/${name}`})`
      );
    case 'file':
      return `the kubelet creates an empty directory for '${key}', and mounts it instead of a file`;
    default:
      return (
        'the containers of the Pod do not start ' +
        `(FailedMount: ${MISSING_KEYS[kind] ?? ''}: ${key})`
      );
  }
}

const MISSING_KEYS: Readonly<Record<string, string>> = {
  ConfigMap: 'configmap references non-existent config key',
  Secret: 'references non-existent secret key',
};
