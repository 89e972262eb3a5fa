import { addedBeyond, forbiddenAdditions } from './added-capabilities.js';
import type { Check } from './check.js';

/** What a container has unless it drops it. */
const DEFAULT: ReadonlySet<string> = new Set([
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

/** A container adds no capability to those that it has anyway. */
export const capabilitiesBaseline: Check = {
  id: 'capabilities_baseline',
  level: 'baseline',
  revisions: [
    {
      since: 0,
      says: '`capabilities.add` names only `AUDIT_WRITE`, `CHOWN`, `DAC_OVERRIDE`, `FOWNER`, `FSETID`, `KILL`, `MKNOD`, `NET_BIND_SERVICE`, `SETFCAP`, `SETGID`, `SETPCAP`, `SETUID` and `SYS_CHROOT`.',
      check(pod) {
        const found = addedBeyond(DEFAULT, pod);
        return found.length === 0 ? undefined : { reason: 'non-default capabilities', ...forbiddenAdditions(found) };
      },
    },
  ],
};
