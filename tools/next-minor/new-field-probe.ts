import type { Manifest } from '../../conformance/inputs/manifest.js';
import type { Verdict } from '../../conformance/verdict.js';
import type { FieldTable } from '../generate/table.js';
import type { FieldChange } from './field-changes.js';

type Fields = Record<string, unknown>;

/** A value for each type that is no object. */
const SCALARS: Readonly<Record<string, unknown>> = {
  string: 'a',
  boolean: true,
  int32: 1,
  int64: 1,
  Quantity: '1',
  IntOrString: 1,
  Time: '2026-01-01T00:00:00Z',
  bytes: 'YQ==',
  any: {},
};

const DESCRIPTOR = /^([\w|]+)(\[\]|\{\})?.*?( required)?(?: by \S+)?$/;

/** Returns a value for a field: of an object only the fields that are required. */
export function exampleValue(descriptor: string, table: FieldTable): unknown {
  const [, word = '', shape] = DESCRIPTOR.exec(descriptor) ?? [];
  const fields = table.get(word);
  const one =
    fields === undefined
      ? (SCALARS[word] ?? word.split('|')[0])
      : Object.fromEntries(
          [...fields]
            .filter(([, each]) => each.includes(' required'))
            .map(([name, each]) => [name, exampleValue(each, table)]),
        );
  return shape === '[]' ? [one] : shape === '{}' ? { a: one } : one;
}

/**
 * Returns a manifest with a field, and the same manifest without it.
 *
 * @param base - a valid manifest of the kind at which the path of the field begins
 */
export function probesFor(
  { path, is }: FieldChange,
  base: Manifest,
  table: FieldTable,
): { readonly withField: Manifest; readonly without: Manifest } {
  const [withField, without] = [structuredClone(base), structuredClone(base)];
  const steps = path.split('.').slice(1);
  const last = (steps.pop() ?? '').replace(/\W+$/, '');
  holderAt(withField, steps)[last] = exampleValue(is ?? '', table);
  delete holderAt(without, steps)[last];
  return { withField, without };
}

/** Returns the object at a path, and creates what is missing on the way. */
function holderAt(manifest: Manifest, steps: readonly string[]): Fields {
  let held = manifest as Fields;
  for (const step of steps) {
    const name = step.replace(/\W+$/, '');
    if (step.endsWith('[]')) {
      const items = Array.isArray(held[name]) ? (held[name] as Fields[]) : [{ name: 'a' }];
      held[name] = items;
      held = items[0] ?? {};
    } else {
      held[name] = typeof held[name] === 'object' ? held[name] : {};
      held = held[name] as Fields;
    }
  }
  return held;
}

/** The effect of a server on a field whose feature gate is off. */
export const DROPPED = 'dropped without a message';

/** Says in words what a server does with a field, from its verdicts with the field and without. */
export function effectOf({ withField, without }: Record<'withField' | 'without', Verdict>): string {
  const key = (cause: Verdict['refused'][number]): string => JSON.stringify(cause);
  const known = new Set(without.refused.map(key));
  const errors = withField.refused.filter((cause) => !known.has(key(cause)));
  const dropped = (withField.dropped?.length ?? 0) > (without.dropped?.length ?? 0);
  const texts = errors.map(({ field, detail }) => `refused: \`${field}\`: ${detail}`);
  if (dropped) texts.unshift(DROPPED);
  return texts.length > 0 ? texts.join('; ') : 'accepted';
}
