import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { CONTENT, ROOT, writePage } from './folders.mjs';

/** The languages of source files, by the end of their names. */
const LANGUAGES = { ts: 'ts', mjs: 'js', yaml: 'yaml', yml: 'yaml', json: 'json', sh: 'sh' };

/**
 * Copies README.md and docs/ into the site. A link to another file of the repository becomes a link
 * to a page that shows the file.
 */
export function copyGuides() {
  const sources = new Set();
  const folder = join(ROOT, 'docs');
  for (const file of readdirSync(folder, { recursive: true }).map(String)) {
    const path = join(folder, file);
    if (!statSync(path).isFile()) continue;
    if (file.endsWith('.md')) writePage(pageOf(`docs/${file}`), rewrite(`docs/${file}`, sources));
    else cpSync(path, join(CONTENT, file));
  }
  writePage('index.md', rewrite('README.md', sources));
  for (const source of sources) writeSourcePage(source, sources);
}

/** Returns a page with the addresses that its links have in the site. */
function rewrite(path, sources) {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const page = pageOf(path);
  return mapLinks(text, (link) => {
    if (/^(?:[a-z]+:|#)/.test(link)) return link;
    const [target, anchor] = link.split('#');
    const file = posix.normalize(posix.join(dirname(path), target));
    if (!existsSync(join(ROOT, file))) throw new Error(`${path}: there is no ${link}`);
    if (!isGuide(file)) sources.add(file);
    const address = posix.relative(dirname(page), pageOf(file)) || posix.basename(page);
    return `./${address}${anchor === undefined ? '' : `#${anchor}`}`;
  });
}

const isGuide = (file) => file === 'README.md' || file.startsWith('docs/');

/** Returns the page of the site that has a file of the repository. */
function pageOf(file) {
  if (file === 'README.md') return 'index.md';
  // The first page of a folder has no name in an address.
  if (file.startsWith('docs/')) return file.slice('docs/'.length).replace('README.md', 'index.md');
  // VitePress skips files whose names begin with a dot.
  const source = `source/${file.replace(/^\./, '')}`;
  return file.endsWith('.md') ? source : `${source}.md`;
}

/** Applies a function to the targets of links outside of code. */
const mapLinks = (text, map) =>
  text
    .split(/(```[\s\S]*?```|`[^`\n]*`)/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(/(\]\()([^)\s]+)(\))/g, (_, open, link, close) => open + map(link) + close),
    )
    .join('');

/** Writes a page that shows a file of the repository, or lists the files of a folder. */
function writeSourcePage(source, sources) {
  const path = join(ROOT, source);
  if (source.endsWith('.md')) return writePage(pageOf(source), rewrite(source, sources));
  const title = `# \`${source}\`\n\n`;
  if (statSync(path).isDirectory()) {
    const files = readdirSync(path).map((file) => `- \`${relative(ROOT, join(path, file))}\``);
    return writePage(pageOf(source), `${title}${files.join('\n')}\n`);
  }
  const language = LANGUAGES[source.split('.').at(-1)] ?? 'text';
  const code = readFileSync(path, 'utf8').trimEnd();
  writePage(pageOf(source), `${title}\`\`\`\`${language}\n${code}\n\`\`\`\`\n`);
}
