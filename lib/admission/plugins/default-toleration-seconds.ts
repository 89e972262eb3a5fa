import type { Draft } from '../../defaults/draft.js';
import type { AdmissionPlugin } from './plugin.js';

/**
 * Adds tolerations, so that a Pod stays on a node that is not ready or not reachable for five
 * minutes.
 *
 * Source: plugin/pkg/admission/defaulttolerationseconds.
 */
export const defaultTolerationSeconds: AdmissionPlugin = {
  name: 'DefaultTolerationSeconds',
  resources: ['pods'],
  mutate({ spec = {} }: Draft<'Pod'>) {
    const { tolerations = [] } = spec;
    const missing = TAINTS.filter(
      (taint) =>
        !tolerations.some(
          ({ key = '', effect = '' }) =>
            (key === '' || key === taint) && (effect === '' || effect === 'NoExecute'),
        ),
    );
    if (missing.length > 0)
      spec.tolerations = [
        ...tolerations,
        ...missing.map((key) => ({
          key,
          operator: 'Exists' as const,
          effect: 'NoExecute' as const,
          tolerationSeconds: SECONDS,
        })),
      ];
    return undefined;
  },
};

const TAINTS = ['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable'];
const SECONDS = 300;
