import type { KubernetesVersion } from '../../api/kubernetes.js';
import { qos } from '../../lifecycle/qos.js';
import { on } from './on.js';

export const guaranteed = on('PodSpec', {
  guaranteed: {
    level: 'warning',
    says: 'Where containers are Guaranteed, init containers are too.',
    advice: 'Write `limits` of `cpu` and `memory` there, and no lower requests.',
    check({ initContainers }, at) {
      if (!initContainers) return;
      const kubernetes = `1.${at.minor}` as KubernetesVersion;
      const classOf = (some: typeof initContainers): string => qos({ ...at.view.spec, initContainers: some }, kubernetes);
      if (classOf([]) !== 'Guaranteed' || classOf(initContainers) === 'Guaranteed') return;
      const i = initContainers.findIndex((init) => classOf([init]) !== 'Guaranteed');
      if (i >= 0)
        at.tell(
          `initContainers[${i}].resources`,
          `'${initContainers[i]?.name}' makes the Pod Burstable: by its containers it is Guaranteed`,
        );
    },
  },
});
