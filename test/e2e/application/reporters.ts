import type { Client } from '../cluster/client.js';
import type { Pod } from '../cluster/kubernetes.js';

/** A report of a part of Kubernetes. */
export interface Report {
  /** A word, such as `FailedMount`; empty if there is none. */
  readonly reason: string;
  readonly message: string;
}

/** Where a failure happens. */
export interface Place {
  readonly client: Client;
  readonly namespace: string;
  /** The errors of the API server for the objects. */
  readonly refusals: readonly Report[];
}

/** Returns what a part of Kubernetes has reported so far. */
export type Reporter = (place: Place) => Promise<readonly Report[]>;

/** The API server and its admission plugins: the errors when the objects were created. */
export const refusals: Reporter = async (place) => place.refusals;

/** The kubelet, the scheduler or a controller: the events about objects of a kind. */
export const eventsOf =
  (kind: string): Reporter =>
  async (place) => {
    const events = await list<Event>(place, '/api/v1', 'events');
    return events.filter(({ involvedObject }) => involvedObject.kind === kind);
  };

/** The kubelet: the states of the containers that wait. */
export const waitingContainers: Reporter = async (place) =>
  (await podsIn(place))
    .flatMap(({ status }) => status?.containerStatuses ?? [])
    .flatMap(({ state }) => state?.['waiting'] ?? [])
    .map(toReport);

/** The API server: the error when a Pod is evicted that is ready. */
export const eviction: Reporter = async (place) => {
  const budgets = await list<Budget>(place, '/apis/policy/v1', 'poddisruptionbudgets');
  // Until then, the API server refuses all evictions with the same words.
  if (budgets.some(({ status }) => status?.observedGeneration === undefined)) return [];
  const { client, namespace } = place;
  const pod = (await podsIn(place)).find(isReady);
  if (pod === undefined) return [];
  const { name } = pod.metadata;
  const { status, body } = await client.send<Partial<Report>>(
    'POST',
    `/api/v1/namespaces/${namespace}/pods/${name}/eviction?dryRun=All`,
    { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name } },
  );
  return [status === 201 ? { reason: 'Evicted', message: '' } : toReport(body)];
};

/** The RBAC authorizer: the reason why a user named `jane` is not allowed to read Pods. */
export const authorization: Reporter = async ({ client, namespace }) => {
  const spec = { user: 'jane', resourceAttributes: { namespace, verb: 'get', resource: 'pods' } };
  const { body } = await client.send<{ readonly status?: { readonly reason?: string } }>(
    'POST',
    '/apis/authorization.k8s.io/v1/subjectaccessreviews',
    { apiVersion: 'authorization.k8s.io/v1', kind: 'SubjectAccessReview', spec },
  );
  return [{ reason: '', message: body.status?.reason ?? '' }];
};

/** The API server: the error when a ConfigMap is created, which a webhook has to allow. */
export const webhookCall: Reporter = async ({ client, namespace }) => {
  const { status, body } = await client.send<Partial<Report>>(
    'POST',
    `/api/v1/namespaces/${namespace}/configmaps?dryRun=All`,
    { metadata: { name: 'new' } },
  );
  return status === 201 ? [] : [toReport(body)];
};

/** The aggregator: the conditions of the APIService whose group is the namespace. */
export const apiConditions: Reporter = async ({ client, namespace }) => {
  const { body } = await client.send<Conditions>(
    'GET',
    `/apis/apiregistration.k8s.io/v1/apiservices/v1.${namespace}.example`,
  );
  return (body.status?.conditions ?? []).map(toReport);
};

export const podsIn = (place: Place): Promise<readonly Pod[]> => list(place, '/api/v1', 'pods');

export const isReady = ({ status }: Pod): boolean =>
  status?.conditions?.some((each) => each.type === 'Ready' && each.status === 'True') ?? false;

/** Returns the objects of a resource in the namespace. */
export async function list<T>(
  { client, namespace }: Place,
  group: string,
  resource: string,
): Promise<readonly T[]> {
  const { body } = await client.send<{ readonly items?: readonly T[] }>(
    'GET',
    `${group}/namespaces/${namespace}/${resource}`,
  );
  return body.items ?? [];
}

const toReport = ({ reason = '', message = '' }: Partial<Report>): Report => ({ reason, message });

interface Event extends Report {
  readonly involvedObject: { readonly kind: string };
}

interface Budget {
  readonly status?: { readonly observedGeneration?: number };
}

interface Conditions {
  readonly status?: { readonly conditions?: readonly Partial<Report>[] };
}
