// Keeps the links of every page true: each leads to a file that is there, and to a heading or an
// anchor in it.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = join(__dirname, '../..');
/** The pages that people read: those at the top, and docs/. */
const pages = [ROOT, join(ROOT, 'docs')].flatMap((folder) =>
  readdirSync(folder, { recursive: folder !== ROOT, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file)),
);

/** A page without what is shown in it as code. */
const textOf = (page: string): string =>
  readFileSync(page, 'utf8')
    .replace(/^```.*?^```$/gms, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ' '));

/**
 * Where a link to a place in a page may lead: to a heading, by the name that GitHub gives it, or to
 * an anchor.
 */
const anchorsIn = (page: string): ReadonlySet<string> =>
  new Set([
    ...Array.from(textOf(page).matchAll(/^#+ (.*)$/gm), ([, heading = '']) => headingSlug(heading)),
    ...Array.from(textOf(page).matchAll(/<a id="([^"]*)">/g), ([, id = '']) => id),
  ]);

const headingSlug = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

/** Why a link of a page leads nowhere; nothing, where it leads somewhere. */
function brokenLink(page: string, link: string): string | undefined {
  const [file = '', place] = link.split('#');
  const target = file === '' ? page : resolve(dirname(page), file);
  if (!existsSync(target)) return `${link}: there is no such file`;
  if (place === undefined) return undefined;
  if (statSync(target).isFile() && anchorsIn(target).has(place)) return undefined;
  return `${link}: there is no such place in it`;
}

const linksOf = (page: string): readonly string[] =>
  Array.from(textOf(page).matchAll(/\]\(([^)\s]+)\)/g), ([, link = '']) => link).filter(
    (link) => !/^[a-z]+:/.test(link),
  );

test.each(pages.map((page) => relative(ROOT, page)))('%s', (page) => {
  expect(
    linksOf(join(ROOT, page)).flatMap((link) => brokenLink(join(ROOT, page), link) ?? []),
  ).toEqual([]);
});

test('there are links, and a wrong one is told', () => {
  expect(pages.flatMap(linksOf).length).toBeGreaterThan(150);
  const page = join(ROOT, 'README.md');
  expect(
    ['docs/check.md', 'docs/check.md#what-is-said', '#ten-lines', 'examples'].map((link) =>
      brokenLink(page, link),
    ),
  ).toEqual(Array(4).fill(undefined));
  for (const link of ['docs/chekc.md', 'docs/check.md#what', '#eleven-lines', 'examples#a'])
    expect(brokenLink(page, link)).toContain(link);
});
