import { on } from '../on.js';

const AFTER_START = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'] as const;

export const initContainer = on('Container', {
  'init-runs-once': {
    says: 'An init container that ends has no probes and no lifecycle; a sidecar may.',
    advice: "For a sidecar, write restartPolicy: 'Always' on the init container.",
    check(container, at) {
      if (at.key !== 'initContainers' || container.restartPolicy === 'Always') return;
      for (const field of AFTER_START)
        if (container[field] !== undefined) at.close(field, 'may not be set for init containers without restartPolicy=Always');
    },
  },
});
