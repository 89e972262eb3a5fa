import type { Api } from '../../../lib/api/api.js';
import { container, type HazardCase } from './hazard-case.js';

const asking = (path: string, more: Api<'Probe'> = {}) => ({
  httpGet: { path, port: 80 },
  ...more,
});
const readinessProbe = asking('/', { initialDelaySeconds: 60 });

export const probeTimingCases: readonly HazardCase[] = [
  {
    rule: 'Container/alive-before-ready',
    invalid: container({ livenessProbe: asking('/', { initialDelaySeconds: 10 }), readinessProbe }),
    fields: ['spec.containers[0].livenessProbe'],
    valid: [
      container({ livenessProbe: asking('/', { initialDelaySeconds: 40 }), readinessProbe }),
      container({ livenessProbe: asking('/live', { initialDelaySeconds: 10 }), readinessProbe }),
      container({ livenessProbe: asking('/'), readinessProbe, startupProbe: asking('/') }),
      container({ livenessProbe: asking('/') }),
    ],
  },
  {
    rule: 'Container/alive-before-ready',
    invalid: container({ livenessProbe: asking('/', { failureThreshold: 6 }), readinessProbe }),
    fields: ['spec.containers[0].livenessProbe'],
    valid: [container({ livenessProbe: asking('/', { failureThreshold: 7 }), readinessProbe })],
  },
  {
    rule: 'Container/alive-as-ready',
    invalid: container({ livenessProbe: asking('/'), readinessProbe: asking('/') }),
    fields: ['spec.containers[0].livenessProbe'],
    valid: [
      container({
        livenessProbe: asking('/', { failureThreshold: 4 }),
        readinessProbe: asking('/'),
      }),
      container({ livenessProbe: asking('/', { periodSeconds: 20 }), readinessProbe: asking('/') }),
      container({ livenessProbe: asking('/live'), readinessProbe: asking('/') }),
    ],
  },
];
