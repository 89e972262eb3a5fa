import { labelErrors, qualifiedName } from '../../formats/name-formats.js';
import { defineRules } from '../context/define-rules.js';

export const podDeadlineRules = defineRules('validation', 'PodSpec', {
  'active-deadline': {
    description: '`activeDeadlineSeconds` is between 1 and 2147483647.',
    remediation: 'Leave it out for no deadline.',
    check({ activeDeadlineSeconds: seconds }, context) {
      if (seconds !== undefined) context.between('activeDeadlineSeconds', seconds, 1, 2 ** 31 - 1);
    },
  },
  preemption: {
    description: '`preemptionPolicy` is `PreemptLowerPriority` or `Never`.',
    check({ preemptionPolicy: policy }, context) {
      if (policy !== undefined && !policy) context.required('preemptionPolicy');
      else if (policy !== undefined)
        context.oneOf('preemptionPolicy', policy, ['PreemptLowerPriority', 'Never']);
    },
  },
  'node-selector': {
    description: 'The keys of `nodeSelector` are qualified names, and its values are label values.',
    check({ nodeSelector }, context) {
      if (nodeSelector) context.invalidEach('nodeSelector', labelErrors(nodeSelector));
    },
  },
  'gates-before-node': {
    description: 'A Pod with `schedulingGates` has no `nodeName`. Templates are not checked.',
    remediation: 'Leave out one of the two: a Pod with `nodeName` is not scheduled.',
    check({ nodeName, schedulingGates }, context) {
      if (nodeName && schedulingGates?.length && context.view.isPod)
        context.forbidden('nodeName', 'cannot be set until all schedulingGates have been cleared');
    },
  },
  'scheduling-gates': {
    description: 'The name of a scheduling gate is a qualified name, and is unique.',
    check({ schedulingGates }, context) {
      const seen = new Set<string>();
      schedulingGates?.forEach(({ name = '' }, i) => {
        context.format(['schedulingGates', i], name, qualifiedName);
        if (seen.has(name)) context.duplicate(['schedulingGates', i], name);
        seen.add(name);
      });
    },
  },
  'readiness-gates': {
    description: 'The `conditionType` of a readiness gate is a qualified name.',
    check({ readinessGates }, context) {
      readinessGates?.forEach(({ conditionType = '' }, i) => {
        context.format(['readinessGates', i, 'conditionType'], conditionType, qualifiedName);
      });
    },
  },
});

export const hostNamespaceRules = defineRules('validation', 'PodSpec', {
  'process-namespace': {
    since: 37,
    description: 'A Pod does not have both `shareProcessNamespace` and `hostPID`.',
    remediation: 'Leave out one of the two.',
    check({ shareProcessNamespace, hostPID }, context) {
      if (shareProcessNamespace && hostPID)
        context.invalid(
          'shareProcessNamespace',
          true,
          'ShareProcessNamespace and HostPID cannot both be enabled',
        );
    },
  },
  'process-namespace-in-context': {
    until: 36,
    description:
      'A Pod does not have both `shareProcessNamespace` and `hostPID`. Kubernetes reports the ' +
      'field as `securityContext.shareProcessNamespace`.',
    remediation: 'Leave out one of the two.',
    check({ shareProcessNamespace, hostPID }, context) {
      if (shareProcessNamespace && hostPID)
        context.invalid(
          { path: 'shareProcessNamespace', field: 'securityContext.shareProcessNamespace' },
          true,
          'ShareProcessNamespace and HostPID cannot both be enabled',
        );
    },
  },
  users: {
    since: 30,
    description:
      'A Pod with `hostUsers: false` has no `hostNetwork`, `hostPID` or `hostIPC`. Kubernetes ' +
      'reports the last two as `HostPID` and `HostIPC`.',
    remediation: 'Leave out the field, or leave out `hostUsers: false`.',
    check({ hostNetwork, hostPID, hostIPC }, context) {
      if (!(hostNetwork || hostPID || hostIPC) || context.view.hostUsers) return;
      if (hostNetwork) context.forbidden('hostNetwork', 'when `hostUsers` is false');
      if (hostPID) context.forbidden('HostPID', 'when `hostUsers` is false');
      if (hostIPC) context.forbidden('HostIPC', 'when `hostUsers` is false');
    },
  },
});

export const volumeDeviceHostUsersRules = defineRules(
  'validation',
  ['Container', 'EphemeralContainer'],
  {
    'devices-need-host-users': {
      since: 34,
      description: 'A container of a Pod with `hostUsers: false` has no `volumeDevices`.',
      remediation: 'Leave out `hostUsers: false`, or mount the volume as a file system.',
      check({ volumeDevices }, context) {
        if (volumeDevices?.length && !context.view.hostUsers)
          context.forbidden('volumeDevices', 'when `hostUsers` is false');
      },
    },
  },
);
