// Generates docs/rules.md from the rules: `npm run docs`.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatedFields } from '../../conformance/cases/gated-fields.js';
import {
  KUBERNETES_VERSIONS,
  LAST_MINOR,
  minorName,
  minorOf,
  versionName,
} from '../../lib/api/kubernetes-version.js';
import { APPLICATION_RULES } from '../../lib/application/application-rules.js';
import type { RuleMetadata } from '../../lib/rules/catalogue.js';
import { hazardRules } from '../../lib/rules/hazards/hazard-rules.js';
import { secretValueHazard } from '../../lib/rules/hazards/secret.js';
import { podSecurityRules } from '../../lib/rules/pod-security/pod-security-rules.js';
import { DECODE_RULES } from '../../lib/rules/validation/decode-rules.js';
import { validationRules } from '../../lib/rules/validation/validation-rules.js';
import { warningRuleGroups } from '../../lib/rules/warnings/warning-rule-groups.js';
import { GLOSSARY, HEAD, PARTS } from './rules-text.js';

const ROOT = join(__dirname, '../..');
export const PAGE: string = join(ROOT, 'docs/rules.md');

/** The printed members of a rule. */
interface PrintedRule extends RuleMetadata {
  /** Only for hazards. */
  readonly severity?: string;
}

/** All hazards, of manifests and of what programs write. */
const HAZARDS: readonly PrintedRule[] = [...hazardRules, secretValueHazard];

/** A folder of lib/rules that has a section on the page. */
type RuleFolder = 'validation' | 'warnings' | 'hazards';

/** The rules of one file, with the title of the file. */
interface RuleGroup {
  readonly file: string;
  readonly rules: readonly PrintedRule[];
}

/** Returns the content of docs/rules.md. */
export function rulesPage(): string {
  const errors = groupByFile('validation', validationRules);
  const warnings = groupByFile('warnings', warningRuleGroups.flat());
  const hazards = groupByFile('hazards', HAZARDS);
  assertUniqueAnchors();
  return [
    HEAD,
    GLOSSARY,
    `## Errors\n\n${PARTS.errors}\n\n${tableOfContents('validation', errors)}`,
    `<a id="validation-decode"></a>\n\n### Decoding\n\n${table(
      RULE_COLUMNS,
      DECODE_RULES.map(({ id, description, remediation }) => [idOf(id), description, remediation]),
    )}`,
    ...errors.map((group) => section('validation', group)),
    `## Warnings\n\n${PARTS.warnings}\n\n${tableOfContents('warnings', warnings)}`,
    ...warnings.map((group) => section('warnings', group)),
    `## Hazards\n\n${PARTS.hazards}\n\n${tableOfContents('hazards', hazards)}`,
    ...hazards.map((group) => section('hazards', group)),
    `## Applications\n\n${PARTS.applications}\n\n${table(
      RULE_COLUMNS,
      APPLICATION_RULES.map(({ id, severity, description, remediation }) => [
        `${idOf(id)}<br>${severity}`,
        description,
        remediation,
      ]),
    )}`,
    `## Disabled fields\n\n${PARTS.disabledFields}\n\n` +
      table(['Rule', 'Feature gate', 'Off by default in'], disabledFieldRows()),
    `## Pod Security Standards\n\n${PARTS.podSecurity}`,
    `### Baseline\n\n${podSecurityTable('baseline')}`,
    `### Restricted\n\n${podSecurityTable('restricted')}`,
  ]
    .join('\n\n')
    .concat('\n');
}

function assertUniqueAnchors(): void {
  const anchors = [
    ...validationRules,
    ...warningRuleGroups.flat(),
    ...HAZARDS,
    ...APPLICATION_RULES,
  ]
    .map(({ id }) => id)
    .concat([...new Set(podSecurityRules.map(({ id }) => id))])
    .map(anchorOf);
  const duplicate = anchors.find((anchor, i) => anchors.indexOf(anchor) < i);
  if (duplicate !== undefined) throw new Error(`Two rules have the anchor ${duplicate}`);
}

/**
 * Groups rules by the file of a folder that exports them. The groups are in the order of their
 * first rules.
 *
 * @throws if no file exports a rule
 */
