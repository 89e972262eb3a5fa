import { camelCase, countsOf, firstUnused, numbered } from './identifiers.js';

/** The names of a chart: its id, and the constant that holds it. */
export interface ChartName {
  readonly id: string;
  readonly variable: string;
}

/** Returns a unique id and a unique constant for the chart of each file. */
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

/** Returns the names of the files; files of the same name get as many folders as they need. */
function chartIds(paths: readonly string[]): readonly string[] {
  const parts = paths.map((path) => path.split('/'));
  const lengths = paths.map(() => 1);
  for (;;) {
    const ids = parts.map((part, i) => chartId(part.slice(-(lengths[i] as number)).join('/')));
    const counts = countsOf(ids);
    const shared = ids.flatMap((id, i) =>
      counts.get(id) !== 1 && (lengths[i] as number) < (parts[i]?.length ?? 0) ? [i] : [],
    );
    if (shared.length === 0) return makeUnique(ids);
    for (const i of shared) lengths[i] = (lengths[i] as number) + 1;
  }
}

function makeUnique(ids: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const unique = taken.has(id) ? numbered(`${id}-`, taken) : id;
    taken.add(unique);
    return unique;
  });
}

/** Returns the id of a chart, which cdk8s also uses as the name of its output file. */
const chartId = (path: string): string =>
  path
    .replace(/\.(ya?ml|json)$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'chart';
