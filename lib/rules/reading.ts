/** What is refused before any rule is asked: while a manifest is read. */
export const READING = [
  {
    id: 'decode/object',
    says: 'A manifest is an object that says its `apiVersion` and its `kind`.',
    advice: 'Write both, as `apiVersion: v1` and `kind: Pod`.',
  },
  {
    id: 'decode/size',
    says: 'An object is no longer than 3 MiB as JSON: a server reads no more of a request.',
    advice: 'Leave out what is large: an image or a volume can hold it.',
  },
  {
    id: 'decode/unknown-field',
    says: 'A field is one that the API has there. This is strict decoding, which `kubectl` asks for.',
    advice: 'Correct its spelling, or write it where it belongs.',
  },
  {
    id: 'decode/duplicate-field',
    says: 'A field stands once in its object.',
    advice: 'Leave one of them out.',
  },
  {
    id: 'decode/type',
    says: 'A value has the type of its field: text, a number, a list. The server says no more where it has not.',
    advice: 'Write text in quotes, and numbers without.',
  },
] as const;
