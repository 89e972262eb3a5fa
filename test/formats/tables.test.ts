import { judge } from '../../lib/rules/judge.js';
import { names } from './tables/names.js';
import { values } from './tables/values.js';

test.each(Object.entries({ ...names, ...values }))('%s: the good are taken, the bad are refused', (_, { put, good, bad }) => {
  const isRefused = (text: string): boolean => judge(put(text)).refused.length > 0;
  expect(good.filter(isRefused)).toEqual([]);
  expect(bad.filter((text) => !isRefused(text))).toEqual([]);
});
