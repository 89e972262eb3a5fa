import type { Api } from '../../../lib/api/api.js';
import { type HazardCase, pod } from './hazard-case.js';

const full: Api<'ResourceRequirements'> = { limits: { cpu: '1', memory: '1Gi' } };
const holding = (
  resources: Api<'ResourceRequirements'>,
  ...init: readonly Api<'ResourceRequirements'>[]
): object =>
  pod({
    initContainers: init.map((each, i) => ({
      name: `init-${i}`,
      image: 'x',
      restartPolicy: 'Always',
      resources: each,
    })),
    containers: [{ name: 'app', image: 'x', resources }],
  });

export const qosClassCases: readonly HazardCase[] = [
  {
    rule: 'PodSpec/guaranteed',
    invalid: holding(full, full, { requests: { cpu: '100m' } }),
    fields: ['spec.initContainers[1].resources'],
    valid: [
      holding(full, full),
      holding({ requests: { cpu: '1' } }, {}),
      holding({}, {}),
      holding(full),
    ],
  },
  {
    rule: 'PodSpec/guaranteed',
    minor: 35,
    invalid: holding(full, {}),
    fields: ['spec.initContainers[0].resources'],
    valid: [holding(full, full)],
  },
];
