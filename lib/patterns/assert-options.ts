// The types refuse these mistakes in literals; this is for values that are known only at run time.

/** Throws an Error if options contain two fields that exclude each other. */
export function assertOneOf(options: object, one: string, other: string): void {
  const isSet = (field: string): boolean =>
    (options as Record<string, unknown>)[field] !== undefined;
  if (isSet(one) && isSet(other))
    throw new Error(`${one} and ${other} exclude each other: remove one of them`);
}

/** Throws an Error if a path is relative. */
export function assertAbsolute(path: string, option: string): void {
  if (!path.startsWith('/'))
    throw new Error(`${option} is '${path}', but must be absolute: write '/${path}'`);
}

/** Throws an Error if a number is not a number of whole seconds. */
export function assertSeconds(seconds: number, option: string): void {
  if (!Number.isInteger(seconds) || seconds < 0)
    throw new Error(`${option} is ${seconds}, but must be a whole number of seconds, 0 or more`);
}
