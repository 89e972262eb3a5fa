import type { Api } from '../../api/types.js';
import { bytes } from '../../formats/bytes.js';
import { isPrinted } from '../../formats/quote.js';
import type { At } from '../at.js';
import { on } from '../on.js';

/** Only the metadata of the object itself is judged: a template's has no owners. */
const isOfObject = (at: At): boolean => at.node.parent?.parent?.parent === undefined;

/** The version in an API version. One that cannot be read has none. */
const versionOf = (apiVersion = ''): string => /^(?:[^/]*\/)?([^/]*)$/.exec(apiVersion)?.[1] ?? '';

const IDENTITY = ['apiVersion', 'kind', 'name', 'uid'] as const;

export const owner = on('OwnerReference', {
  identity: {
    since: 37,
    says: 'An owner reference has an `apiVersion`, a `kind`, a `name` and a `uid`.',
    advice: 'The uid is known only once the owner is there: leave owner references to its controller.',
    check(reference, at) {
      if (!isOfObject(at)) return;
      for (const field of IDENTITY) if (!reference[field]) at.required(field, 'must not be empty');
    },
  },
  'identity-in-list': {
    until: 36,
    says: 'An owner reference has an `apiVersion`, a `kind`, a `name` and a `uid`. Kubernetes names the list, not the item.',
    advice: 'The uid is known only once the owner is there: leave owner references to its controller.',
    check(reference, at) {
      if (!isOfObject(at)) return;
      if (!versionOf(reference.apiVersion)) at.invalid('../apiVersion', reference.apiVersion ?? '', 'version must not be empty');
      for (const field of ['kind', 'name', 'uid'] as const) if (!reference[field]) at.invalid(`../${field}`, '', 'must not be empty');
    },
  },
  version: {
    since: 37,
    says: 'The `apiVersion` of an owner is a version, as `v1`, or a group and a version, as `apps/v1`.',
    check({ apiVersion }, at) {
      if (isOfObject(at) && apiVersion && !/^([^/]*\/)?[^/]+$/.test(apiVersion))
        at.invalid('apiVersion', apiVersion, 'must be <group>/<version> or <version>');
    },
  },
  'no-event': {
    since: 37,
    says: 'An Event owns nothing.',
    advice: 'Leave this owner out.',
    check(reference, at) {
      if (isOfObject(at) && reference.apiVersion === 'v1' && reference.kind === 'Event')
        at.invalid('', shown(reference), '/v1, Kind=Event is disallowed from being an owner');
    },
  },
  'no-event-in-list': {
    until: 36,
    says: 'An Event owns nothing. Kubernetes names the list, not the item.',
    advice: 'Leave this owner out.',
    check(reference, at) {
      if (isOfObject(at) && reference.apiVersion === 'v1' && reference.kind === 'Event')
        at.invalid('../', reference, '/v1, Kind=Event is disallowed from being an owner');
    },
  },
});

type Owner = Api<'OwnerReference'>;

/** An owner in the order of Go's fields. */
const shown = ({ apiVersion = '', kind = '', name = '', uid = '', controller, blockOwnerDeletion }: Owner): Owner => ({
  ...{ apiVersion, kind, name, uid },
  ...(controller === undefined ? {} : { controller }),
  ...(blockOwnerDeletion === undefined ? {} : { blockOwnerDeletion }),
});
const called = ({ kind = '', name = '' }: Owner = {}): string => `${kind}/${name}`;

export const object = on('ObjectMeta', {
  'one-controller': {
    says: "Of an object's owners, at most one has `controller: true`.",
    advice: 'Leave `controller: true` on the owner that manages the object.',
    check({ ownerReferences }, at) {
      if (ownerReferences === undefined || at.node.parent?.parent !== undefined) return;
      const [first, ...others] = ownerReferences.filter(({ controller }) => controller);
      for (const other of others)
        at.invalid(
          'ownerReferences',
          ownerReferences.map(shown),
          `Only one reference can have Controller set to true. Found "true" in references for ${called(first)} and ${called(other)}`,
        );
    },
  },
});

/** A letter as Unicode numbers it. */
const unicode = (letter: string): string => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

export const managed = on('ManagedFieldsEntry', {
  operation: {
    since: 37,
    says: 'The `operation` of managed fields is `Apply` or `Update`.',
    advice: 'Leave out `managedFields`: Kubernetes writes them.',
    check({ operation }, at) {
      if (!isOfObject(at)) return;
      if (!operation) at.required('operation', 'must not be empty');
      else at.oneOf('operation', operation, ['Apply', 'Update']);
    },
  },
  'operation-word': {
    until: 36,
    says: 'The `operation` of managed fields is `Apply` or `Update`.',
    advice: 'Leave out `managedFields`: Kubernetes writes them.',
    check({ operation = '' }, at) {
      if (isOfObject(at) && operation !== 'Apply' && operation !== 'Update')
        at.invalid('operation', operation, 'must be `Apply` or `Update`');
    },
  },
  type: {
    says: 'The `fieldsType` of managed fields is `FieldsV1`.',
    advice: 'Leave out `managedFields`: Kubernetes writes them.',
    check({ fieldsType }, at) {
      if (isOfObject(at) && fieldsType && fieldsType !== 'FieldsV1') at.invalid('fieldsType', fieldsType, 'must be `FieldsV1`');
    },
  },
  manager: {
    says: 'A `manager` has at most 128 bytes, all printable, and a `subresource` at most 256.',
    advice: 'Leave out `managedFields`: Kubernetes writes them.',
    check({ manager = '', subresource = '' }, at) {
      if (!isOfObject(at)) return;
      if (bytes(manager) > 128) at.tooLong('manager', 128);
      let position = 0;
      for (const letter of manager) {
        if (!isPrinted(letter)) at.invalid('manager', manager, `invalid character ${unicode(letter)} (at position ${position})`);
        position += bytes(letter);
      }
      if (bytes(subresource) > 256) at.tooLong('subresource', 256);
    },
  },
});
