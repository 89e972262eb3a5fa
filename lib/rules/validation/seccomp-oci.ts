import { pinnedReferenceError } from '../../formats/pinned-reference.js';
import { defineRules } from '../context/define-rules.js';

const MAX_REFERENCE_LENGTH = 1024;
const MAX_PATH_LENGTH = 4096;

/** The rules of a seccomp profile from a registry, whose feature gate is off by default. */
export const seccompOciRules = defineRules('validation', 'SeccompProfile', {
  oci: {
    since: 38,
    description: 'A `seccompProfile` has `oci` if its `type` is `OCI`, and only then.',
    remediation:
      'Write `type: RuntimeDefault` and leave out `oci`: the feature gate SecurityProfileOCI is ' +
      'off by default.',
    check({ type, oci }, context) {
      const isOci = (type as string | undefined) === 'OCI';
      if (oci !== undefined && !isOci)
        context.invalid('oci', '', 'may only be specified when `type` is "OCI"');
      else if (oci === undefined && isOci)
        context.invalid('oci', '', 'must be specified when `type` is "OCI"');
    },
  },
});

export const securityProfileOciRules = defineRules('validation', 'SecurityProfileOCI', {
  ref: {
    since: 38,
    description:
      'The `ref` of a profile is the full name of an artifact with its digest and no tag, such ' +
      'as `registry.example.com/profile@sha256:…`, and has at most 1024 characters.',
    check({ ref }, context) {
      if (!ref) context.required('ref');
      else if ([...ref].length > MAX_REFERENCE_LENGTH)
        context.tooManyCharacters('ref', MAX_REFERENCE_LENGTH);
      else {
        const error = pinnedReferenceError(ref);
        if (error !== '') context.invalid('ref', ref, error);
      }
    },
  },
});

export const securityProfileOciBaseRules = defineRules('validation', 'SecurityProfileOCIBase', {
  type: {
    since: 38,
    description: 'The `type` of a `baseProfile` is `RuntimeDefault` or `Localhost`.',
    check({ type }, context) {
      if (!type) context.required('type');
      else context.oneOf('type', type, ['Localhost', 'RuntimeDefault']);
    },
  },
  'localhost-profile': {
    since: 38,
    description:
      'The `localhostProfile` of a `baseProfile` is a relative path without `..`, with at most ' +
      '4096 characters. It is required for `type: Localhost`, and not allowed for other types.',
    check({ type, localhostProfile: path }, context) {
      if (path !== undefined && type !== 'Localhost')
        context.invalid('localhostProfile', '', 'may only be specified when `type` is "Localhost"');
      else if (path === undefined && type === 'Localhost')
        context.invalid('localhostProfile', '', 'must be specified when `type` is "Localhost"');
      if (path === undefined) return;
      if ([...path].length > MAX_PATH_LENGTH)
        context.tooManyCharacters('localhostProfile', MAX_PATH_LENGTH);
      else if (path === '') context.required('localhostProfile', 'must not be empty');
      else {
        if (path.startsWith('/'))
          context.invalid('localhostProfile', path, 'must be a relative path');
        if (path.split('/').includes('..'))
          context.invalid('localhostProfile', path, "must not contain '..'");
      }
    },
  },
});
