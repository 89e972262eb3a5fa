// Builds the documentation as a site, from docs/, the rules and the docstrings: `npm run site`.
// Needs no network once the packages of site/package-lock.json are installed.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vitepress';
import { writeApiReference } from './api-reference.mjs';
import { checkLinks } from './check-links.mjs';
import { CONTENT, OUTPUT, SITE } from './folders.mjs';
import { copyGuides } from './guides.mjs';
import { copyPlayground } from './playground.mjs';
import { writeRulePages } from './rule-pages.mjs';

rmSync(CONTENT, { recursive: true, force: true });
copyGuides();
const rulePages = writeRulePages();
await writeApiReference();
copyPlayground();
process.chdir(SITE);
await build(SITE);
for (const page of rulePages)
  if (!existsSync(join(OUTPUT, page))) throw new Error(`there is no page ${page}`);
const { pages, links } = checkLinks(OUTPUT);
console.log(`site/dist has ${pages} pages; all of their ${links} links have a target`);
rmSync(join(SITE, '.vitepress/cache'), { recursive: true, force: true });
