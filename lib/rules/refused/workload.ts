import { on } from '../on.js';

export const served = on(['DeploymentSpec', 'ReplicaSetSpec', 'StatefulSetSpec', 'DaemonSetSpec', 'ReplicationControllerSpec'], {
  'restarts-always': {
    says: 'A workload that serves restarts its containers always.',
    advice: 'For what should end, use a Job.',
    check({ template }, at) {
      const policy = template?.spec?.restartPolicy || 'Always';
      if (policy !== 'Always') at.unsupported('template.spec.restartPolicy', policy, ['Always']);
    },
  },
});

export const job = on('JobSpec', {
  ends: {
    says: 'A Job restarts its containers on failure or never.',
    advice: 'The default is Always, so a Job says which of the two it wants.',
    check({ template }, at) {
      const policy = template?.spec?.restartPolicy || 'Always';
      if (policy === 'Always') at.required('template.spec.restartPolicy', 'valid values: "OnFailure", "Never"');
      else if (policy !== 'OnFailure' && policy !== 'Never') at.unsupported('template.spec.restartPolicy', policy, ['OnFailure', 'Never']);
    },
  },
});
