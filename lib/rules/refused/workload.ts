import { holds, isEmptySelector, isSelector, selects, shownLabels, shownSelector } from '../../formats/selector.js';
import { on } from '../on.js';

const NO_MATCH = '`selector` does not match template `labels`';

/** Kinds whose template Kubernetes does not look at where it cannot read the selector. */
const SELECTING = ['Deployment', 'ReplicaSet', 'StatefulSet'];

export const served = on(['DeploymentSpec', 'ReplicaSetSpec', 'StatefulSetSpec', 'DaemonSetSpec', 'ReplicationControllerSpec'], {
  'restarts-always': {
    says: 'The template of a workload that serves has `restartPolicy: Always`.',
    advice: 'Leave out `restartPolicy`. For what is to end, use a Job.',
    check(spec, at) {
      const policy = spec.template?.spec?.restartPolicy || 'Always';
      if (policy === 'Always' || (spec.template === undefined && at.isIn('ReplicationController'))) return;
      if (!at.isIn('Deployment') && !at.isIn('ReplicaSet')) return at.unsupported('template.spec.restartPolicy', policy, ['Always']);
      const { selector } = spec as { readonly selector?: object };
      if (selector === undefined || isSelector(selector)) at.unsupported('template.spec.restartPolicy', policy, ['Always']);
    },
  },
  'no-deadline': {
    says: 'The template of a workload that serves has no `activeDeadlineSeconds`.',
    advice: 'Leave it out. For what is to end, use a Job.',
    check(spec, at) {
      if (spec.template?.spec?.activeDeadlineSeconds === undefined) return;
      const kind = at.isIn('Deployment') ? 'ReplicaSet' : at.node.parent?.type.name;
      const { selector } = spec as { readonly selector?: object };
      if (kind === 'ReplicaSet' && selector !== undefined && !isSelector(selector)) return;
      at.forbidden('template.spec.activeDeadlineSeconds', `activeDeadlineSeconds in ${kind} is not Supported`);
    },
  },
  'ready-seconds': {
    says: '`minReadySeconds` is not negative.',
    check: ({ minReadySeconds }, at) => at.atLeast('minReadySeconds', minReadySeconds, 0),
  },
});

export const replicated = on(['DeploymentSpec', 'ReplicaSetSpec', 'StatefulSetSpec', 'ReplicationControllerSpec'], {
  replicas: {
    says: '`replicas` is not negative.',
    check: ({ replicas }, at) => at.atLeast('replicas', replicas, 0),
  },
});

export const remembered = on(['DeploymentSpec', 'DaemonSetSpec'], {
  'revision-history': {
    says: '`revisionHistoryLimit` is not negative.',
    advice: 'To keep no old revision, write 0.',
    check: ({ revisionHistoryLimit }, at) => at.atLeast('revisionHistoryLimit', revisionHistoryLimit, 0),
  },
});

export const selecting = on(['DeploymentSpec', 'ReplicaSetSpec', 'StatefulSetSpec', 'DaemonSetSpec'], {
  selector: {
    says: 'A workload has a `selector`, and it is not empty. A DaemonSet without one is told only that its labels do not match.',
    advice: 'Write `selector: { matchLabels: ... }` with labels that the template has.',
    check({ selector }, at) {
      const kind = at.node.parent?.type.name ?? '';
      if (selector === undefined) {
        if (kind !== 'DaemonSet') at.required('selector');
      } else if (isEmptySelector(selector))
        at.invalid('selector', {}, `empty selector is invalid for ${kind === 'ReplicaSet' ? 'deployment' : kind.toLowerCase()}`);
    },
  },
  'readable-selector': {
    says: '`selector` is one that Kubernetes can read. Where it is not, the template is not looked at.',
    advice: "Correct what is said of the selector's own fields.",
    check({ selector }, at) {
      const kind = at.node.parent?.type.name ?? '';
      if (selector === undefined || !SELECTING.includes(kind) || isSelector(selector)) return;
      at.invalid('selector', shownSelector(selector), kind === 'StatefulSet' ? '' : 'invalid label selector');
      at.skip('template');
    },
  },
  'selects-own-pods': {
    says: '`selector` of a workload selects the labels of its template.',
    advice: 'Give the template the labels that the selector names.',
    check({ selector, template }, at) {
      if (selector !== undefined && !isSelector(selector)) return;
      const labels = template?.metadata?.labels;
      if (!selects(selector, labels ?? {})) at.invalid('template.metadata.labels', shownLabels(labels), NO_MATCH);
    },
  },
});

export const controller = on('ReplicationControllerSpec', {
  template: {
    says: 'A ReplicationController has a `template`.',
    advice: 'Write the Pod that it makes.',
    check({ template }, at) {
      if (template === undefined) at.required('template');
    },
  },
  'selects-own-pods': {
    says: '`selector` of a ReplicationController is among the labels of its template; without a selector the template has labels.',
    advice: 'Give the template the labels that the selector names.',
    check({ selector = {}, template }, at) {
      const labels = template?.metadata?.labels;
      const chosen = Object.keys(selector).length > 0 ? selector : (labels ?? {});
      if (Object.keys(chosen).length === 0) at.required('selector');
      else if (template !== undefined && !holds(chosen, labels ?? {}))
        at.invalid('template.metadata.labels', shownLabels(labels), NO_MATCH);
    },
  },
});
