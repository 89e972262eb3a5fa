import { qualifiedName } from '../../formats/name-formats.js';
import { defineRules } from '../context/define-rules.js';
import { isStandardFinalizer } from '../shared/standard-finalizers.js';

export const namespaceRules = defineRules('validation', 'NamespaceSpec', {
  finalizers: {
    description:
      'A finalizer of a Namespace is a qualified name with a domain, or `kubernetes`, `orphan` ' +
      'or `foregroundDeletion`.',
    remediation: 'Leave out `finalizers`: Kubernetes adds `kubernetes`.',
    check({ finalizers = [] }, context) {
      for (const name of finalizers) {
        context.format('finalizers', name, qualifiedName);
        if (!name.includes('/') && !isStandardFinalizer(name))
          context.invalid(
            'finalizers',
            name,
            'name is neither a standard finalizer name nor is it fully qualified',
          );
      }
    },
  },
});
