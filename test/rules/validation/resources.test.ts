import { findingsInContainer } from '../../support/pod-findings.js';

const resourceClaims = [{ name: 'gpu', resourceClaimName: 'g' }];
const at = 'spec.containers[0].resources';

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
    [`ResourceRequirements/claims FieldValueNotFound ${at}.claims[0]`],
  ],
  [{ claims: [{}] }, [`ResourceRequirements/claims FieldValueRequired ${at}.claims[0]`]],
  [{ limits: { memory: '1GB' } }, [`decode/type Decode ${at}.limits[memory]`]],
])('of %j finds %j', (resources, expected) => {
  expect(findingsInContainer({ resources }, { resourceClaims })).toEqual(expected);
});
