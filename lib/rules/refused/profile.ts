import { trimmed } from '../../formats/blank.js';
import { bytes } from '../../formats/bytes.js';
import { descending } from '../../formats/path.js';
import { on } from '../on.js';
import { Shown } from '../shown.js';
import { structOf } from '../structs.js';

const PROFILES = ['Localhost', 'RuntimeDefault', 'Unconfined'];

export const seccomp = on('SeccompProfile', {
  type: {
    says: "A seccomp profile is the runtime's, a file's, or none.",
    check({ type }, at) {
      if (!type) at.required('type', 'type is required when seccompProfile is set');
      else at.oneOf('type', type, PROFILES);
    },
  },
  'localhost-profile': {
    says: 'A file is named for a profile of type Localhost, and for no other.',
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
    says: "An AppArmor profile is the runtime's, a named one, or none.",
    check({ type }, at) {
      if (!type) at.required('type', 'type is required when appArmorProfile is set');
      else at.oneOf('type', type, PROFILES);
    },
  },
  'localhost-profile': {
    since: 30,
    says: 'A profile is named for type Localhost, without blanks round it, and for no other type.',
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
