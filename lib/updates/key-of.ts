/** The defaults of keys of lists. Other keys are texts. */
const KEY_DEFAULTS: Readonly<Record<string, unknown>> = { containerPort: 0, protocol: 'TCP' };

/** Returns the value of a key of an item of a list, or its default if it is omitted. */
export const keyOf = (item: Readonly<Record<string, unknown>>, key: string): unknown =>
  item[key] ?? KEY_DEFAULTS[key] ?? '';
