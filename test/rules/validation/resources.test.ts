import { findingsInContainer } from '../../support/pod-findings.js';

const resourceClaims = [{ name: 'gpu', resourceClaimName: 'g' }];
const path = 'spec.containers[0].resources';

test.each<[object, readonly string[]]>([
  [
    {
      claims: [{ name: 'gpu' }],
      requests: { cpu: '500m', memory: '.5Gi' },
      limits: { cpu: 1, memory: '1e9' },
    },
    [],
  ],
  [
    { claims: [{ name: 'gpus' }] },
    [`ResourceRequirements/claims FieldValueNotFound ${path}.claims[0]`],
  ],
  [{ claims: [{}] }, [`ResourceRequirements/claims FieldValueRequired ${path}.claims[0]`]],
  [{ limits: { memory: '1GB' } }, [`decode/type Decode ${path}.limits[memory]`]],
])('validates %j: %j', (resources, expected) => {
  expect(findingsInContainer({ resources }, { resourceClaims })).toEqual(expected);
});
