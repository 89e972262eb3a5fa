import type { KubernetesVersion } from '../../api/kubernetes-version.js';
import { qos } from '../../resources/qos.js';
import { defineRules } from '../context/define-rules.js';

export const qosClassHazards = defineRules('hazard', 'PodSpec', {
  guaranteed: {
    severity: 'warning',
    description: 'If the containers of a Pod are Guaranteed, its init containers are too.',
    remediation: 'Write `limits` for `cpu` and `memory`, and no lower requests.',
    check({ initContainers }, context) {
      if (!initContainers) return;
      const kubernetes = `1.${context.minor}` as KubernetesVersion;
      const classOf = (some: typeof initContainers): string =>
        qos({ ...context.view.spec, initContainers: some }, kubernetes);
      if (classOf([]) !== 'Guaranteed' || classOf(initContainers) === 'Guaranteed') return;
      const i = initContainers.findIndex((init) => classOf([init]) !== 'Guaranteed');
      if (i >= 0)
        context.report(
          ['initContainers', i, 'resources'],
          `'${initContainers[i]?.name}' makes the Pod Burstable; with its containers alone it ` +
            'would be Guaranteed',
        );
    },
  },
});
