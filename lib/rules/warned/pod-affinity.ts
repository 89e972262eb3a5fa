import { on } from './on.js';

export const podAffinity = on('PodAffinityTerm', {
  'selects-pods': {
    says: 'A Pod is placed near or far from Pods that a selector picks.',
    advice: 'Without a selector no Pod counts: write a labelSelector; {} picks every Pod of the namespace.',
    check({ labelSelector }, at) {
      if (labelSelector === undefined) at.warn('labelSelector', 'a null labelSelector results in matching no pod');
    },
  },
});
