import type { Api } from '../../api/api.js';
import { isObject } from '../../engine/go-value.js';
import { isPrintable } from '../../formats/go-quote.js';
import { utf8Length } from '../../formats/utf8-length.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';
import { isRootMetadata } from '../shared/is-root-metadata.js';

type Entry = Api<'ManagedFieldsEntry'>;

/** Formats a character as its Unicode code point. */
const formatCodePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

export const managedFieldsRules = defineRules('validation', 'ManagedFieldsEntry', {
  manager: {
    description:
      'A `manager` has at most 128 bytes, all printable, and a `subresource` has at most 256 ' +
      'bytes, unless the server drops the entry.',
    remediation: 'Leave out `managedFields`: Kubernetes writes them.',
    check(entry, context) {
      if (!isRootMetadata(context) || !isKept(entry, context)) return;
      const { manager = '', subresource = '' } = entry;
      if (utf8Length(manager) > 128) context.tooLong('manager', 128);
      let position = 0;
      for (const character of manager) {
        if (!isPrintable(character))
          context.invalid(
            'manager',
            manager,
            `invalid character ${formatCodePoint(character)} (at position ${position})`,
          );
        position += utf8Length(character);
      }
      if (utf8Length(subresource) > 256) context.tooLong('subresource', 256);
    },
  },
});

/**
 * Whether a server keeps an entry. It drops all entries if it cannot decode one of them, and an
 * entry of another version or without fields. It also drops an entry with an empty set of fields,
 * and one whose fields are all written by the manifest: that is not checked here.
 *
 * Source: apimachinery managedfields FieldManager.UpdateNoErrors.
 */
function isKept({ apiVersion, fieldsV1 }: Entry, { node }: PodRuleContext): boolean {
  const { managedFields = [] } = (node.parent?.value ?? {}) as Api<'ObjectMeta'>;
  const object = node.root.value as { readonly apiVersion?: string };
  return (
    apiVersion === object.apiVersion && fieldsV1 !== undefined && managedFields.every(isDecodable)
  );
}

/** Source: apimachinery managedfields DecodeManagedFields. */
const isDecodable = ({ operation, apiVersion, fieldsType, fieldsV1 }: Entry): boolean =>
  (operation === 'Apply' || operation === 'Update') &&
  Boolean(apiVersion) &&
  fieldsType === 'FieldsV1' &&
  isFieldSet(fieldsV1);

/** Whether the keys of an object, and of all objects in it, are elements of paths. */
const isFieldSet = (fields: unknown): boolean =>
  fields === undefined ||
  (isObject(fields) &&
    Object.entries(fields).every(
      ([element, below]) => /^(\.$|[fikv]:)/.test(element) && isFieldSet(below),
    ));
