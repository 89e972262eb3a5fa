import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/**
 * Checks that each link within the site has a page, and each anchor an element.
 *
 * @param folder - the site as it is served
 * @returns the number of pages and of their links
 */
export function checkLinks(folder) {
  const files = new Set(
    readdirSync(folder, { recursive: true }).map((file) => String(file).replaceAll('\\', '/')),
  );
  const pages = [...files].filter((file) => file.endsWith('.html'));
  const ids = new Map(pages.map((page) => [page, idsOf(readFileSync(join(folder, page), 'utf8'))]));
  const broken = [];
  let links = 0;
  for (const page of pages) {
    if (page === 'playground.html') continue;
    for (const link of linksOf(readFileSync(join(folder, page), 'utf8'))) {
      if (/^[a-z]+:|^\/\//.test(link)) continue;
      links++;
      const [path = '', anchor] = link.split('#');
      const target = targetOf(page, path);
      if (!files.has(target)) broken.push(`${page}: ${link} has no page`);
      else if (anchor && !ids.get(target)?.has(decodeURIComponent(anchor)))
        broken.push(`${page}: ${link} has no anchor`);
    }
  }
  if (broken.length > 0) throw new Error(`broken links:\n${broken.join('\n')}`);
  return { pages: pages.length, links };
}

function targetOf(page, path) {
  if (path === '') return page;
  const absolute = path.startsWith('/')
    ? path.slice(1)
    : posix.join(posix.dirname(page), decodeURIComponent(path)).replace(/^\.\//, '');
  return absolute === '' || absolute.endsWith('/') ? `${absolute}index.html` : absolute;
}

const linksOf = (html) => [...html.matchAll(/<a\s[^>]*href="([^"]*)"/g)].map(([, link]) => link);

const idsOf = (html) => new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
