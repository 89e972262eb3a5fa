import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  RECORDED_MINORS,
  thing,
  thingDefinition,
} from '../../conformance/custom-resources/things.js';
import { verdictLines } from '../../conformance/custom-resources/verdict-lines.js';
import type { JsonSchema } from '../../lib/custom-resources/json-schema.js';

/** A schema and a value, and what Kubernetes says about it in each of the recorded minors. */
interface RecordedCase {
  readonly schema: JsonSchema;
  readonly spec: unknown;
  readonly errors: readonly (readonly string[])[];
}

const cases: readonly RecordedCase[] = readFileSync(join(__dirname, 'cases.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('a custom resource', () => {
  test.each(RECORDED_MINORS.map((minor, i) => [minor, i] as const))(
    'gets the errors of Kubernetes 1.%i, in recorded cases',
    (minor, i) => {
      for (const { schema, spec, errors } of cases) {
        const ours = verdictLines(
          { definition: thingDefinition(schema), object: thing(spec) },
          minor,
        );
        expect({ schema, spec, errors: ours }).toEqual({ schema, spec, errors: errors[i] });
      }
    },
  );

  test('is refused in at least a third of the recorded cases', () => {
    const refused = cases.filter(({ errors }) => (errors[0] ?? []).length > 0);
    expect(refused.length).toBeGreaterThan(cases.length / 3);
  });

  test.each<[string, JsonSchema, unknown, string]>([
    [
      'an unknown field',
      { type: 'object', properties: { replicas: { type: 'integer' } } },
      { replcas: 1 },
      'Strict | spec.replcas | unknown',
    ],
    [
      'a value of another type',
      { type: 'object', properties: { replicas: { type: 'integer' } } },
      { replicas: 'two' },
      'FieldValueTypeInvalid | spec.replicas | Invalid value: "string": ' +
        'spec.replicas in body must be of type integer: "string"',
    ],
    [
      'a field that is missing',
      { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
      {},
      'FieldValueRequired | spec.name | Required value',
    ],
  ])('is refused because of %s', (_, schema, spec, line) => {
    const resource = { definition: thingDefinition(schema), object: thing(spec) };
    expect(verdictLines(resource, 37)).toEqual([line]);
  });

  test('may have any text for a pattern that takes long to match backwards', () => {
    const schema = { type: 'string', pattern: '^(a+)+$' };
    const resource = { definition: thingDefinition(schema), object: thing(`${'a'.repeat(5000)}b`) };
    expect(verdictLines(resource, 37)).toHaveLength(1);
  });
});
