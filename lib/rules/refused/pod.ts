import { labelFaults, qualifiedName } from '../../formats/name.js';
import { on } from '../on.js';

export const life = on('PodSpec', {
  'active-deadline': {
    says: 'A deadline is from 1 to 2^31-1 seconds.',
    check({ activeDeadlineSeconds: seconds }, at) {
      if (seconds !== undefined) at.between('activeDeadlineSeconds', seconds, 1, 2 ** 31 - 1);
    },
  },
  preemption: {
    says: 'A Pod preempts others of lower priority, or never.',
    check({ preemptionPolicy: policy }, at) {
      if (policy !== undefined && !policy) at.required('preemptionPolicy');
      else if (policy !== undefined) at.oneOf('preemptionPolicy', policy, ['PreemptLowerPriority', 'Never']);
    },
  },
  'node-selector': {
    says: 'A node is selected by labels.',
    check({ nodeSelector }, at) {
      if (nodeSelector) at.faulty('nodeSelector', labelFaults(nodeSelector));
    },
  },
  'gates-before-node': {
    says: 'A Pod with a scheduling gate has no node yet. Templates are not asked.',
    check({ nodeName, schedulingGates }, at) {
      if (at.view.isPod && nodeName && schedulingGates?.length)
        at.forbidden('nodeName', 'cannot be set until all schedulingGates have been cleared');
    },
  },
  'scheduling-gates': {
    says: 'A scheduling gate has a qualified name, and stands once.',
    check({ schedulingGates }, at) {
      const seen = new Set<string>();
      schedulingGates?.forEach(({ name = '' }, i) => {
        at.format(`schedulingGates[${i}]`, name, qualifiedName);
        if (seen.has(name)) at.duplicate(`schedulingGates[${i}]`, name);
        seen.add(name);
      });
    },
  },
  'readiness-gates': {
    says: 'A readiness gate is a condition with a qualified name.',
    check({ readinessGates }, at) {
      readinessGates?.forEach(({ conditionType = '' }, i) => {
        at.format(`readinessGates[${i}].conditionType`, conditionType, qualifiedName);
      });
    },
  },
});

export const host = on('PodSpec', {
  'process-namespace': {
    since: 37,
    says: "A Pod shares a process namespace of its own, or the host's.",
    check({ shareProcessNamespace, hostPID }, at) {
      if (shareProcessNamespace && hostPID)
        at.invalid('shareProcessNamespace', true, 'ShareProcessNamespace and HostPID cannot both be enabled');
    },
  },
  'process-namespace-in-context': {
    until: 36,
    says: "A Pod shares a process namespace of its own, or the host's. Kubernetes looks for it in the security context.",
    check({ shareProcessNamespace, hostPID }, at) {
      if (shareProcessNamespace && hostPID)
        at.invalid('securityContext.shareProcessNamespace', true, 'ShareProcessNamespace and HostPID cannot both be enabled');
    },
  },
  users: {
    since: 30,
    says: "A Pod with users of its own takes no other namespace of the host's. Kubernetes spells the fields with a capital.",
    check({ hostNetwork, hostPID, hostIPC }, at) {
      if (at.view.hostUsers) return;
      if (hostNetwork) at.forbidden('hostNetwork', 'when `hostUsers` is false');
      if (hostPID) at.forbidden('HostPID', 'when `hostUsers` is false');
      if (hostIPC) at.forbidden('HostIPC', 'when `hostUsers` is false');
    },
  },
});

export const devices = on(['Container', 'EphemeralContainer'], {
  'devices-need-host-users': {
    since: 34,
    says: 'A Pod with users of its own has no devices.',
    check({ volumeDevices }, at) {
      if (volumeDevices?.length && !at.view.hostUsers) at.forbidden('volumeDevices', 'when `hostUsers` is false');
    },
  },
});
