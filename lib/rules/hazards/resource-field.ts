import { allContainersOf } from '../../lifecycle/pod-containers.js';
import { defineRules } from '../context/define-rules.js';

export const resourceFieldHazards = defineRules('hazard', 'ResourceFieldSelector', {
  'container-name': {
    severity: 'error',
    description: 'The `containerName` of a `resourceFieldRef` is the name of a container.',
    remediation: 'Write the name of a container or init container of the Pod.',
    check({ containerName }, context) {
      if (!containerName) return;
      const names = allContainersOf(context.view.spec).flatMap(({ name }) => name ?? []);
      if (!names.includes(containerName))
        context.report(
          'containerName',
          `the Pod has no container '${containerName}', so the kubelet cannot read its resources ` +
            `and does not start the container${context.isChildOf('EnvVarSource') ? '' : 's that mount the volume'}`,
          context.didYouMean(containerName, names),
        );
    },
  },
});
