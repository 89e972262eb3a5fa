import { trimmed } from '../../formats/blank.js';
import { bytes } from '../../formats/bytes.js';
import { descending } from '../../formats/path.js';
import { on } from '../on.js';
import { Shown } from '../shown.js';
import { structOf } from '../structs.js';

const PROFILES = ['Localhost', 'RuntimeDefault', 'Unconfined'];

export const seccomp = on('SeccompProfile', {
  type: {
    says: '`type` of a `seccompProfile` is `RuntimeDefault`, `Localhost` or `Unconfined`.',
    advice: 'Write `type: RuntimeDefault`, unless you need another.',
    check({ type }, at) {
      if (!type) at.required('type', 'type is required when seccompProfile is set');
      else at.oneOf('type', type, PROFILES);
    },
  },
  'localhost-profile': {
    says: '`localhostProfile` is there for `type: Localhost` and for no other, and is a relative path without `..`.',
    advice: "For a file of the node, write `type: Localhost` and its path below the kubelet's seccomp folder; else leave it out.",
    check(profile, at) {
      const { type, localhostProfile } = profile;
      if (type !== 'Localhost') {
        if (localhostProfile !== undefined)
          at.invalid('localhostProfile', structOf('SeccompProfile', profile), 'can only be set when seccomp type is Localhost');
      } else if (localhostProfile === undefined) at.required('localhostProfile', 'must be set when seccomp type is Localhost');
      else at.format('localhostProfile', localhostProfile, descending);
    },
  },
});

export const appArmor = on('AppArmorProfile', {
  type: {
    since: 30,
    says: '`type` of an `appArmorProfile` is `RuntimeDefault`, `Localhost` or `Unconfined`.',
    advice: 'Write `type: RuntimeDefault`, unless you need another.',
    check({ type }, at) {
      if (!type) at.required('type', 'type is required when appArmorProfile is set');
      else at.oneOf('type', type, PROFILES);
    },
  },
  'localhost-profile': {
    since: 30,
    says: '`localhostProfile` is there for `type: Localhost` and for no other, has no blanks round it, and at most 4095 bytes.',
    advice: 'For a profile that is loaded on the node, write `type: Localhost` and its name; else leave it out.',
    check({ type, localhostProfile: profile }, at) {
      if (type === 'Localhost') {
        if (!profile) at.required('localhostProfile', 'must be set when AppArmor type is Localhost');
        else if (trimmed(profile) !== profile) at.invalid('localhostProfile', profile, 'must not be padded with whitespace');
        if (profile && bytes(profile) > 4095) at.tooLong('localhostProfile', 4095);
      } else if (profile !== undefined && type && PROFILES.includes(type))
        at.invalid('localhostProfile', Shown.typed(profile), 'can only be set when AppArmor type is Localhost');
    },
  },
});
