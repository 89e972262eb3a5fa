import { newestApiTypes } from '../../lib/engine/api-types.js';
import { validationRules } from '../../lib/rules/validation/validation-rules.js';

test('rule ids are unique', () => {
  const ids = validationRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('each rule is for types of the API, and its description is a sentence', () => {
  for (const { id, kinds, description, since, until } of validationRules) {
    expect(kinds.filter((kind) => !newestApiTypes.has(kind))).toEqual([]);
    expect(`${id}: ${description}`).toMatch(/: [A-Z`].*\.$/);
    expect(since).toBeLessThanOrEqual(until);
  }
});
