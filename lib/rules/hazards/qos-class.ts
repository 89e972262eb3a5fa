import type { KubernetesVersion } from '../../api/kubernetes-version.js';
import { qos } from '../../resources/qos.js';
import { defineHazardRules } from './define-hazard-rules.js';

export const qosClassHazards = defineHazardRules('PodSpec', {
  guaranteed: {
    severity: 'warning',
    description: 'Where containers are Guaranteed, init containers are too.',
    remediation: 'Write `limits` of `cpu` and `memory` there, and no lower requests.',
    check({ initContainers }, context) {
      if (!initContainers) return;
      const kubernetes = `1.${context.minor}` as KubernetesVersion;
      const classOf = (some: typeof initContainers): string =>
        qos({ ...context.view.spec, initContainers: some }, kubernetes);
      if (classOf([]) !== 'Guaranteed' || classOf(initContainers) === 'Guaranteed') return;
      const i = initContainers.findIndex((init) => classOf([init]) !== 'Guaranteed');
      if (i >= 0)
        context.report(
          `initContainers[${i}].resources`,
          `'${initContainers[i]?.name}' makes the Pod Burstable: by its containers it is Guaranteed`,
        );
    },
  },
});
