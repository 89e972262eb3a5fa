/** The form of an external object, for messages. */
export const EXTERNAL_FORM = 'KIND/NAME, such as Secret/registry or Secret/*';

/** Whether a value names an object, such as `Secret/registry`, or all objects of a kind. */
export const isExternal = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Z][A-Za-z0-9]*\/(?:\*|[a-z0-9][-.:a-z0-9]*)$/.test(value);
