import type { Api } from '../api/api.js';
import type { ReferredObjects } from './referred-objects.js';

const TOKEN_PATH = '/var/run/secrets/kubernetes.io/serviceaccount';
/** The API server adds five random letters to this name. */
const TOKEN_VOLUME = 'kube-api-access-<random>';

/** The priority classes of each cluster. */
const SYSTEM_PRIORITIES: Readonly<Record<string, number>> = {
  'system-cluster-critical': 2_000_000_000,
  'system-node-critical': 2_000_001_000,
};

/**
 * Returns a spec with the fields that the default admission plugins add: the token of the
 * ServiceAccount, the overhead of the RuntimeClass, and the priority of a system class; and the
 * handler of the RuntimeClass.
 *
 * @param given - the spec with the fields that the server drops later
 *
 * Source: plugin/pkg/admission/serviceaccount, plugin/pkg/admission/runtimeclass.
 */
export function withAdmittedFields(
  spec: Api<'PodSpec'>,
  given: Api<'PodSpec'>,
  namespace: string,
  objects: ReferredObjects,
): { readonly spec: Api<'PodSpec'>; readonly runtimeHandler: string | undefined } {
  const { runtimeClassName } = spec;
  const runtimeClass = objects.find('RuntimeClass', '', runtimeClassName);
  const priority = SYSTEM_PRIORITIES[spec.priorityClassName ?? ''];
  const overhead = spec.overhead ?? runtimeClass?.overhead?.podFixed;
  const admitted = mountsToken(spec, namespace, objects) ? withToken(spec, given) : spec;
  return {
    spec:
      overhead === undefined && priority === undefined
        ? admitted
        : {
            ...admitted,
            ...(overhead !== undefined && { overhead }),
            ...(priority !== undefined && { priority }),
          },
    runtimeHandler: runtimeClassName ? runtimeClass?.handler : '',
  };
}

const mountsToken = (
  { automountServiceAccountToken, serviceAccountName }: Api<'PodSpec'>,
  namespace: string,
  objects: ReferredObjects,
): boolean =>
  automountServiceAccountToken ??
  objects.find('ServiceAccount', namespace, serviceAccountName || 'default')
    ?.automountServiceAccountToken ??
  true;

function withToken(spec: Api<'PodSpec'>, given: Api<'PodSpec'>): Api<'PodSpec'> {
  const { volumes = [], containers = [], initContainers = [] } = spec;
  const own = volumes.find(({ name = '' }) => name.startsWith('kube-api-access-'))?.name;
  const name = own ?? TOKEN_VOLUME;
  const mount = { name, mountPath: TOKEN_PATH, readOnly: true };
  const withMount = (
    container: Api<'Container'>,
    before: Api<'Container'> | undefined,
  ): Api<'Container'> =>
    hasTokenMount(container) || hasTokenMount(before)
      ? container
      : { ...container, volumeMounts: [...(container.volumeMounts ?? []), mount] };
  return {
    ...spec,
    containers: containers.map((each, i) => withMount(each, given.containers?.[i])),
    initContainers: initContainers.map((each, i) => withMount(each, given.initContainers?.[i])),
    volumes: own === undefined ? [...volumes, { name, projected: {} }] : volumes,
  };
}

const hasTokenMount = (container: Api<'Container'> | undefined): boolean =>
  (container?.volumeMounts ?? []).some((mount) => mount?.mountPath === TOKEN_PATH);
