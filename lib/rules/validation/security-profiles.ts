import { trimGoSpace } from '../../formats/go-whitespace.js';
import { localDescendingPath } from '../../formats/local-path.js';
import { utf8Length } from '../../formats/utf8-length.js';
import { defineRules } from '../context/define-rules.js';
import { FormattedValue } from '../shared/formatted-value.js';
import { toGoStruct } from '../shared/to-go-struct.js';

const PROFILE_TYPES = ['Localhost', 'RuntimeDefault', 'Unconfined'];

export const seccompProfileRules = defineRules('validation', 'SeccompProfile', {
  type: {
    description:
      'The `type` of a `seccompProfile` is `RuntimeDefault`, `Localhost` or `Unconfined`.',
    remediation: 'Write `type: RuntimeDefault`, unless the container needs another profile.',
    check({ type }, context) {
      if (!type) context.required('type', 'type is required when seccompProfile is set');
      else context.oneOf('type', type, PROFILE_TYPES);
    },
  },
  'localhost-profile': {
    description:
      'The `localhostProfile` of a `seccompProfile` is a relative path without `..`. It is ' +
      'required for `type: Localhost`, and not allowed for other types.',
    remediation:
      'For a file on the node, write `type: Localhost` and its path in the seccomp directory of ' +
      'the kubelet. Otherwise leave it out.',
    check(profile, context) {
      const { type, localhostProfile } = profile;
      if (type !== 'Localhost') {
        if (localhostProfile !== undefined)
          context.invalid(
            'localhostProfile',
            toGoStruct('SeccompProfile', profile, context.minor),
            'can only be set when seccomp type is Localhost',
          );
      } else if (localhostProfile === undefined)
        context.required('localhostProfile', 'must be set when seccomp type is Localhost');
      else context.format('localhostProfile', localhostProfile, localDescendingPath);
    },
  },
});

export const appArmorProfileRules = defineRules('validation', 'AppArmorProfile', {
  type: {
    since: 30,
    description:
      'The `type` of an `appArmorProfile` is `RuntimeDefault`, `Localhost` or `Unconfined`.',
    remediation: 'Write `type: RuntimeDefault`, unless the container needs another profile.',
    check({ type }, context) {
      if (!type) context.required('type', 'type is required when appArmorProfile is set');
      else context.oneOf('type', type, PROFILE_TYPES);
    },
  },
  'localhost-profile': {
    since: 30,
    description:
      'The `localhostProfile` of an `appArmorProfile` has at most 4095 bytes and no surrounding ' +
      'whitespace. It is required for `type: Localhost`, and not allowed for other types.',
    remediation:
      'For a profile that is loaded on the node, write `type: Localhost` and the name of the ' +
      'profile. Otherwise leave it out.',
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
