// Keeps docs/rules.md true: it is what the rules say, and whatever can be found can be looked up in it.
import { readFileSync } from 'node:fs';
import { anchorOf, PAGE, rulesPage } from '../../tools/generate/rules.js';

const page = readFileSync(PAGE, 'utf8');

test('the page of rules is what the rules say: `npm run docs` writes it anew', () => {
  expect(page).toBe(rulesPage());
});

test('every link in the page leads to a place in it', () => {
  const places = new Set([...page.matchAll(/<a id="([^"]*)">/g)].map(([, id]) => id));
  const headings = new Set([...page.matchAll(/^## (.*)$/gm)].map(([, text = '']) => anchorOf(text)));
  const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, id = '']) => id);
  expect(links.filter((id) => !places.has(id) && !headings.has(id))).toEqual([]);
  expect(links.length).toBeGreaterThan(50);
});

test('every row has as many cells as its table', () => {
  const cells = (row: string): number => row.replaceAll('\\|', '').split('|').length;
  const tables = page.split('\n\n').filter((block) => block.startsWith('|'));
  for (const [head = '', ...rows] of tables.map((table) => table.trimEnd().split('\n')))
    expect(rows.filter((row) => cells(row) !== cells(head))).toEqual([]);
});
