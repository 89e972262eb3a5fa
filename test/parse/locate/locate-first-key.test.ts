import { locateFirstKey } from '../../../lib/parse/locate/locate-first-key.js';
import { createLocator } from '../../../lib/parse/locate/locator.js';

test.each([
  'a: 1\n',
  'a:\n  b: 1\n',
  'a:',
  '---\na: 1\nb: 2\n',
  'app.kubernetes.io-x_y: {}\n',
  'a: |\n  b: c\n',
  'a:\n- b\n',
])('finds the first key of %j where the parser finds it', (text) => {
  expect(locateFirstKey(text)).toEqual(createLocator(text)([]));
});

test.each([
  '',
  'a',
  'a:b',
  '# a\nb: 1\n',
  '"a": 1',
  '{a: 1}',
  '- a: 1',
  ' a: 1',
  '%a: 1',
  '&a b: 1',
])('leaves %j to the parser', (text) => expect(locateFirstKey(text)).toBeUndefined());
