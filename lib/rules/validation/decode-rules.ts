/** The errors of decoding a manifest, before any rule runs. */
export const DECODE_RULES = [
  {
    id: 'decode/object',
    description: 'A manifest is an object with an `apiVersion` and a `kind`.',
    remediation: 'Write both, such as `apiVersion: v1` and `kind: Pod`.',
  },
  {
    id: 'decode/no-kind-match',
    description:
      'The API server has a resource for the kind of an object, in its API version. Groups whose ' +
      'names contain a dot and that Kubernetes does not define are not checked.',
    remediation: 'Correct the spelling, or write an API version that is still served.',
  },
  {
    id: 'decode/size',
    description: 'An object has at most 3 MiB as JSON, which is the maximum size of a request.',
    remediation: 'Move large data to an image or a volume.',
  },
  {
    id: 'decode/unknown-field',
    description:
      'Every field exists in the API. The check is strict decoding, which `kubectl` requests.',
    remediation: 'Correct the spelling of the field, or move it to the object that it belongs to.',
  },
  {
    id: 'decode/duplicate-field',
    description: 'Each field occurs once in its object.',
    remediation: 'Leave out one of the two.',
  },
  {
    id: 'decode/type',
    description:
      'A value has the type of its field, such as a string, a number or a list. The API server ' +
      'reports nothing else until this is corrected.',
    remediation: 'Write strings in quotes, and numbers without.',
  },
  {
    id: 'CustomResource/schema',
    description:
      'A custom resource has the values that the schema in the CustomResourceDefinition of its ' +
      'kind allows. Its rules in CEL are not evaluated.',
    remediation: 'Write a value that the schema allows.',
  },
] as const;
