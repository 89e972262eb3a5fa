import { validate } from '../../lib/rules/validate.js';
import { addresses } from './tables/addresses.js';
import { names } from './tables/names.js';
import { values } from './tables/values.js';

test.each(Object.entries({ ...names, ...addresses, ...values }))(
  '%s: the good are taken, the bad are refused',
  (_, { manifestWith, valid, invalid }) => {
    const isRefused = (text: string): boolean => validate(manifestWith(text)).errors.length > 0;
    expect(valid.filter(isRefused)).toEqual([]);
    expect(invalid.filter((text) => !isRefused(text))).toEqual([]);
  },
);
