import {
  isEmptySelector,
  isLabelSubset,
  isValidSelector,
  normalizeLabels,
  normalizeSelector,
  selectorMatches,
} from '../../formats/selector.js';
import { defineRules } from '../context/define-rules.js';

const SELECTOR_MISMATCH = '`selector` does not match template `labels`';

/**
 * The kinds for which Kubernetes does not validate the template if it cannot parse the selector.
 */
const SELECTOR_FIRST_KINDS = ['Deployment', 'ReplicaSet', 'StatefulSet'];

export const workloadTemplateRules = defineRules(
  'validation',
  [
    'DeploymentSpec',
    'ReplicaSetSpec',
    'StatefulSetSpec',
    'DaemonSetSpec',
    'ReplicationControllerSpec',
  ],
  {
    'restarts-always': {
      description:
        'The template of a Deployment, ReplicaSet, StatefulSet, DaemonSet or ' +
        'ReplicationController has `restartPolicy: Always`.',
      remediation: 'Leave out `restartPolicy`. For Pods that run to completion, use a Job.',
      check(spec, context) {
        const policy = spec.template?.spec?.restartPolicy || 'Always';
        if (
          policy === 'Always' ||
          (spec.template === undefined && context.isChildOf('ReplicationController'))
        )
          return;
        if (!context.isChildOf('Deployment') && !context.isChildOf('ReplicaSet'))
          return context.unsupported(['template', 'spec', 'restartPolicy'], policy, ['Always']);
        const { selector } = spec as { readonly selector?: object };
        if (selector === undefined || isValidSelector(selector))
          context.unsupported(['template', 'spec', 'restartPolicy'], policy, ['Always']);
      },
    },
    'no-deadline': {
      description:
        'The template of a Deployment, ReplicaSet, StatefulSet, DaemonSet or ' +
        'ReplicationController has no `activeDeadlineSeconds`.',
      remediation: 'Leave it out. For Pods that run to completion, use a Job.',
      check(spec, context) {
        if (spec.template?.spec?.activeDeadlineSeconds === undefined) return;
        const kind = context.isChildOf('Deployment')
          ? 'ReplicaSet'
          : context.node.parent?.type.name;
        const { selector } = spec as { readonly selector?: object };
        if (kind === 'ReplicaSet' && selector !== undefined && !isValidSelector(selector)) return;
        context.forbidden(
          ['template', 'spec', 'activeDeadlineSeconds'],
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

export const replicasRules = defineRules(
  'validation',
  ['DeploymentSpec', 'ReplicaSetSpec', 'StatefulSetSpec', 'ReplicationControllerSpec'],
  {
    replicas: {
      description: '`replicas` is not negative.',
      check: ({ replicas }, context) => context.atLeast('replicas', replicas, 0),
    },
  },
);

export const historyLimitRules = defineRules('validation', ['DeploymentSpec', 'DaemonSetSpec'], {
  'revision-history': {
    description: '`revisionHistoryLimit` is not negative.',
    remediation: 'Write 0 to keep no old revision.',
    check: ({ revisionHistoryLimit }, context) =>
      context.atLeast('revisionHistoryLimit', revisionHistoryLimit, 0),
  },
});

export const workloadSelectorRules = defineRules(
  'validation',
  ['DeploymentSpec', 'ReplicaSetSpec', 'StatefulSetSpec', 'DaemonSetSpec'],
  {
    selector: {
      description:
        'A workload has a `selector` that is not empty. For a DaemonSet without one, Kubernetes ' +
        'only reports that the labels do not match.',
      remediation:
        'Write `selector: { matchLabels: { app: web } }` with the labels of the template.',
      check({ selector }, context) {
        const kind = context.node.parent?.type.name ?? '';
        if (selector === undefined) {
          if (kind !== 'DaemonSet') context.required('selector');
        } else if (isEmptySelector(selector))
          context.invalid(
            'selector',
            {},
            'empty selector is invalid for ' +
              `${kind === 'ReplicaSet' ? 'deployment' : kind.toLowerCase()}`,
          );
      },
    },
    'readable-selector': {
      description:
        '`selector` is a selector that Kubernetes can parse. Otherwise it does not validate the ' +
        'template.',
      remediation: 'Fix the errors in the fields of the selector.',
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
      description: 'The `selector` of a workload matches the labels of its template.',
      remediation: 'Add the labels of the selector to the template.',
      check({ selector, template }, context) {
        if (selector !== undefined && !isValidSelector(selector)) return;
        const labels = template?.metadata?.labels;
        if (!selectorMatches(selector, labels ?? {}))
          context.invalid(
            ['template', 'metadata', 'labels'],
            normalizeLabels(labels),
            SELECTOR_MISMATCH,
          );
      },
    },
  },
);

export const controllerSpecRules = defineRules('validation', 'ReplicationControllerSpec', {
  template: {
    description: 'A ReplicationController has a `template`.',
    remediation: 'Write the template of its Pods.',
    check({ template }, context) {
      if (template === undefined) context.required('template');
    },
  },
  'selects-own-pods': {
    description:
      'The `selector` of a ReplicationController matches the labels of its template. Without a ' +
      'selector, the template has labels.',
    remediation: 'Add the labels of the selector to the template.',
    check({ selector = {}, template }, context) {
      const labels = template?.metadata?.labels;
      const effectiveSelector = Object.keys(selector).length > 0 ? selector : (labels ?? {});
      if (Object.keys(effectiveSelector).length === 0) context.required('selector');
      else if (template !== undefined && !isLabelSubset(effectiveSelector, labels ?? {}))
        context.invalid(
          ['template', 'metadata', 'labels'],
          normalizeLabels(labels),
          SELECTOR_MISMATCH,
        );
    },
  },
});
