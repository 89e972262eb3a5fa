import { camelCase, countsOf, firstUnused, numbered } from './identifiers.js';

/** A chart: its id, and the constant that it stands in. */
export interface ChartName {
  readonly id: string;
  readonly variable: string;
}

/** The charts of some files, by their paths. */
export function chartNames(
  paths: readonly string[],
  reserved: Iterable<string>,
): readonly ChartName[] {
  const taken = new Set(reserved);
  return chartIds(paths).map((id) => {
    const names = paths.length === 1 ? ['chart'] : [camelCase(id), `${camelCase(id)}Chart`];
    const variable = firstUnused(names, taken) ?? numbered(names[0] as string, taken);
    taken.add(variable);
    return { id, variable };
  });
}

/**
 * Files are called by their names; of those that share one, their folders tell, as far as is
 * needed.
 */
function chartIds(paths: readonly string[]): readonly string[] {
  const parts = paths.map((path) => path.split('/'));
  const depths = paths.map(() => 1);
  for (;;) {
    const ids = parts.map((part, i) => chartId(part.slice(-(depths[i] as number)).join('/')));
    const counts = countsOf(ids);
    const shared = ids.flatMap((id, i) =>
      counts.get(id) !== 1 && (depths[i] as number) < (parts[i]?.length ?? 0) ? [i] : [],
    );
    if (shared.length === 0) return makeUnique(ids);
    for (const i of shared) depths[i] = (depths[i] as number) + 1;
  }
}

function makeUnique(ids: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const own = taken.has(id) ? numbered(`${id}-`, taken) : id;
    taken.add(own);
    return own;
  });
}

/** What cdk8s makes the name of a file of. */
const chartId = (path: string): string =>
  path
    .replace(/\.(ya?ml|json)$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'chart';
