import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURES } from './pictures.js';

const FOLDER = join(__dirname, '../../docs/images');

test.each(Object.entries(PICTURES))('docs/images/%s is up to date: npm run docs', (file, svg) =>
  expect(readFileSync(join(FOLDER, file), 'utf8')).toBe(svg),
);

test('there is no other picture', () =>
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(PICTURES).sort()));
