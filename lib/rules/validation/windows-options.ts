import type { Api } from '../../api/api.js';
import { dnsSubdomain } from '../../formats/name-formats.js';
import { utf8Length } from '../../formats/utf8-length.js';
import { windowsUserName } from '../../formats/windows-user-name.js';
import { defineRules } from '../context/define-rules.js';
import { FormattedValue } from '../shared/formatted-value.js';

const MAX_CREDENTIAL_SPEC_KIB = 64;

export const windowsOptionsRules = defineRules('validation', 'WindowsSecurityContextOptions', {
  'gmsa-name': {
    description: '`gmsaCredentialSpecName` is a DNS subdomain.',
    check({ gmsaCredentialSpecName: name }, context) {
      if (name === undefined) return;
      for (const error of [dnsSubdomain(name) ?? []].flat())
        context.invalid('gmsaCredentialSpecName', FormattedValue.asJson(name), error);
    },
  },
  'gmsa-spec': {
    description: '`gmsaCredentialSpec` is not empty, and has at most 64 KiB.',
    remediation: 'Leave it out: the GMSA webhook sets it from `gmsaCredentialSpecName`.',
    check({ gmsaCredentialSpec: spec }, context) {
      if (spec === '')
        context.invalid('gmsaCredentialSpec', spec, 'gmsaCredentialSpec cannot be an empty string');
      else if (spec !== undefined && utf8Length(spec) > MAX_CREDENTIAL_SPEC_KIB * 1024)
        context.invalid(
          'gmsaCredentialSpec',
          FormattedValue.asJson(spec),
          `gmsaCredentialSpec size must be under ${MAX_CREDENTIAL_SPEC_KIB} KiB`,
        );
    },
  },
  user: {
    description:
      '`runAsUserName` is a Windows user, such as `ContainerUser`, with or without a domain and ' +
      '`\\` before it.',
    check({ runAsUserName: name }, context) {
      if (name === undefined) return;
      for (const error of [windowsUserName(name) ?? []].flat())
        context.invalid('runAsUserName', FormattedValue.asJson(name), error);
    },
  },
});

const hostProcessOf = (container: Api<'Container'>): boolean | undefined =>
  container.securityContext?.windowsOptions?.hostProcess;

export const hostProcessRules = defineRules('validation', 'PodSpec', {
  'host-process-of-pod': {
    description:
      'The `windowsOptions.hostProcess` of the Pod and of a container are equal if both are set.',
    remediation: 'Leave it out in the container: it inherits the value of the Pod.',
    check(
      { securityContext, containers = [], initContainers = [], ephemeralContainers = [] },
      context,
    ) {
      const ofPod = securityContext?.windowsOptions?.hostProcess;
      if (ofPod === undefined) return;
      for (const [list, all] of Object.entries({ initContainers, containers, ephemeralContainers }))
        for (const [i, container] of all.entries()) {
          const ofContainer = hostProcessOf(container);
          if (ofContainer !== undefined && ofContainer !== ofPod)
            context.invalid(
              [list, i, 'securityContext', 'windowsOptions', 'hostProcess'],
              ofContainer,
              `pod hostProcess value must be identical if both are specified, was ${ofPod}`,
            );
        }
    },
  },
  'host-process-everywhere': {
    description:
      'If one container has `windowsOptions.hostProcess`, all containers have it, and the Pod ' +
      'has `hostNetwork: true`.',
    remediation: 'Write `hostProcess: true` and `hostNetwork: true` in the Pod.',
    check(
      {
        securityContext,
        hostNetwork,
        containers = [],
        initContainers = [],
        ephemeralContainers = [],
      },
      context,
    ) {
      const ofPod = securityContext?.windowsOptions?.hostProcess ?? false;
      let [count, others] = [0, 0];
      for (const list of [initContainers, containers, ephemeralContainers])
        for (const container of list)
          if (hostProcessOf(container) ?? ofPod) count++;
          else others++;
      if (count === 0) return;
      if (others > 0)
        context.invalid(
          [],
          '',
          'If pod contains any hostProcess containers then all containers must be ' +
            'HostProcess containers',
        );
      if (!hostNetwork)
        context.invalid(
          'hostNetwork',
          false,
          'hostNetwork must be true if pod contains any hostProcess containers',
        );
    },
  },
});
