import type { Api } from '../../api/api.js';
import { dnsSubdomain } from '../../formats/name-formats.js';
import { pathSegment } from '../../formats/path-segment.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';
import { FormattedValue } from '../shared/formatted-value.js';

const RBAC_GROUP = 'rbac.authorization.k8s.io';

export const roleRefRules = defineRules('validation', 'RoleRef', {
  'api-group': {
    description: `The \`apiGroup\` of a \`roleRef\` is \`${RBAC_GROUP}\`.`,
    remediation: `Write \`${RBAC_GROUP}\`, or leave it out.`,
    check({ apiGroup }, context) {
      if (apiGroup) checkOneOf('apiGroup', apiGroup, [RBAC_GROUP], context);
    },
  },
  kind: {
    description:
      'The `kind` of a `roleRef` is `Role` or `ClusterRole`, and in a ClusterRoleBinding ' +
      '`ClusterRole`.',
    check({ kind = '' }, context) {
      const isOfCluster = context.rootKind === 'ClusterRoleBinding';
      checkOneOf('kind', kind, isOfCluster ? ['ClusterRole'] : ['Role', 'ClusterRole'], context);
    },
  },
  name: {
    description:
      'A `roleRef` has the `name` of a role, which can be a segment of a URL: it contains no `/` ' +
      'and no `%`.',
    remediation: 'Write the name of the role, such as `view`.',
    check: ({ name }, context) => context.requiredFormat('name', name, pathSegment),
  },
});

export const subjectRules = defineRules('validation', 'Subject', {
  name: {
    description: 'A subject has a `name`. That of a ServiceAccount is a DNS subdomain.',
    remediation: 'Write the name of the ServiceAccount, the user or the group.',
    check({ kind, name }, context) {
      if (!name) context.required('name');
      else if (kind === 'ServiceAccount') context.format('name', name, dnsSubdomain);
    },
  },
  kind: {
    description: 'The `kind` of a subject is `ServiceAccount`, `User` or `Group`.',
    check({ kind = '' }, context) {
      checkOneOf('kind', kind, ['ServiceAccount', 'User', 'Group'], context);
    },
  },
  'api-group': {
    description:
      `The \`apiGroup\` of a User or a Group is \`${RBAC_GROUP}\`. That of a ServiceAccount is ` +
      'empty.',
    remediation: 'Leave it out.',
    check: checkApiGroup,
  },
  namespace: {
    description: 'A ServiceAccount in a ClusterRoleBinding has a `namespace`.',
    remediation: 'Write the namespace of the ServiceAccount.',
    check({ kind, namespace }, context) {
      if (context.rootKind === 'ClusterRoleBinding' && kind === 'ServiceAccount' && !namespace)
        context.required('namespace');
    },
  },
});

function checkApiGroup({ apiGroup, kind }: Api<'Subject'>, context: PodRuleContext): void {
  if (!apiGroup) return;
  if (kind === 'ServiceAccount') checkOneOf('apiGroup', apiGroup, [''], context);
  else if (kind === 'User' || kind === 'Group')
    checkOneOf('apiGroup', apiGroup, [RBAC_GROUP], context);
}

/** Reports a string without a type of its own in Go that is not one of the allowed values. */
function checkOneOf(
  field: string,
  value: string,
  allowed: readonly string[],
  context: PodRuleContext,
): void {
  if (!allowed.includes(value))
    context.unsupported(field, FormattedValue.asGoString(value), allowed, value);
}
