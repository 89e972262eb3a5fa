// Checks the relative links of every page: the file exists, and it has the heading or anchor that
// the link names.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = join(__dirname, '../..');
/** The pages at the top level and in docs/. */
const pages = [ROOT, join(ROOT, 'docs')].flatMap((folder) =>
  readdirSync(folder, { recursive: folder !== ROOT, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file)),
);

/** The text of a page without its code. */
const textOf = (page: string): string =>
  readFileSync(page, 'utf8')
    .replace(/^```.*?^```$/gms, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ' '));

/**
 * The names that a link to a page can end with: its headings, as GitHub names them, and anchors.
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

/** Why a link of a page is broken, or `undefined` if it is not. */
function brokenLink(page: string, link: string): string | undefined {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? page : resolve(dirname(page), file);
  if (!existsSync(target)) return `${link}: there is no such file`;
  if (anchor === undefined) return undefined;
  if (statSync(target).isFile() && anchorsIn(target).has(anchor)) return undefined;
  return `${link}: the file has no such heading or anchor`;
}

const linksOf = (page: string): readonly string[] =>
  Array.from(textOf(page).matchAll(/\]\(([^)\s]+)\)/g), ([, link = '']) => link).filter(
    (link) => !/^[a-z]+:/.test(link),
  );

test.each(pages.map((page) => relative(ROOT, page)))('%s has no broken link', (page) => {
  expect(
    linksOf(join(ROOT, page)).flatMap((link) => brokenLink(join(ROOT, page), link) ?? []),
  ).toEqual([]);
});

test('finds links, and reports broken ones', () => {
  expect(pages.flatMap(linksOf).length).toBeGreaterThan(150);
  const page = join(ROOT, 'README.md');
  expect(
    ['docs/check.md', 'docs/support.md#kubernetes', '#start', 'examples'].map((link) =>
      brokenLink(page, link),
    ),
  ).toEqual(Array(4).fill(undefined));
  for (const link of ['docs/chekc.md', 'docs/support.md#kube', '#stop', 'examples#a'])
    expect(brokenLink(page, link)).toContain(link);
});
