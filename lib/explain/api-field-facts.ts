import { schema } from '../api/schema.js';
import type { ApiField, ApiType } from '../engine/api-types.js';

/** The facts about a field of the API. */
export interface ApiFieldFacts {
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
}

const SHAPE_PREFIXES = { one: '', list: 'a list of ', map: 'a map from strings to ' } as const;

/** Returns the facts about a field of an API type. */
export function apiFieldFacts(
  owner: ApiType,
  { name, shape, valueType, type }: ApiField,
): ApiFieldFacts {
  const text =
    (schema as Readonly<Record<string, Readonly<Record<string, string>>>>)[owner.name]?.[name] ??
    '';
  const [held = ''] = text.split(/[ []/, 1);
  const minor = (which: string): number | undefined => {
    const [, found] = new RegExp(` ${which} 1\\.(\\d+)`).exec(text) ?? [];
    return found === undefined ? undefined : Number(found);
  };
  return {
    owner: owner.name,
    name,
    valueType: `${SHAPE_PREFIXES[shape]}${type?.name ?? valueType}`,
    values: valueType === 'string' && held.includes('|') ? held.split('|') : [],
    default: / = (\S+)/.exec(text)?.[1],
    required: / required\b/.test(text),
    since: minor('since'),
    until: minor('until'),
    fields: [...(type?.fields.keys() ?? [])],
  };
}
