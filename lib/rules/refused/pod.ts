import { labelFaults, qualifiedName } from '../../formats/name.js';
import { on } from '../on.js';

export const life = on('PodSpec', {
  'active-deadline': {
    says: '`activeDeadlineSeconds` is from 1 to 2147483647.',
    advice: 'For no deadline, leave it out.',
    check({ activeDeadlineSeconds: seconds }, at) {
      if (seconds !== undefined) at.between('activeDeadlineSeconds', seconds, 1, 2 ** 31 - 1);
    },
  },
  preemption: {
    says: '`preemptionPolicy` is `PreemptLowerPriority` or `Never`.',
    check({ preemptionPolicy: policy }, at) {
      if (policy !== undefined && !policy) at.required('preemptionPolicy');
      else if (policy !== undefined) at.oneOf('preemptionPolicy', policy, ['PreemptLowerPriority', 'Never']);
    },
  },
  'node-selector': {
    says: 'The keys of `nodeSelector` are qualified names, and its values label values.',
    check({ nodeSelector }, at) {
      if (nodeSelector) at.faulty('nodeSelector', labelFaults(nodeSelector));
    },
  },
  'gates-before-node': {
    says: 'A Pod with `schedulingGates` has no `nodeName`. Templates are not asked.',
    advice: 'Leave out one of the two: what names its node is not scheduled.',
    check({ nodeName, schedulingGates }, at) {
      if (at.view.isPod && nodeName && schedulingGates?.length)
        at.forbidden('nodeName', 'cannot be set until all schedulingGates have been cleared');
    },
  },
  'scheduling-gates': {
    says: 'The name of a scheduling gate is a qualified name, and is there once.',
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
    says: 'The `conditionType` of a readiness gate is a qualified name.',
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
    says: 'A Pod has `shareProcessNamespace` or `hostPID`, not both.',
    advice: 'Leave out one of the two.',
    check({ shareProcessNamespace, hostPID }, at) {
      if (shareProcessNamespace && hostPID)
        at.invalid('shareProcessNamespace', true, 'ShareProcessNamespace and HostPID cannot both be enabled');
    },
  },
  'process-namespace-in-context': {
    until: 36,
    says: 'A Pod has `shareProcessNamespace` or `hostPID`, not both. Kubernetes names `securityContext.shareProcessNamespace`.',
    advice: 'Leave out one of the two.',
    check({ shareProcessNamespace, hostPID }, at) {
      if (shareProcessNamespace && hostPID)
        at.invalid('securityContext.shareProcessNamespace', true, 'ShareProcessNamespace and HostPID cannot both be enabled');
    },
  },
  users: {
    since: 30,
    says: 'A Pod with `hostUsers: false` has no `hostNetwork`, `hostPID` or `hostIPC`. Kubernetes writes `HostPID` and `HostIPC` for the last two.',
    advice: 'Leave it out, or leave out `hostUsers: false`.',
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
    says: 'A container has no `volumeDevices` where the Pod has `hostUsers: false`.',
    advice: 'Leave out `hostUsers: false`, or mount the volume as a file system.',
    check({ volumeDevices }, at) {
      if (volumeDevices?.length && !at.view.hostUsers) at.forbidden('volumeDevices', 'when `hostUsers` is false');
    },
  },
});
