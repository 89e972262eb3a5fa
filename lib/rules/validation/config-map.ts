import { MAX_DATA_BYTES } from '../../api/max-data-bytes.js';
import { decodedLength } from '../../formats/go-base64.js';
import { configMapKey } from '../../formats/name-formats.js';
import { utf8Length } from '../../formats/utf8-length.js';
import { defineRules } from '../context/define-rules.js';

export const configMapRules = defineRules('validation', 'ConfigMap', {
  keys: {
    description:
      'A key of a ConfigMap consists of letters, digits, `-`, `_` and `.`, has at most 253 ' +
      'characters, and does not begin with `..`.',
    remediation: 'Write a file name as the key, such as `app.conf`.',
    check({ data, binaryData }, context) {
      for (const key in data) context.format(['data', key], key, configMapKey);
      for (const key in binaryData) context.format(['binaryData', key], key, configMapKey);
    },
  },
  'key-once': {
    description: 'A key of a ConfigMap is either in `data` or in `binaryData`.',
    remediation: 'Remove the key from one of the two.',
    check({ data, binaryData = {} }, context) {
      for (const key in data)
        if (Object.hasOwn(binaryData, key))
          context.invalid(['data', key], key, 'duplicate of key present in binaryData');
    },
  },
  size: {
    description: 'The values of a ConfigMap have at most 1 MiB together.',
    remediation: 'Move large data to an image or a volume, or divide it among ConfigMaps.',
    check({ data, binaryData }, context) {
      let size = 0;
      for (const key in data) size += utf8Length(data[key] ?? '');
      for (const key in binaryData) size += decodedLength(binaryData[key] ?? '');
      // Kubernetes writes an empty path as `[]`.
      if (size > MAX_DATA_BYTES) context.tooLong({ path: [], field: '[]' }, MAX_DATA_BYTES);
    },
  },
});
