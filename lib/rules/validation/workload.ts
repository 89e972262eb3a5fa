import {
  isEmptySelector,
  isLabelSubset,
  isValidSelector,
  normalizeLabels,
  normalizeSelector,
  selectorMatches,
} from '../../formats/selector.js';
import { definePodRules } from './define-pod-rules.js';

const SELECTOR_MISMATCH = '`selector` does not match template `labels`';

/** Kinds whose template Kubernetes does not look at where it cannot read the selector. */
const SELECTOR_FIRST_KINDS = ['Deployment', 'ReplicaSet', 'StatefulSet'];

export const workloadTemplateRules = definePodRules(
  [
    'DeploymentSpec',
    'ReplicaSetSpec',
    'StatefulSetSpec',
    'DaemonSetSpec',
    'ReplicationControllerSpec',
  ],
  {
    'restarts-always': {
      description: 'The template of a workload that serves has `restartPolicy: Always`.',
      remediation: 'Leave out `restartPolicy`. For what is to end, use a Job.',
      check(spec, context) {
        const policy = spec.template?.spec?.restartPolicy || 'Always';
        if (
          policy === 'Always' ||
          (spec.template === undefined && context.isChildOf('ReplicationController'))
        )
          return;
        if (!context.isChildOf('Deployment') && !context.isChildOf('ReplicaSet'))
          return context.unsupported('template.spec.restartPolicy', policy, ['Always']);
        const { selector } = spec as { readonly selector?: object };
        if (selector === undefined || isValidSelector(selector))
          context.unsupported('template.spec.restartPolicy', policy, ['Always']);
      },
    },
    'no-deadline': {
      description: 'The template of a workload that serves has no `activeDeadlineSeconds`.',
      remediation: 'Leave it out. For what is to end, use a Job.',
      check(spec, context) {
        if (spec.template?.spec?.activeDeadlineSeconds === undefined) return;
        const kind = context.isChildOf('Deployment')
          ? 'ReplicaSet'
          : context.node.parent?.type.name;
        const { selector } = spec as { readonly selector?: object };
        if (kind === 'ReplicaSet' && selector !== undefined && !isValidSelector(selector)) return;
        context.forbidden(
          'template.spec.activeDeadlineSeconds',
          `activeDeadlineSeconds in ${kind} is not Supported`,
        );
      },
    },
    'ready-seconds': {
      description: '`minReadySeconds` is not negative.',
      check: ({ minReadySeconds }, context) =>
        context.atLeast('minReadySeconds', minReadySeconds, 0),
    },
  },
);

export const replicasRules = definePodRules(
  ['DeploymentSpec', 'ReplicaSetSpec', 'StatefulSetSpec', 'ReplicationControllerSpec'],
  {
    replicas: {
      description: '`replicas` is not negative.',
      check: ({ replicas }, context) => context.atLeast('replicas', replicas, 0),
    },
  },
);

export const historyLimitRules = definePodRules(['DeploymentSpec', 'DaemonSetSpec'], {
  'revision-history': {
    description: '`revisionHistoryLimit` is not negative.',
    remediation: 'To keep no old revision, write 0.',
    check: ({ revisionHistoryLimit }, context) =>
      context.atLeast('revisionHistoryLimit', revisionHistoryLimit, 0),
  },
});

export const workloadSelectorRules = definePodRules(
  ['DeploymentSpec', 'ReplicaSetSpec', 'StatefulSetSpec', 'DaemonSetSpec'],
  {
    selector: {
      description:
        'A workload has a `selector`, and it is not empty. A DaemonSet without one is told ' +
        'only that its labels do not match.',
      remediation: 'Write `selector: { matchLabels: ... }` with labels that the template has.',
      check({ selector }, context) {
        const kind = context.node.parent?.type.name ?? '';
        if (selector === undefined) {
          if (kind !== 'DaemonSet') context.required('selector');
        } else if (isEmptySelector(selector))
          context.invalid(
            'selector',
            {},
            `empty selector is invalid for ${kind === 'ReplicaSet' ? 'deployment' : kind.toLowerCase()}`,
          );
      },
    },
    'readable-selector': {
      description:
        '`selector` is one that Kubernetes can read. Where it is not, the template is not ' +
        'looked at.',
      remediation: "Correct what is said of the selector's own fields.",
      check({ selector }, context) {
        const kind = context.node.parent?.type.name ?? '';
        if (
          selector === undefined ||
          !SELECTOR_FIRST_KINDS.includes(kind) ||
          isValidSelector(selector)
        )
          return;
        context.invalid(
          'selector',
          normalizeSelector(selector),
          kind === 'StatefulSet' ? '' : 'invalid label selector',
        );
        context.skip('template');
      },
    },
    'selects-own-pods': {
      description: '`selector` of a workload selects the labels of its template.',
      remediation: 'Give the template the labels that the selector names.',
      check({ selector, template }, context) {
        if (selector !== undefined && !isValidSelector(selector)) return;
        const labels = template?.metadata?.labels;
        if (!selectorMatches(selector, labels ?? {}))
          context.invalid('template.metadata.labels', normalizeLabels(labels), SELECTOR_MISMATCH);
      },
    },
  },
);

export const controllerSpecRules = definePodRules('ReplicationControllerSpec', {
  template: {
    description: 'A ReplicationController has a `template`.',
    remediation: 'Write the Pod that it makes.',
    check({ template }, context) {
      if (template === undefined) context.required('template');
    },
  },
  'selects-own-pods': {
    description:
      '`selector` of a ReplicationController is among the labels of its template; without a ' +
      'selector the template has labels.',
    remediation: 'Give the template the labels that the selector names.',
    check({ selector = {}, template }, context) {
      const labels = template?.metadata?.labels;
      const chosen = Object.keys(selector).length > 0 ? selector : (labels ?? {});
      if (Object.keys(chosen).length === 0) context.required('selector');
      else if (template !== undefined && !isLabelSubset(chosen, labels ?? {}))
        context.invalid('template.metadata.labels', normalizeLabels(labels), SELECTOR_MISMATCH);
    },
  },
});
