import { schema } from '../api/schema.js';
import { type ApiField, type ApiType, newestApiTypes } from '../engine/api-types.js';
import { closestMatch } from '../formats/closest-match.js';
import { didYouMean } from '../formats/did-you-mean.js';
import { type CatalogueEntry, ruleCatalogue } from '../rules/catalogue.js';
import { closestFieldName, fieldPaths } from './field-paths.js';

/** The facts about a field of the API. */
export interface FieldFacts {
  /** Its path in the API, such as `Pod.spec.containers.ports`. */
  readonly path: string;
  /** The name of the type that has the field. */
  readonly owner: string;
  readonly name: string;
  /** The type of its value, such as `a list of ContainerPort`. */
  readonly valueType: string;
  /** The valid values, if the API enumerates them. */
  readonly values: readonly string[];
  readonly default: string | undefined;
  readonly required: boolean;
  /** The first and last minor of Kubernetes that has it, such as 35 for 1.35, if not all have. */
  readonly since: number | undefined;
  readonly until: number | undefined;
  /** The fields of its value. */
  readonly fields: readonly string[];
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

const SHAPE_PREFIXES = { one: '', list: 'a list of ', map: 'a map from strings to ' } as const;

function factsOf(
  path: string,
  owner: ApiType,
  { name, shape, valueType, type }: ApiField,
): FieldFacts {
  const text =
    (schema as Readonly<Record<string, Readonly<Record<string, string>>>>)[owner.name]?.[name] ??
    '';
  const [held = ''] = text.split(/[ []/, 1);
  const minor = (which: string): number | undefined => {
    const [, found] = new RegExp(` ${which} 1\\.(\\d+)`).exec(text) ?? [];
    return found === undefined ? undefined : Number(found);
  };
  return {
    path,
    owner: owner.name,
    name,
    valueType: `${SHAPE_PREFIXES[shape]}${type?.name ?? valueType}`,
    values: valueType === 'string' && held.includes('|') ? held.split('|') : [],
    default: / = (\S+)/.exec(text)?.[1],
    required: / required\b/.test(text),
    since: minor('since'),
    until: minor('until'),
    fields: [...(type?.fields.keys() ?? [])],
    rules: ruleCatalogue().filter(
      (rule) => rule.kinds.includes(owner.name) && mentionsField(rule, name),
    ),
  };
}

/** Whether a rule mentions a field, in its texts or its id. */
const mentionsField = (
  { id, description, remediation = '' }: CatalogueEntry,
  field: string,
): boolean =>
  `${description} ${remediation}`.includes(`\`${field}`) ||
  new RegExp(`\\b${field}\\b`).test(description) ||
  id.endsWith(`/${field}`);
