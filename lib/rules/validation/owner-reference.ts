import type { Api } from '../../api/api.js';
import type { ReportedField } from '../../engine/reported-field.js';
import { defineRules } from '../context/define-rules.js';
import { isRootMetadata } from '../shared/is-root-metadata.js';

/** The version in an `apiVersion`. Empty if the `apiVersion` is malformed. */
const versionOf = (apiVersion = ''): string => /^(?:[^/]*\/)?([^/]*)$/.exec(apiVersion)?.[1] ?? '';

const IDENTITY_FIELDS = ['apiVersion', 'kind', 'name', 'uid'] as const;

/** Kubernetes omits the index of the reference. */
const inList = (path: string): ReportedField => ({ path, omittedSteps: 1 });

export const ownerReferenceRules = defineRules('validation', 'OwnerReference', {
  identity: {
    since: 37,
    description: 'An owner reference has an `apiVersion`, a `kind`, a `name` and a `uid`.',
    remediation:
      'Leave out `ownerReferences`: the uid is known only when the owner exists, so its ' +
      'controller writes them.',
    check(reference, context) {
      if (!isRootMetadata(context)) return;
      for (const field of IDENTITY_FIELDS)
        if (!reference[field])
          context.required(field, context.minor < 38 ? 'must not be empty' : '');
    },
  },
  'identity-in-list': {
    until: 36,
    description:
      'An owner reference has an `apiVersion`, a `kind`, a `name` and a `uid`. Kubernetes ' +
      'reports the list, not the entry.',
    remediation:
      'Leave out `ownerReferences`: the uid is known only when the owner exists, so its ' +
      'controller writes them.',
    check(reference, context) {
      if (!isRootMetadata(context)) return;
      if (!versionOf(reference.apiVersion))
        context.invalid(
          inList('apiVersion'),
          reference.apiVersion ?? '',
          'version must not be empty',
        );
      for (const field of ['kind', 'name', 'uid'] as const)
        if (!reference[field]) context.invalid(inList(field), '', 'must not be empty');
    },
  },
  version: {
    since: 37,
    description:
      'The `apiVersion` of an owner is a version, such as `v1`, or a group and a version, such ' +
      'as `apps/v1`.',
    check({ apiVersion }, context) {
      if (isRootMetadata(context) && apiVersion && !/^([^/]*\/)?[^/]+$/.test(apiVersion))
        context.invalid('apiVersion', apiVersion, 'must be <group>/<version> or <version>');
    },
  },
  'no-event': {
    since: 37,
    description: 'The owner of an object is not an Event.',
    remediation: 'Leave out this owner.',
    check(reference, context) {
      if (isRootMetadata(context) && reference.apiVersion === 'v1' && reference.kind === 'Event')
        context.invalid(
          [],
          toGoOwnerReference(reference),
          '/v1, Kind=Event is disallowed from being an owner',
        );
    },
  },
  'no-event-in-list': {
    until: 36,
    description:
      'The owner of an object is not an Event. Kubernetes reports the list, not the entry.',
    remediation: 'Leave out this owner.',
    check(reference, context) {
      if (isRootMetadata(context) && reference.apiVersion === 'v1' && reference.kind === 'Event')
        context.invalid(
          { path: [], omittedSteps: 1 },
          reference,
          '/v1, Kind=Event is disallowed from being an owner',
        );
    },
  },
});

type OwnerReference = Api<'OwnerReference'>;

/** Formats an owner as Go prints its struct. */
const toGoOwnerReference = ({
  apiVersion = '',
  kind = '',
  name = '',
  uid = '',
  controller,
  blockOwnerDeletion,
}: OwnerReference): OwnerReference => ({
  ...{ apiVersion, kind, name, uid },
  ...(controller === undefined ? {} : { controller }),
  ...(blockOwnerDeletion === undefined ? {} : { blockOwnerDeletion }),
});
const formatOwner = ({ kind = '', name = '' }: OwnerReference = {}): string => `${kind}/${name}`;

export const ownerReferencesRules = defineRules('validation', 'ObjectMeta', {
  'one-controller': {
    description: 'At most one owner of an object has `controller: true`.',
    remediation: 'Keep `controller: true` only for the owner that manages the object.',
    check({ ownerReferences }, context) {
      if (ownerReferences === undefined || context.node.parent?.parent !== undefined) return;
      const [first, ...others] = ownerReferences.filter(({ controller }) => controller);
      for (const other of others)
        context.invalid(
          'ownerReferences',
          ownerReferences.map(toGoOwnerReference),
          'Only one reference can have Controller set to true. Found "true" in references for ' +
            `${formatOwner(first)} and ${formatOwner(other)}`,
        );
    },
  },
});
