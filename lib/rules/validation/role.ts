import { defineRules } from '../context/define-rules.js';

/** The first minor whose servers report the field without a sentence. */
const FIRST_DECLARATIVE_MINOR = 37;
const URL_FIELD = 'nonResourceURLs';

export const policyRuleRules = defineRules('validation', 'PolicyRule', {
  verbs: {
    description: 'A rule of a role has `verbs`.',
    remediation: 'Write what it allows, such as `verbs: [get, list, watch]`.',
    check({ verbs = [] }, context) {
      if (verbs.length === 0)
        context.required(
          'verbs',
          context.minor < FIRST_DECLARATIVE_MINOR ? 'verbs must contain at least one value' : '',
        );
    },
  },
  'urls-in-cluster-role': {
    description: 'Only a ClusterRole has rules with `nonResourceURLs`.',
    remediation: 'Move the rule to a ClusterRole, and bind it with a ClusterRoleBinding.',
    check({ nonResourceURLs: urls = [] }, context) {
      if (urls.length > 0 && context.rootKind === 'Role')
        context.invalid(URL_FIELD, urls, 'namespaced rules cannot apply to non-resource URLs');
    },
  },
  'urls-or-resources': {
    description:
      'A rule of a role has either `nonResourceURLs`, or `apiGroups`, `resources` and ' +
      '`resourceNames`.',
    remediation: 'Write two rules.',
    check({ nonResourceURLs: urls = [], ...rule }, context) {
      const { apiGroups = [], resources = [], resourceNames = [] } = rule;
      if (urls.length > 0 && apiGroups.length + resources.length + resourceNames.length > 0)
        context.invalid(
          URL_FIELD,
          urls,
          'rules cannot apply to both regular resources and non-resource URLs',
        );
    },
  },
  resources: {
    description: 'A rule of a role without `nonResourceURLs` has `apiGroups` and `resources`.',
    remediation:
      'Write both, such as `apiGroups: [apps]` and `resources: [deployments]`. The API group ' +
      'of Pods, Services, ConfigMaps and Secrets is empty: `apiGroups: [""]`.',
    check({ apiGroups = [], resources = [], nonResourceURLs: urls = [] }, context) {
      if (urls.length > 0) return;
      if (apiGroups.length === 0)
        context.required('apiGroups', 'resource rules must supply at least one api group');
      if (resources.length === 0)
        context.required('resources', 'resource rules must supply at least one resource');
    },
  },
});

export const aggregationRuleRules = defineRules('validation', 'AggregationRule', {
  selectors: {
    description: 'An `aggregationRule` has `clusterRoleSelectors`.',
    remediation: 'Write a selector for the ClusterRoles whose rules are copied, or leave it out.',
    check({ clusterRoleSelectors = [] }, context) {
      if (clusterRoleSelectors.length === 0)
        context.required(
          'clusterRoleSelectors',
          'at least one clusterRoleSelector required if aggregationRule is non-nil',
        );
    },
  },
});

export const clusterRoleSelectorRules = defineRules('validation', 'LabelSelector', {
  'cluster-roles': {
    isLate: true,
    description:
      'The selectors of an `aggregationRule` have no errors. Kubernetes reports each wrong ' +
      'selector once more.',
    remediation: 'Correct the other errors of the selector.',
    check(_, context) {
      if (context.isChildOf('AggregationRule') && context.node.hasErrors)
        context.invalid([], null, 'invalid label selector.');
    },
  },
});
