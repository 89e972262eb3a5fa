import { capabilitiesAddedBeyond, forbiddenCapabilities } from './added-capabilities.js';
import { definePodSecurityCheck } from './pod-security-check.js';

/** The capabilities that a container has by default. */
const DEFAULT_CAPABILITIES: ReadonlySet<string> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

/** A container adds no capability beyond the default ones. */
export const capabilitiesBaseline = definePodSecurityCheck({
  id: 'capabilities_baseline',
  level: 'baseline',
  versions: [
    {
      since: 0,
      description:
        '`capabilities.add` contains only `AUDIT_WRITE`, `CHOWN`, `DAC_OVERRIDE`, `FOWNER`, ' +
        '`FSETID`, `KILL`, `MKNOD`, `NET_BIND_SERVICE`, `SETFCAP`, `SETGID`, `SETPCAP`, ' +
        '`SETUID` and `SYS_CHROOT`.',
      checkPod(pod) {
        const found = capabilitiesAddedBeyond(DEFAULT_CAPABILITIES, pod);
        return found.length === 0
          ? undefined
          : { reason: 'non-default capabilities', explain: () => forbiddenCapabilities(found) };
      },
    },
  ],
});
