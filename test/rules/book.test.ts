import { types } from '../../lib/engine/type-table.js';
import { rules } from '../../lib/rules/book.js';

test('rules have ids of their own', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('rules judge types that the API has, and say what holds in a sentence', () => {
  for (const { id, on, says, since, until } of rules) {
    expect(on.filter((kind) => !types.has(kind))).toEqual([]);
    expect(`${id}: ${says}`).toMatch(/: [A-Z`].*\.$/);
    expect(since).toBeLessThanOrEqual(until);
  }
});
