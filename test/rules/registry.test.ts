import { newestApiTypes } from '../../lib/engine/api-types.js';
import { validationRules } from '../../lib/rules/validation/validation-rules.js';

test('rules have ids of their own', () => {
  const ids = validationRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('rules judge types that the API has, and say what holds in a sentence', () => {
  for (const { id, kinds, description, since, until } of validationRules) {
    expect(kinds.filter((kind) => !newestApiTypes.has(kind))).toEqual([]);
    expect(`${id}: ${description}`).toMatch(/: [A-Z`].*\.$/);
    expect(since).toBeLessThanOrEqual(until);
  }
});
