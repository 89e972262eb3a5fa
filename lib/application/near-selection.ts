import type { PodSelector } from '../references/reference.js';
import type { Application } from './application.js';
import type { ApplicationPods } from './application-pods.js';
import { isNearName } from './near-names.js';
import { hasLabel } from './selects-pods.js';

/** The only label for which a selector does not select some Pods. */
export interface LabelMiss {
  readonly pods: ApplicationPods;
  readonly key: string;
  /** The value that the selector requires. */
  readonly required: string;
  /** The value of the Pods; `undefined` if they do not have the label. */
  readonly actual: string | undefined;
}

/** The labels that all Pods of a release share. They do not say which Pods are meant. */
const SHARED_LABELS =
  /^(?:app\.kubernetes\.io\/(?:instance|part-of|managed-by|version|created-by)|helm\.sh\/chart|chart|release|heritage|version|tier|environment|env|track|istio\.io\/rev|sidecar\.istio\.io\/inject|.*\/part-of)$/;
/** The labels that programs add to their Pods while these run, such as that of the leader. */
const RUN_TIME_LABELS =
  /(?:^|[-/.])(?:role|master|leader|primary|active|state|status|spilo-role|cluster-name|serving|ready|slot|color)$/i;
/** The labels that name an application, which are confused with each other. */
const NAME_LABELS: ReadonlySet<string> = new Set([
  'app',
  'app.kubernetes.io/name',
  'app.kubernetes.io/component',
  'component',
  'k8s-app',
  'name',
  'run',
  'service',
]);
/** Maximum number of Pods that are compared with a selector. */
const MAX_CANDIDATES = 1000;

/** Whether a program may add a label with a value to a Pod that runs. */
export const isRunTimeLabel = (key: string, value: string): boolean =>
  RUN_TIME_LABELS.test(key) || RUN_TIME_LABELS.test(value);

/**
 * Returns the only label for which a selector does not select the Pods that are most likely meant.
 * `undefined` if it is not certain which are meant.
 */
export function nearSelection(
  { pods: index, objects }: Application,
  { matchLabels, matchExpressions }: PodSelector,
  namespace: string | undefined,
): LabelMiss | undefined {
  if (matchExpressions.length > 0) return undefined;
  const candidates = new Set(candidatesFor([...matchLabels], index, namespace));
  if (candidates.size > MAX_CANDIDATES) return undefined;
  const misses = [...candidates].flatMap((pods): readonly LabelMiss[] => {
    if (!pods.isComplete || objects.hasVersions(pods)) return [];
    const missing = [...matchLabels].filter(([key, value]) => !hasLabel(pods, key, value));
    const [first, second] = missing;
    if (first === undefined || second !== undefined) return [];
    const [key, required] = first;
    const miss = { pods, key, required, actual: pods.labels.get(key) };
    return isCertain(miss, matchLabels) ? [miss] : [];
  });
  const values = new Set(misses.map(({ key, actual }) => `${key}=${actual}`));
  return values.size === 1 ? misses[0] : undefined;
}

/** Pods that have all labels but one have at least one of any two. */
function candidatesFor(
  labels: readonly (readonly [key: string, value: string])[],
  index: Application['pods'],
  namespace: string | undefined,
): readonly ApplicationPods[] {
  const [[key, value] = ['', '']] = labels;
  if (labels.length === 1)
    return [
      ...index.nearValuesOf(key, value).flatMap((near) => index.withLabel(key, near, namespace)),
      ...index.withValue(value, namespace),
    ];
  return labels
    .map(([each, required]) => index.withLabel(each, required, namespace))
    .sort((a, b) => a.length - b.length)
    .slice(0, 2)
    .flat();
}

function isCertain(
  { pods, key, required, actual }: LabelMiss,
  matchLabels: PodSelector['matchLabels'],
): boolean {
  if (isRunTimeLabel(key, required)) return false;
  if (actual !== undefined) return isNearName(required, actual);
  const hasValueOfOtherKey = [...pods.labels].some(
    ([other, value]) => value === required && !SHARED_LABELS.test(other) && isLikeKey(key, other),
  );
  const others = [...matchLabels.keys()].filter((each) => each !== key);
  return hasValueOfOtherKey || others.some((each) => !SHARED_LABELS.test(each));
}

const isLikeKey = (a: string, b: string): boolean =>
  a.endsWith(b) || b.endsWith(a) || isNearName(a, b) || (NAME_LABELS.has(a) && NAME_LABELS.has(b));

/** Whether a custom resource of the application may create Pods with labels. */
export function mayBeOfCustomResource(
  { objects }: Application,
  labels: PodSelector['matchLabels'],
): boolean {
  const domains = objects.domainsOfCustomResources;
  const hasDomain = (key: string): boolean => {
    const [prefix = '', name] = key.split('/', 2);
    return name !== undefined && [...domains].some((domain) => prefix.endsWith(domain));
  };
  return [...labels].some(
    ([key, value]) => hasDomain(key) || (!SHARED_LABELS.test(key) && objects.mentions.has(value)),
  );
}
