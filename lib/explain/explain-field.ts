import { type ApiField, type ApiType, newestApiTypes } from '../engine/api-types.js';
import { closestMatch } from '../formats/closest-match.js';
import { didYouMean } from '../formats/did-you-mean.js';
import { type CatalogueEntry, ruleCatalogue } from '../rules/catalogue.js';
import { type ApiFieldFacts, apiFieldFacts } from './api-field-facts.js';
import { closestFieldName, fieldPaths } from './field-paths.js';

/** The facts about a field of the API, and the rules about it. */
export interface FieldFacts extends ApiFieldFacts {
  /** Its path in the API, such as `Pod.spec.containers.ports`. */
  readonly path: string;
  /** The rules that mention it. */
  readonly rules: readonly CatalogueEntry[];
}

export class NoSuchFieldError extends Error {
  /** @param lines - the lines of the message */
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/**
 * Finds a field by its path in the API or in props: `pod.spec.containers.ports`,
 * `containers.app.ports`, `Container.ports`, `spec.containers[0].ports`,
 * `deployment.template.containers`. Names and indexes of items are ignored.
 *
 * @throws NoSuchFieldError with the closest match
 */
export function explainField(path: string): FieldFacts {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const { type, rest } = resolveStart(steps);
  const walked = [type.name];
  let owner = type;
  let field: ApiField | undefined;
  let isCollection = false;
  for (const step of rest) {
    let holder: ApiType | undefined = field === undefined ? owner : field.type;
    const spec = holder?.fields.get('spec');
    // Props have the fields of the spec next to the metadata.
    if (holder?.fields.has(step) === false && spec?.type?.fields.has(step) === true) {
      holder = spec.type;
      walked.push('spec');
    }
    const next = holder?.fields.get(step);
    if (holder === undefined || next === undefined) {
      // The name or the index of an item.
      if (isCollection) {
        isCollection = false;
        continue;
      }
      throw new NoSuchFieldError(noFieldLines(step, field?.name ?? owner.name, holder));
    }
    owner = holder;
    field = next;
    isCollection = next.shape !== 'one';
    walked.push(step);
  }
  if (field === undefined)
    throw new NoSuchFieldError([
      `${path} is a type, not a field: it has the fields ${[...owner.fields.keys()].join(', ')}`,
    ]);
  return factsOf(walked.join('.'), owner, field);
}

/**
 * Returns the type in which a path begins: a Pod or its spec if one of them has the first field,
 * else the type of the API with that name.
 */
function resolveStart(steps: readonly string[]): {
  readonly type: ApiType;
  readonly rest: readonly string[];
} {
  const [first = '', ...rest] = steps;
  const named = [...newestApiTypes.values()].find(
    ({ name }) => name.toLowerCase() === first.toLowerCase(),
  );
  const pod = newestApiTypes.get('Pod');
  const spec = newestApiTypes.get('PodSpec');
  if (pod === undefined || spec === undefined) throw new Error('the API has no Pod');
  // `Volume` and `Probe` are also types, but a field takes precedence.
  if (spec.fields.has(first)) return { type: spec, rest: steps };
  if (pod.fields.has(first)) return { type: pod, rest: steps };
  if (named !== undefined) return { type: named, rest };
  throw new NoSuchFieldError(
    didYouMean(`there is no kind or field '${first}'`, startsLike(first, rest, spec), NO_MATCH),
  );
}

const NO_MATCH = 'write a path such as containers.app.ports, or a type such as Container.ports';

/** Returns paths that may be meant by a path that begins with an unknown name. */
function startsLike(first: string, rest: readonly string[], spec: ApiType): readonly string[] {
  const complete = (path: string): string => [path, ...rest].join('.');
  const inner = fieldPaths(first);
  if (inner.length > 0) return inner.map(complete);
  const start = closestMatch(first, [...spec.fields.keys(), ...newestApiTypes.keys()]);
  if (start !== undefined) return [complete(start)];
  return fieldPaths(closestFieldName(first) ?? '').map(complete);
}

function noFieldLines(step: string, where: string, holder: ApiType | undefined): readonly string[] {
  if (holder === undefined) return [`${where} has no fields`];
  const match = closestMatch(step, holder.fields.keys());
  const found =
    match === undefined
      ? fieldPaths(step, [{ type: holder, path: '' }]).map((path) => `${where}.${path}`)
      : [match];
  const fields = `it has ${[...holder.fields.keys()].join(', ')}`;
  return didYouMean(`${where} has no field '${step}'`, found, fields);
}

const factsOf = (path: string, owner: ApiType, field: ApiField): FieldFacts => ({
  path,
  ...apiFieldFacts(owner, field),
  rules: ruleCatalogue().filter(
    (rule) => rule.kinds.includes(owner.name) && mentionsField(rule, field.name),
  ),
});

/** Whether a rule mentions a field, in its texts or its id. */
const mentionsField = (
  { id, description, remediation = '' }: CatalogueEntry,
  field: string,
): boolean =>
  `${description} ${remediation}`.includes(`\`${field}`) ||
  new RegExp(`\\b${field}\\b`).test(description) ||
  id.endsWith(`/${field}`);
