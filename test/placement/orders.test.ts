import fc from 'fast-check';
import { interleave, randomFrom } from '../../lib/placement/orders.js';

const lists = fc.array(fc.array(fc.integer(), { maxLength: 5 }), { maxLength: 5 });

test('an order has all items, and those of a list in their order', () => {
  fc.assert(
    fc.property(lists, fc.integer(), (values, seed) => {
      const items = values.map((list, owner) => list.map((value, i) => ({ owner, i, value })));
      const order = interleave(items, randomFrom(seed));
      expect(order).toHaveLength(items.flat().length);
      for (const [owner, list] of items.entries())
        expect(order.filter((item) => item.owner === owner)).toEqual(list);
    }),
  );
});

test('a seed yields the same numbers, from 0 to below 1, and others than another seed', () => {
  const numbersOf = (seed: number) => {
    const random = randomFrom(seed);
    return Array.from({ length: 1000 }, () => random());
  };
  const numbers = numbersOf(7);
  expect(numbersOf(7)).toEqual(numbers);
  expect(numbersOf(8)).not.toEqual(numbers);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  const mean = numbers.reduce((sum, number) => sum + number) / numbers.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
});
