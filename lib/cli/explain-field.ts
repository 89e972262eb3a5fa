import { POD_KINDS } from '../api/pod-kinds.js';
import { schema } from '../api/schema.js';
import { type ApiField, type ApiType, newestApiTypes } from '../engine/api-types.js';
import { closestMatch } from '../formats/closest-match.js';
import { type CatalogueEntry, ruleCatalogue } from '../rules/catalogue.js';

/** What is known of a field of the API. */
export interface FieldFacts {
  /** As the API has it: `Pod.spec.containers.ports`. */
  readonly path: string;
  /** The type that has the field. */
  readonly owner: string;
  readonly name: string;
  /** What it holds: `a list of ContainerPort`. */
  readonly valueType: string;
  /** The values that it may have, where they are few. */
  readonly values: readonly string[];
  readonly default: string | undefined;
  readonly required: boolean;
  /**
   * The first and the last minor of Kubernetes that has it, where it is not all that are known: 35
   * is 1.35.
   */
  readonly since: number | undefined;
  readonly until: number | undefined;
  /** The fields of what it holds. */
  readonly fields: readonly string[];
  /** The rules that name it. */
  readonly rules: readonly CatalogueEntry[];
}

/** Why there is no such field. */
export class NoSuchFieldError extends Error {}

/**
 * Finds a field by its path, as the API has it or as it is written here:
 * `pod.spec.containers.ports`, `containers.app.ports`, `Container.ports`,
 * `spec.containers[0].ports`, `deployment.template.containers`. Names and numbers of items are
 * passed over.
 *
 * @throws NoSuchField with what is meant most likely
 */
export function explainField(path: string): FieldFacts {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const { type, rest } = resolveStart(steps);
  const walked = [type.name];
  let owner = type;
  let field: ApiField | undefined;
  let isHolder = false;
  for (const step of rest) {
    let holder: ApiType | undefined = field === undefined ? owner : field.type;
    const spec = holder?.fields.get('spec');
    // What people write beside the metadata stands in the spec.
    if (holder?.fields.has(step) === false && spec?.type?.fields.has(step) === true) {
      holder = spec.type;
      walked.push('spec');
    }
    const next = holder?.fields.get(step);
    if (holder === undefined || next === undefined) {
      // The name or the number of an item.
      if (isHolder) {
        isHolder = false;
        continue;
      }
      throw new NoSuchFieldError(noFieldMessage(step, field?.name ?? owner.name, holder));
    }
    owner = holder;
    field = next;
    isHolder = next.shape !== 'one';
    walked.push(step);
  }
  if (field === undefined)
    throw new NoSuchFieldError(
      `${path} names no field: it has ${[...owner.fields.keys()].join(', ')}`,
    );
  return factsOf(walked.join('.'), owner, field);
}

/**
 * The type in which a path begins: a kind or another type of the API; else a Pod, its spec, or its
 * props, in which all stands at once.
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
  // `volume` and `probe` are types, but a field that is meant comes first.
  if (spec.fields.has(first)) return { type: spec, rest: steps };
  if (pod.fields.has(first)) return { type: pod, rest: steps };
  if (named !== undefined) return { type: named, rest };
  const meant =
    closestMatch(first, [...spec.fields.keys(), ...POD_KINDS.keys()]) ??
    [...newestApiTypes.values()].find(({ fields }) => fields.has(first));
  const guess = typeof meant === 'object' ? `${meant.name}.${first}` : meant;
  throw new NoSuchFieldError(
    `there is no kind and no field '${first}'${guess === undefined ? '' : `: did you mean '${guess}'?`}`,
  );
}

function noFieldMessage(step: string, where: string, holder: ApiType | undefined): string {
  if (holder === undefined) return `${where} has no fields`;
  const meant = closestMatch(step, holder.fields.keys());
  return `${where} has no field '${step}'${meant === undefined ? `: it has ${[...holder.fields.keys()].join(', ')}` : `: did you mean '${meant}'?`}`;
}

const SHAPE_PREFIXES = { one: '', list: 'a list of ', map: 'a map from texts to ' } as const;

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

/** Whether a rule names a field: in what it says, or in its own name. */
const mentionsField = (
  { id, description, remediation = '' }: CatalogueEntry,
  field: string,
): boolean =>
  `${description} ${remediation}`.includes(`\`${field}`) ||
  new RegExp(`\\b${field}\\b`).test(description) ||
  id.endsWith(`/${field}`);
