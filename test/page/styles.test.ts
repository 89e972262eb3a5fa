// Every custom property that the style sheets of the page use has a value.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIAGRAM_PALETTES, DIAGRAM_STYLES } from '../../lib/diagram/diagram-styles.js';

const FOLDER = join(__dirname, '../../page/styles');
const sheets = readdirSync(FOLDER).map((file) => readFileSync(join(FOLDER, file), 'utf8'));
const styles = [DIAGRAM_STYLES, ...sheets].join('\n');

/** The properties that the editor sets on its elements. */
const SET_BY_EDITOR = ['--columns', '--editor-width', '--line'];

test('every custom property is defined', () => {
  const used = [...styles.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
  const defined = new Set([
    ...Object.keys(DIAGRAM_PALETTES.light).map((name) => `--${name}`),
    ...[...styles.matchAll(/[{;\s](--[\w-]+):/g)].map(([, name = '']) => name),
    ...SET_BY_EDITOR,
  ]);
  expect(used.length).toBeGreaterThan(100);
  expect([...new Set(used)].filter((name) => !defined.has(name))).toEqual([]);
});

test('both palettes have the same colors', () =>
  expect(Object.keys(DIAGRAM_PALETTES.dark)).toEqual(Object.keys(DIAGRAM_PALETTES.light)));
