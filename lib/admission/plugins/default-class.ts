interface ClassObject {
  readonly metadata: {
    readonly name: string;
    readonly creationTimestamp?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
}

/**
 * Returns the class that is marked as default. Of several, it is the newest one; of those of the
 * same time, the first by name.
 */
export const newestDefault = <T extends ClassObject>(
  classes: readonly T[],
  annotations: readonly string[],
): T | undefined =>
  classes
    .filter(({ metadata }) =>
      annotations.some((annotation) => metadata.annotations?.[annotation] === 'true'),
    )
    .map((each) => ({ each, time: Date.parse(each.metadata.creationTimestamp ?? '') || 0 }))
    .sort((a, b) => b.time - a.time || (a.each.metadata.name < b.each.metadata.name ? -1 : 1))[0]
    ?.each;
