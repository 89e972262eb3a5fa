import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { loadModule } from '../../tools/load-module.mjs';
import { ROOT, writePage } from './folders.mjs';

const { minorName } = loadModule('lib/api/kubernetes-version.ts');

const EFFECTS = {
  refused: 'The API server refuses an object that violates it.',
  warned: 'The API server accepts an object that violates it, and returns a warning.',
  hazard: 'The API server accepts the object, but it does not do what its author expects.',
  application:
    'The API server accepts the object, but it does not fit together with other objects.',
  dropped: 'The API server accepts the object, but drops the field.',
  'pod-security': 'A namespace of this Pod Security level refuses a Pod that violates it.',
};

/**
 * Writes a page for each rule, so that each has an address: rules/Container/image-tag.html.
 *
 * @returns the addresses, to which reports link
 */
export function writeRulePages() {
  const cli = join(ROOT, 'build/cli.js');
  const json = execFileSync(process.execPath, [cli, 'rules', '--format', 'json'], {
    maxBuffer: 2 ** 26,
  });
  const rules = JSON.parse(json);
  for (const rule of rules) writePage(`rules/${rule.id}.md`, rulePage(rule));
  return rules.map(({ id }) => `rules/${id}.html`);
}

function rulePage({ id, category, level, kinds, description, remediation, since, until }) {
  const up = '../'.repeat(id.split('/').length);
  const rows = [
    ['Category', level === undefined ? category : `${category}, ${level}`],
    ...(kinds.length === 0 ? [] : [['API types', kinds.map((kind) => `\`${kind}\``).join(', ')]]),
    ['Kubernetes', versionsText(since, until)],
  ];
  return [
    `# ${id}`,
    '',
    escapeHtml(description),
    '',
    EFFECTS[category],
    '',
    ...(remediation === undefined ? [] : ['## Remediation', '', escapeHtml(remediation), '']),
    '| | |',
    '| --- | --- |',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    '',
    category === 'refused'
      ? `[All rules](${up}rules.md)`
      : `[All rules](${up}rules.md) · [How to ignore a rule](${up}check.md)`,
    '',
  ].join('\n');
}

function versionsText(since, until) {
  if (since === undefined && until === undefined) return 'all supported versions';
  if (until === undefined) return `${minorName(since)} and newer`;
  if (since === undefined) return `${minorName(until)} and older`;
  return `${minorName(since)} to ${minorName(until)}`;
}

/** Texts between backticks are code; elsewhere, `<` and `{` would have a meaning. */
const escapeHtml = (text) =>
  text
    .split(/(`[^`]*`)/)
    .map((part, i) =>
      i % 2 === 1 ? part : part.replace(/[<{]/g, (each) => `&#${each.charCodeAt(0)};`),
    )
    .join('');
