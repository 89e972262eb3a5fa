import { on } from '../on.js';

export const resources = on('ResourceRequirements', {
  claims: {
    says: 'A claim is one of the Pod.',
    advice: 'Declare it in `resourceClaims`.',
    check({ claims = [] }, at) {
      const declared = new Set(at.view.spec.resourceClaims?.map(({ name }) => name));
      for (const [i, { name }] of claims.entries()) {
        if (!name) at.required(`claims[${i}]`);
        else if (!declared.has(name)) at.notFound(`claims[${i}]`, name, 'must be one of the names in pod.spec.resourceClaims');
      }
    },
  },
});
