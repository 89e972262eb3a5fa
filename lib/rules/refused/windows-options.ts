import type { Api } from '../../api/types.js';
import { bytes } from '../../formats/bytes.js';
import { dnsSubdomain } from '../../formats/name.js';
import { windowsUser } from '../../formats/windows-user.js';
import { on } from '../on.js';
import { Shown } from '../shown.js';

const KIB = 64;

export const options = on('WindowsSecurityContextOptions', {
  'gmsa-name': {
    says: '`gmsaCredentialSpecName` is a DNS subdomain.',
    check({ gmsaCredentialSpecName: name }, at) {
      if (name === undefined) return;
      for (const fault of [dnsSubdomain(name) ?? []].flat()) at.invalid('gmsaCredentialSpecName', Shown.typed(name), fault);
    },
  },
  'gmsa-spec': {
    says: '`gmsaCredentialSpec` is not empty, and has at most 64 KiB.',
    advice: 'Leave it out: the GMSA webhook fills it in from `gmsaCredentialSpecName`.',
    check({ gmsaCredentialSpec: spec }, at) {
      if (spec === '') at.invalid('gmsaCredentialSpec', spec, 'gmsaCredentialSpec cannot be an empty string');
      else if (spec !== undefined && bytes(spec) > KIB * 1024)
        at.invalid('gmsaCredentialSpec', Shown.typed(spec), `gmsaCredentialSpec size must be under ${KIB} KiB`);
    },
  },
  user: {
    says: '`runAsUserName` is a user of Windows, as `ContainerUser`, with a domain and `\\` before it or without.',
    check({ runAsUserName: name }, at) {
      if (name === undefined) return;
      for (const fault of [windowsUser(name) ?? []].flat()) at.invalid('runAsUserName', Shown.typed(name), fault);
    },
  },
});

/** Whether a container runs as a process of the host: by itself, or as its Pod says. */
const hostProcessOf = (container: Api<'Container'>): boolean | undefined => container.securityContext?.windowsOptions?.hostProcess;

export const pod = on('PodSpec', {
  'host-process-of-pod': {
    says: 'Where the Pod and a container both have `windowsOptions.hostProcess`, they say the same.',
    advice: "Leave it out at the container: the Pod's counts.",
    check({ securityContext, containers = [], initContainers = [], ephemeralContainers = [] }, at) {
      const pods = securityContext?.windowsOptions?.hostProcess;
      if (pods === undefined) return;
      for (const [list, all] of Object.entries({ initContainers, containers, ephemeralContainers }))
        for (const [i, container] of all.entries()) {
          const own = hostProcessOf(container);
          if (own !== undefined && own !== pods)
            at.invalid(
              `${list}[${i}].securityContext.windowsOptions.hostProcess`,
              own,
              `pod hostProcess value must be identical if both are specified, was ${pods}`,
            );
        }
    },
  },
  'host-process-everywhere': {
    says: 'Where one container has `windowsOptions.hostProcess`, all have, and the Pod has `hostNetwork: true`.',
    advice: 'Write `hostProcess` at the Pod, and `hostNetwork: true` beside it.',
    check({ securityContext, hostNetwork, containers = [], initContainers = [], ephemeralContainers = [] }, at) {
      const pods = securityContext?.windowsOptions?.hostProcess ?? false;
      let [count, others] = [0, 0];
      for (const list of [initContainers, containers, ephemeralContainers])
        for (const container of list)
          if (hostProcessOf(container) ?? pods) count++;
          else others++;
      if (count === 0) return;
      if (others > 0) at.invalid('', '', 'If pod contains any hostProcess containers then all containers must be HostProcess containers');
      if (!hostNetwork) at.invalid('hostNetwork', false, 'hostNetwork must be true if pod contains any hostProcess containers');
    },
  },
});
