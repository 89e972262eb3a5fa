// Builds the template of the page: one HTML file with its script and its styles. `cdk8s-pods page`
// writes the manifests and the docs of the fields into it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, transformSync } from 'esbuild';
import { loadModule } from './load-module.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Browsers that have `light-dark()` and `Map.groupBy`. */
const TARGET = ['chrome123', 'firefox121', 'safari17.5'];
/** The parts of the repository that the page may contain. */
const ALLOWED_INPUT = /^(?:page|lib\/(?!platform\/|cli\/)[^/]+)\//;

/**
 * Returns the page without manifests.
 *
 * @throws Error if the page contains code for Node.js
 */
export function buildPage() {
  const script = bundleScript();
  const styles = bundleStyles();
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(styles)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const html = readFileSync(join(root, 'page/page.html'), 'utf8');
  return fill(html, {
    'content="policy"': `content="${policy}"`,
    '/* styles */': styles,
    '/* script */': script,
  });
}

function bundleScript() {
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: ['page/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: TARGET,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
  });
  const others = Object.keys(metafile.inputs).filter((path) => !ALLOWED_INPUT.test(path));
  if (others.length > 0) throw new Error(`the page must not contain ${others.join(', ')}`);
  const script = outputFiles[0].text.trim();
  // Either would end the element of the script.
  if (/<\/script|<!--/i.test(script)) throw new Error('the script contains a tag');
  return script;
}

function bundleStyles() {
  const { DIAGRAM_STYLES, DIAGRAM_PALETTES } = loadModule('lib/diagram/diagram-styles.ts');
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: ['page/styles/page.css'],
    bundle: true,
    write: false,
    target: TARGET,
  });
  const { light, dark } = DIAGRAM_PALETTES;
  const colors = Object.entries(light).map(
    ([name, color]) => `--${name}: light-dark(${color}, ${dark[name]});`,
  );
  const text = `:root { ${colors.join(' ')} }\n${DIAGRAM_STYLES}\n${outputFiles[0].text}`;
  return transformSync(text, { loader: 'css', minify: true, target: TARGET }).code.trim();
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Replaces each placeholder of the template, which has it once. */
function fill(html, values) {
  let filled = html;
  for (const [placeholder, value] of Object.entries(values)) {
    if (filled.split(placeholder).length !== 2)
      throw new Error(`page/page.html must contain ${placeholder} once`);
    filled = filled.replace(placeholder, () => value);
  }
  return filled;
}