function groupByFile(folder: RuleFolder, rules: readonly PrintedRule[]): readonly RuleGroup[] {
  const directory = join(ROOT, 'lib/rules', folder);
  const found = new Set<PrintedRule>();
  const groups = readdirSync(directory).flatMap((file): readonly RuleGroup[] => {
    const module: Readonly<Record<string, unknown>> = require(join(directory, file));
    const exported = Object.values(module)
      .flat()
      .filter(
        (each): each is PrintedRule =>
          rules.includes(each as PrintedRule) && !found.has(each as PrintedRule),
      );
    for (const each of exported) found.add(each);
    // The order of a module's exports depends on the compiler.
    exported.sort((a, b) => (a.id < b.id ? -1 : 1));
    return exported.length === 0 ? [] : [{ file: file.replace('.ts', ''), rules: exported }];
  });
  const missing = rules.find((each) => !found.has(each));
  if (missing !== undefined)
    throw new Error(`${missing.id} is exported by no file of lib/rules/${folder}`);
  const position = ({ rules: [first] }: RuleGroup): number =>
    first === undefined ? 0 : rules.indexOf(first);
  return groups.sort((a, b) => position(a) - position(b));
}

const tableOfContents = (folder: RuleFolder, groups: readonly RuleGroup[]): string => {
  const count = groups.reduce((sum, { rules }) => sum + rules.length, 0);
  const links = groups.map(({ file }) => `[${titleOf(file)}](#${folder}-${file})`);
  return `${count} rules: ${links.join(' · ')}`;
};

const section = (folder: RuleFolder, { file, rules }: RuleGroup): string =>
  `<a id="${folder}-${file}"></a>\n\n### ${titleOf(file)}\n\n${table(
    RULE_COLUMNS,
    rules.map((rule) => [
      cellOf(rule, folder === 'hazards' ? rule.severity : undefined),
      rule.description,
      rule.remediation ?? '',
    ]),
  )}`;

const RULE_COLUMNS = ['Rule', 'Requirement', 'What to write instead'];

/** The id of a rule with an anchor, its severity, its other kinds, and its versions if limited. */
function cellOf({ id, kinds, since, until }: PrintedRule, severity: string | undefined): string {
  const others = kinds.slice(1);
  return [
    idOf(id),
    ...(severity === undefined ? [] : [severity]),
    ...(others.length > 0 ? [`also ${others.join(', ')}`] : []),
    ...(since > minorOf(KUBERNETES_VERSIONS[0]) ? [`since ${minorName(since)}`] : []),
    ...(until < LAST_MINOR ? [`until ${minorName(until)}`] : []),
  ].join('<br>');
}

/** The disabled fields, with the versions in which they are dropped. */
const disabledFieldRows = (): readonly (readonly string[])[] =>
  gatedFields.map(({ id, gate, versions }) => [
    idOf(id),
    gate ?? 'none',
    versions.length === KUBERNETES_VERSIONS.length ? 'all' : versions.map(versionName).join(', '),
  ]);

const podSecurityTable = (level: 'baseline' | 'restricted'): string =>
  table(
    ['Check', 'Since', 'Requirement'],
    podSecurityRules
      .filter(({ podSecurity }) => podSecurity?.level === level)
      .map(({ id, podSecurity, since, description }, i, rules) => [
        rules[i - 1]?.id === id ? '' : podSecurityCell(id, podSecurity?.overrides),
        `1.${since}`,
        description,
      ]),
  );

const podSecurityCell = (id: string, overrides: string | undefined): string =>
  `${idOf(id)}${overrides === undefined ? '' : `<br>replaces ${overrides}`}`;

const anchorOf = (id: string): string => id.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
const idOf = (id: string): string => `<a id="${anchorOf(id)}"></a>${id}`;

const ACRONYMS = ['OS', 'OCI', 'DNS', 'IP', 'QoS'];
const titleOf = (file: string): string =>
  ACRONYMS.reduce(
    (title, acronym) => title.replace(new RegExp(`\\b${acronym}\\b`, 'i'), acronym),
    capitalize(file.replaceAll('-', ' ')),
  );
const capitalize = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`)
    .join('\n');

/** Escapes pipes, which end a cell even in code. */
const escapeCell = (text: string): string => text.replaceAll('|', '\\|');

if (require.main === module) writeFileSync(PAGE, rulesPage());
