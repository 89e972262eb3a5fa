import type { Api } from '../../api/types.js';
import { on } from '../on.js';

const NONE = 'cannot be set for an Ephemeral Container';
const FORBIDDEN = ['ports', 'restartPolicy', 'restartPolicyRules', 'resizePolicy'] as const;
/** What Kubernetes does not look into, once it has forbidden it. */
const UNREAD = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

export const ephemeral = on('EphemeralContainer', {
  target: {
    says: '`targetContainerName` names a container or an init container of the Pod.',
    check({ targetContainerName: target }, at) {
      if (!target) return;
      const { containers = [], initContainers = [] } = at.view.spec;
      if (![...containers, ...initContainers].some(({ name }) => name === target)) at.notFound('targetContainerName', target);
    },
  },
  'looks-only': {
    says: 'An ephemeral container has no ports, probes, lifecycle, resources, resize policy and restart policy.',
    advice: 'Leave it out.',
    check(container, at) {
      for (const field of FORBIDDEN) if (container[field] !== undefined) at.forbidden(field, NONE);
      for (const field of UNREAD) if (container[field] !== undefined) at.close(field, NONE);
      if (container.lifecycle !== undefined) at.forbidden('lifecycle', NONE);
      at.skip('lifecycle');
      const { resources } = container;
      if (resources !== undefined && Object.keys(resources).length > 0) at.forbidden('resources', NONE);
    },
  },
  'no-sub-paths': {
    says: 'An ephemeral container mounts volumes without `subPath` and `subPathExpr`.',
    advice: 'Leave it out: the volume is mounted whole.',
    check({ volumeMounts = [] }, at) {
      for (const [i, { subPath, subPathExpr }] of (volumeMounts as readonly Api<'VolumeMount'>[]).entries()) {
        if (subPath) at.forbidden(`volumeMounts[${i}].subPath`, NONE);
        if (subPathExpr) at.forbidden(`volumeMounts[${i}].subPathExpr`, NONE);
      }
    },
  },
});
