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
      const isGuaranteedWith = (count: number): boolean =>
        qos(
          { ...context.view.spec, initContainers: initContainers.slice(0, count) },
          kubernetes,
        ) === 'Guaranteed';
      if (!isGuaranteedWith(0) || isGuaranteedWith(initContainers.length)) return;
      // A binary search: each class takes time in proportion to the number of all containers.
      let [before, after] = [0, initContainers.length];
      while (after - before > 1) {
        const middle = (before + after) >> 1;
        if (isGuaranteedWith(middle)) before = middle;
        else after = middle;
      }
      context.report(
        ['initContainers', before, 'resources'],
        `'${initContainers[before]?.name}' makes the Pod Burstable; with its containers alone it ` +
          'would be Guaranteed',
      );
    },
  },
});
