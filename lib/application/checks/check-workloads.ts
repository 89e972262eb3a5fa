import type { KubernetesObject } from '../../api/kubernetes-object.js';
import { fieldOf, itemsOf, listOf, textOf } from '../../references/fields.js';
import { selectorFrom } from '../../references/selector-from.js';
import { type Application, type ApplicationCheck, severityTogether } from '../application.js';
import { type ApplicationPods, titleOfPods } from '../application-pods.js';
import { selectsPods } from '../selects-pods.js';
import { scaledObjects } from './check-disruption-budgets.js';

const SELECTING_KINDS: ReadonlySet<string> = new Set(['Deployment', 'ReplicaSet', 'StatefulSet']);
/** Maximum number of Pods that are compared with the selector of a workload. */
const MAX_COMPARED = 100;

/** Whether there are objects of some kinds. */
const hasAny = ({ objects }: Application, kinds: ReadonlySet<string>): boolean =>
  [...kinds].some((kind) => objects.kinds.has(kind));

/** Finds workloads that select the Pods of each other. */
export const checkOverlaps: ApplicationCheck = (application, report) => {
  if (!hasAny(application, SELECTING_KINDS)) return;
  const scaled = scaledObjects(application);
  let order: ReadonlyMap<ApplicationPods, number> | undefined;
  for (const pods of application.objects.pods) {
    const others =
      SELECTING_KINDS.has(pods.kind) && pods.isComplete ? overlapsOf(application, pods) : [];
    if (others.length === 0) continue;
    order ??= new Map(application.objects.pods.map((each, i) => [each, i]));
    const position = order;
    const later = others.filter((each) => (position.get(each) ?? 0) > (position.get(pods) ?? 0));
    const [first, ...more] = later;
    if (first === undefined) continue;
    const isScaled = [pods, ...later].filter((each) => scaled.has(titleOfPods(each))).length > 1;
    report({
      rule: 'LabelSelector/own-pods',
      from: pods.manifest,
      path: ['spec', 'selector'],
      detail:
        `the selector of ${titleOfPods(pods)} also selects the Pods of ${titleOfPods(first)}` +
        `${more.length > 0 ? ` and ${more.length} more` : ''}: ` +
        (isScaled
          ? 'their autoscalers do not scale (AmbiguousSelector)'
          : 'an autoscaler would count all of them'),
      remediation: 'Add a label that differs to both Pod templates and selectors.',
      severity: isScaled ? severityTogether(application, 'warning') : 'note',
    });
  }
};

/** Returns the other workloads that select the Pods of a workload, and whose Pods it selects. */
function overlapsOf(application: Application, pods: ApplicationPods): readonly ApplicationPods[] {
  const selector = selectorFrom(fieldOf(pods.manifest, 'spec', 'selector'));
  if (selector === undefined) return [];
  return application.pods.select(selector, pods.namespace, MAX_COMPARED).filter((other) => {
    if (!SELECTING_KINDS.has(other.kind) || !other.isComplete) return false;
    // Two versions of one workload.
    if (titleOfPods(other) === titleOfPods(pods)) return false;
    const back = selectorFrom(fieldOf(other.manifest, 'spec', 'selector'));
    return back !== undefined && selectsPods(back, pods);
  });
}

/** Finds topology spread constraints that do not count the Pods to which they apply. */
export const checkSpread: ApplicationCheck = ({ objects }, report) => {
  let podsOf: ReadonlyMap<KubernetesObject, ApplicationPods> | undefined;
  for (const { from, reference } of objects.references) {
    if (reference.by !== 'selector' || reference.use !== 'spread') continue;
    podsOf ??= new Map(objects.pods.map((each) => [each.manifest, each]));
    const pods = podsOf.get(from);
    if (pods === undefined || selectsPods(reference.selector, pods)) continue;
    const labels = [...pods.labels].map(([key, value]) => `${key}: ${value}`);
    report({
      rule: 'TopologySpreadConstraint/own-labels',
      from,
      path: reference.path,
      detail: 'the constraint does not select the Pods to which it applies: they are not spread',
      remediation:
        labels.length === 0
          ? 'Add its labels to the Pod template.'
          : `The Pods have the labels ${labels.join(', ')}.`,
    });
  }
};

const SHARING_KINDS: ReadonlySet<string> = new Set([...SELECTING_KINDS, 'DaemonSet']);
const ONE_NODE_MODES: ReadonlySet<unknown> = new Set(['ReadWriteOnce', 'ReadWriteOncePod']);

/** Finds claims of one node that the Pods of several nodes mount. */
export const checkClaims: ApplicationCheck = (application, report) => {
  if (!hasAny(application, SHARING_KINDS)) return;
  const { objects } = application;
  for (const pods of objects.pods) {
    const isShared = pods.kind === 'DaemonSet' || (pods.replicas ?? 0) > 1;
    if (!SHARING_KINDS.has(pods.kind) || !isShared) continue;
    for (const { path, value } of itemsOf(pods.spec, pods.path, 'volumes')) {
      const name = textOf(value, 'persistentVolumeClaim', 'claimName');
      if (name === undefined) continue;
      const claims = objects.find(
        { group: '', kind: 'PersistentVolumeClaim', name },
        pods.namespace,
      );
      const modes = claims.flatMap((each) => listOf(each, 'spec', 'accessModes'));
      if (modes.length === 0 || !modes.every((mode) => ONE_NODE_MODES.has(mode))) continue;
      const users = pods.kind === 'DaemonSet' ? 'a Pod on each node' : `${pods.replicas} Pods`;
      report({
        rule: 'PersistentVolumeClaim/shared-by-nodes',
        from: pods.manifest,
        path: [...path, 'persistentVolumeClaim', 'claimName'],
        detail:
          `the claim '${name}' is ${modes[0]}, and ${users} mount${pods.kind === 'DaemonSet' ? 's' : ''} it: the containers of Pods on ` +
          'other nodes do not start (FailedAttachVolume: Volume is already used by pod(s))',
        remediation: 'Request ReadWriteMany, or use a StatefulSet with volumeClaimTemplates.',
      });
    }
  }
};
