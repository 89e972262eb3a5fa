// Writes docs/rules.md, the page of every rule, from the rules themselves: `npm run docs`.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatedFields } from '../../conformance/cases/gated-fields.js';
import { KUBERNETES_VERSIONS, minorOf, NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import type { RuleMetadata } from '../../lib/rules/catalogue.js';
import { hazardRules } from '../../lib/rules/hazards/hazard-rules.js';
import { podSecurityChecks } from '../../lib/rules/pod-security/pod-security-checks.js';
import { DECODE_RULES } from '../../lib/rules/validation/decode-rules.js';
import { validationRules } from '../../lib/rules/validation/validation-rules.js';
import { warningRuleGroups } from '../../lib/rules/warnings/warning-rule-groups.js';
import { GLOSSARY, HEAD, PARTS } from './rules-text.js';

const ROOT = join(__dirname, '../..');
export const PAGE: string = join(ROOT, 'docs/rules.md');

/** What is printed of a rule, refused and warned alike. */
interface PrintedRule extends RuleMetadata {
  /** Of a hazard: how sure it is. */
  readonly level?: string;
}

/** The page, whole. */
export function rulesPage(): string {
  const refused = rulesByNoun('refused', validationRules);
  const warned = rulesByNoun('warned', warningRuleGroups.flat());
  const regretted = rulesByNoun('hazards', hazardRules);
  const count = (of: readonly (readonly [string, readonly PrintedRule[]])[]): number =>
    of.reduce((sum, [, some]) => sum + some.length, 0);
  const all = [...validationRules, ...warningRuleGroups.flat(), ...hazardRules]
    .map(({ id }) => id)
    .concat(podSecurityChecks.map(({ id }) => id));
  const twice = all.find((id, i) => all.findIndex((other) => anchorOf(other) === anchorOf(id)) < i);
  if (twice !== undefined) throw new Error(`Two rules have the anchor of ${twice}`);
  return [
    HEAD,
    GLOSSARY,
    `## Refused\n\n${PARTS.refused}\n\n${count(refused)} rules: ${refused.map(([noun]) => link(noun, 'refused')).join(' · ')}`,
    `<a id="refused-reading"></a>\n\n### Reading\n\n${table(
      RULE_COLUMNS,
      DECODE_RULES.map(({ id, description, remediation }) => [idOf(id), description, remediation]),
    )}`,
    ...refused.map(([noun, some]) => section(noun, 'refused', some)),
    `## Warned of\n\n${PARTS.warned}\n\n${count(warned)} rules: ${warned.map(([noun]) => link(noun, 'warned')).join(' · ')}`,
    ...warned.map(([noun, some]) => section(noun, 'warned', some)),
    `## Hazards\n\n${PARTS.hazards}\n\n${count(regretted)} rules: ${regretted.map(([noun]) => link(noun, 'hazards')).join(' · ')}`,
    ...regretted.map(([noun, some]) => section(noun, 'hazards', some)),
    `## Dropped\n\n${PARTS.dropped}\n\n${table(['Rule', 'Feature gate', 'Off by default in'], disabledFieldRows())}`,
    `## Pod Security Standards\n\n${PARTS.standards}`,
    `### Baseline\n\n${podSecurityTable('baseline')}`,
    `### Restricted\n\n${podSecurityTable('restricted')}`,
  ]
    .join('\n\n')
    .concat('\n');
}

/** The rules of a room by noun, which are its files, in the order of the book. */
function rulesByNoun(
  room: 'refused' | 'warned' | 'hazards',
  book: readonly PrintedRule[],
): readonly (readonly [string, readonly PrintedRule[]])[] {
  const folder = join(ROOT, 'lib/rules', room);
  const found = new Set<PrintedRule>();
  const made = readdirSync(folder).flatMap(
    (file): (readonly [string, readonly PrintedRule[]])[] => {
      const module: Readonly<Record<string, unknown>> = require(join(folder, file));
      const some = Object.values(module)
        .flat()
        .filter(
          (each): each is PrintedRule =>
            book.includes(each as PrintedRule) && !found.has(each as PrintedRule),
        );
      for (const each of some) found.add(each);
      // How a module orders what it exports is its compiler's choice.
      some.sort((a, b) => (a.id < b.id ? -1 : 1));
      return some.length === 0 ? [] : [[file.replace('.ts', ''), some]];
    },
  );
  const lost = book.find((each) => !found.has(each));
  if (lost !== undefined) throw new Error(`${lost.id} is exported by no file of lib/rules/${room}`);
  const place = ([, [first]]: readonly [string, readonly PrintedRule[]]): number =>
    first === undefined ? 0 : book.indexOf(first);
  return made.sort((a, b) => place(a) - place(b));
}

const link = (noun: string, part: string): string => `[${titleOf(noun)}](#${part}-${noun})`;

const section = (noun: string, part: string, some: readonly PrintedRule[]): string =>
  `<a id="${part}-${noun}"></a>\n\n### ${titleOf(noun)}\n\n${table(
    RULE_COLUMNS,
    some.map((rule) => [cellOf(rule), rule.description, rule.remediation ?? '']),
  )}`;

const RULE_COLUMNS = ['Rule', 'What holds', 'What to write instead'];

/**
 * The id of a rule, which can be linked to, what else it is of, and when it holds, where that is
 * not all of the time.
 */
function cellOf({ id, kinds, since, until, level }: PrintedRule): string {
  const others = kinds.slice(1);
  return [
    idOf(id),
    ...(level === undefined ? [] : [level]),
    ...(others.length > 0 ? [`also ${others.join(', ')}`] : []),
    ...(since > minorOf(KUBERNETES_VERSIONS[0]) ? [`from 1.${since}`] : []),
    ...(until < NEWEST_MINOR ? [`until 1.${until}`] : []),
  ].join('<br>');
}

/** In which versions fields are dropped. */
const disabledFieldRows = (): readonly (readonly string[])[] =>
  gatedFields.map(({ id, gate, versions }) => [
    idOf(id),
    gate,
    versions.length === KUBERNETES_VERSIONS.length ? 'all' : versions.join(', '),
  ]);

const podSecurityTable = (level: 'baseline' | 'restricted'): string =>
  table(
    ['Check', 'From', 'What holds'],
    podSecurityChecks
      .filter((check) => check.level === level)
      .flatMap(({ id, overrides, versions }) =>
        versions.map(({ since, description }, i) => [
          i > 0 ? '' : `${idOf(id)}${overrides === undefined ? '' : `<br>instead of ${overrides}`}`,
          `1.${since}`,
          description,
        ]),
      ),
  );

const anchorOf = (id: string): string => id.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
const idOf = (id: string): string => `<a id="${anchorOf(id)}"></a>${id}`;

const SHORT_TITLES = ['os', 'dns', 'ip'];
const titleOf = (noun: string): string =>
  SHORT_TITLES.includes(noun) ? noun.toUpperCase() : capital(noun.replaceAll('-', ' '));
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(escaped).join(' | ')} |`)
    .join('\n');

/** A pipe ends a cell, also in code. */
const escaped = (text: string): string => text.replaceAll('|', '\\|');

if (require.main === module) writeFileSync(PAGE, rulesPage());
