/** The fields that are not undefined: an undefined one must not replace another value. */
export const definedFields = <T extends object>(fields: T | undefined): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields ?? {}).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
