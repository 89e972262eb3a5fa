import type { KubernetesObject } from '../../../lib/api/kubernetes-object.js';
import type { ApplicationRuleId } from '../../../lib/application/application-rules.js';
import { checkApplication } from '../../../lib/application/check-application.js';
import type { Report, Reporter } from './reporters.js';

/** Objects with a problem, and the part of Kubernetes that reports it. */
export interface Failure {
  readonly rule: ApplicationRuleId;
  readonly title: string;
  /** Returns the objects. The namespace is set in those that belong to one. */
  readonly objects: (namespace: string) => readonly KubernetesObject[];
  readonly reporter: Reporter;
}

const CLUSTER_KINDS: ReadonlySet<unknown> = new Set([
  'APIService',
  'ClusterRoleBinding',
  'CSIDriver',
  'PersistentVolume',
  'ValidatingWebhookConfiguration',
]);

/** Returns the objects of a failure in a namespace. */
export const objectsIn = (
  { objects }: Pick<Failure, 'objects'>,
  namespace: string,
): readonly KubernetesObject[] =>
  objects(namespace).map((each) =>
    CLUSTER_KINDS.has(each['kind'])
      ? each
      : { ...each, metadata: { ...(each['metadata'] as object), namespace } },
  );

/** Returns our message for a rule. Throws unless there is exactly one. */
export function detailOf(rule: ApplicationRuleId, objects: readonly KubernetesObject[]): string {
  const findings = checkApplication(objects, { complete: true }).flat();
  const [found, ...others] = findings.filter((each) => each.rule === rule);
  if (found === undefined || others.length > 0)
    throw new Error(`not one finding of ${rule}: ${findings.map(({ detail }) => detail)}`);
  return found.detail;
}

/** The last parentheses, which may contain others. */
const QUOTE = /\(((?:[^()]|\([^()]*\))+)\)$/;

/** Returns the words of Kubernetes in a message of ours: its last parentheses. */
export function quoteIn(detail: string): string {
  const quote = QUOTE.exec(detail)?.[1];
  if (quote === undefined) throw new Error(`no words of Kubernetes in: ${detail}`);
  return quote;
}

/** Whether a report has the words of a quote: `REASON`, `REASON: MESSAGE`, or a part of both. */
export const says = ({ reason, message }: Report, quote: string): boolean =>
  message.includes(quote) ||
  quote === reason ||
  (reason !== '' &&
    quote.startsWith(`${reason}: `) &&
    message.includes(quote.slice(reason.length + 2)));
