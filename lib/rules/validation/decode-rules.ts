/** What is refused before any rule is asked: while a manifest is read. */
export const DECODE_RULES = [
  {
    id: 'decode/object',
    description: 'A manifest is an object that says its `apiVersion` and its `kind`.',
    remediation: 'Write both, as `apiVersion: v1` and `kind: Pod`.',
  },
  {
    id: 'decode/size',
    description: 'An object is no longer than 3 MiB as JSON: a server reads no more of a request.',
    remediation: 'Leave out what is large: an image or a volume can hold it.',
  },
  {
    id: 'decode/unknown-field',
    description:
      'A field is one that the API has there. This is strict decoding, which `kubectl` asks for.',
    remediation: 'Correct its spelling, or write it where it belongs.',
  },
  {
    id: 'decode/duplicate-field',
    description: 'A field stands once in its object.',
    remediation: 'Leave one of them out.',
  },
  {
    id: 'decode/type',
    description:
      'A value has the type of its field: text, a number, a list. The server says no more ' +
      'where it has not.',
    remediation: 'Write text in quotes, and numbers without.',
  },
] as const;
