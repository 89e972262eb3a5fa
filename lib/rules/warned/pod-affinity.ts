import { on } from './on.js';

export const podAffinity = on('PodAffinityTerm', {
  'selects-pods': {
    says: 'A term has a `labelSelector`, which says which Pods it is near to or away from.',
    advice: 'Without it no Pod is counted: write a `labelSelector`; `{}` selects every Pod of the namespace.',
    check({ labelSelector }, at) {
      if (labelSelector === undefined) at.warn('labelSelector', 'a null labelSelector results in matching no pod');
    },
  },
});
