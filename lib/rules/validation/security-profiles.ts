import { trimGoSpace } from '../../formats/go-whitespace.js';
import { localDescendingPath } from '../../formats/local-path.js';
import { utf8Length } from '../../formats/utf8-length.js';
import { FormattedValue } from '../shared/formatted-value.js';
import { toGoStruct } from '../shared/to-go-struct.js';
import { definePodRules } from './define-pod-rules.js';

const PROFILE_TYPES = ['Localhost', 'RuntimeDefault', 'Unconfined'];

export const seccompProfileRules = definePodRules('SeccompProfile', {
  type: {
    description: '`type` of a `seccompProfile` is `RuntimeDefault`, `Localhost` or `Unconfined`.',
    remediation: 'Write `type: RuntimeDefault`, unless you need another.',
    check({ type }, context) {
      if (!type) context.required('type', 'type is required when seccompProfile is set');
      else context.oneOf('type', type, PROFILE_TYPES);
    },
  },
  'localhost-profile': {
    description:
      '`localhostProfile` is there for `type: Localhost` and for no other, and is a relative ' +
      'path without `..`.',
    remediation:
      "For a file of the node, write `type: Localhost` and its path below the kubelet's " +
      'seccomp folder; else leave it out.',
    check(profile, context) {
      const { type, localhostProfile } = profile;
      if (type !== 'Localhost') {
        if (localhostProfile !== undefined)
          context.invalid(
            'localhostProfile',
            toGoStruct('SeccompProfile', profile),
            'can only be set when seccomp type is Localhost',
          );
      } else if (localhostProfile === undefined)
        context.required('localhostProfile', 'must be set when seccomp type is Localhost');
      else context.format('localhostProfile', localhostProfile, localDescendingPath);
    },
  },
});

export const appArmorProfileRules = definePodRules('AppArmorProfile', {
  type: {
    since: 30,
    description: '`type` of an `appArmorProfile` is `RuntimeDefault`, `Localhost` or `Unconfined`.',
    remediation: 'Write `type: RuntimeDefault`, unless you need another.',
    check({ type }, context) {
      if (!type) context.required('type', 'type is required when appArmorProfile is set');
      else context.oneOf('type', type, PROFILE_TYPES);
    },
  },
  'localhost-profile': {
    since: 30,
    description:
      '`localhostProfile` is there for `type: Localhost` and for no other, has no blanks ' +
      'round it, and at most 4095 bytes.',
    remediation:
      'For a profile that is loaded on the node, write `type: Localhost` and its name; else ' +
      'leave it out.',
    check({ type, localhostProfile: profile }, context) {
      if (type === 'Localhost') {
        if (!profile)
          context.required('localhostProfile', 'must be set when AppArmor type is Localhost');
        else if (trimGoSpace(profile) !== profile)
          context.invalid('localhostProfile', profile, 'must not be padded with whitespace');
        if (profile && utf8Length(profile) > 4095) context.tooLong('localhostProfile', 4095);
      } else if (profile !== undefined && type && PROFILE_TYPES.includes(type))
        context.invalid(
          'localhostProfile',
          FormattedValue.asJson(profile),
          'can only be set when AppArmor type is Localhost',
        );
    },
  },
});
