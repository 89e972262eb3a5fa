import { configMapKey } from '../../formats/name-formats.js';
import { fieldOf, fieldsOf, itemsOf, listOf } from '../../references/fields.js';
import type { PlainObject } from '../../spec/lowering/deep-copy.js';
import { isRefusedBinding, isRefusedRule } from './role-checks.js';

/** Whether the types refuse the props of a kind. */
type Check = (props: PlainObject) => boolean;

/** The checks of values that the types refuse, but the schema of the API accepts, by kind. */
const REFUSED: Readonly<Record<string, Check>> = {
  ClusterRole: (props) => listOf(props, 'rules').some(isRefusedRule),
  ClusterRoleBinding: (props) => isRefusedBinding(props, ['ClusterRole']),
  ConfigMap: (props) => hasInvalidKey(props, 'data', 'binaryData'),
  HorizontalPodAutoscaler: (props) => listOf(props, 'metrics').some(isRefusedMetric),
  Ingress: isRefusedIngress,
  PersistentVolumeClaim: ({ accessModes, resources }) =>
    accessModes === undefined || resources === undefined,
  PodDisruptionBudget: isRefusedBudget,
  Role: (props) =>
    listOf(props, 'rules').some((rule) => has(rule, 'nonResourceURLs') || isRefusedRule(rule)),
  RoleBinding: (props) => isRefusedBinding(props, ['Role', 'ClusterRole']),
  Secret: (props) => hasInvalidKey(props, 'data', 'stringData'),
  Service: (props) =>
    looksLikeConstruct(fieldsOf(props, 'selector')) || hasInheritedKey(fieldsOf(props, 'ports')),
  ServiceAccount: (props) =>
    listOf(props, 'imagePullSecrets').some((each) => typeof each !== 'string') ||
    listOf(props, 'secrets').some((each) => Object.keys(each as object).join() !== 'name'),
};

/** Whether the types refuse the props of a kind, although they have the structure of the API. */
export const isRefusedByTypes = (kind: string, props: PlainObject): boolean =>
  REFUSED[kind]?.(props) ?? false;

const has = (value: unknown, field: string): boolean => fieldOf(value, field) !== undefined;

const hasInvalidKey = (props: PlainObject, ...fields: readonly string[]): boolean =>
  fields.some((field) =>
    Object.keys(fieldsOf(props, field)).some((key) => configMapKey(key) !== undefined),
  );

/** Whether labels have the names of the properties by which the types recognize a construct. */
const looksLikeConstruct = (labels: PlainObject): boolean => 'kind' in labels && 'name' in labels;

/** Whether a record has a key that every JavaScript object has, such as `toString`. */
const hasInheritedKey = (record: PlainObject): boolean =>
  Object.keys(record).some((key) => key in {});

/** The field with the source of a metric, by the type of the metric. */
const METRIC_SOURCES: ReadonlyMap<unknown, string> = new Map([
  ['Resource', 'resource'],
  ['ContainerResource', 'containerResource'],
  ['Pods', 'pods'],
  ['Object', 'object'],
  ['External', 'external'],
]);

/** Whether a metric has another source than its type says. */
const isRefusedMetric = (metric: unknown): boolean => {
  const source = METRIC_SOURCES.get(fieldOf(metric, 'type'));
  return Object.keys(fieldsOf(metric)).length !== 2 || source === undefined || !has(metric, source);
};

/** Whether a backend has a port without a name and a number, or with both. */
function isRefusedIngress(props: PlainObject): boolean {
  const paths = listOf(props, 'rules').flatMap((rule) => itemsOf(rule, [], 'http', 'paths'));
  const backends = [
    fieldOf(props, 'defaultBackend'),
    ...paths.map(({ value }) => fieldOf(value, 'backend')),
  ];
  return backends.some(
    (backend) =>
      has(backend, 'service') && Object.keys(fieldsOf(backend, 'service', 'port')).length !== 1,
  );
}

/** Whether a budget has two limits, or one that is no number and no percentage. */
function isRefusedBudget({ minAvailable, maxUnavailable }: PlainObject): boolean {
  return (
    (minAvailable !== undefined && maxUnavailable !== undefined) ||
    [minAvailable, maxUnavailable].some(
      (limit) => typeof limit === 'string' && !/^\d+%$/.test(limit),
    )
  );
}
