import { closestMatch } from '../formats/closest-match.js';
import { type CatalogueEntry, ruleCatalogue } from '../rules/catalogue.js';
import { type Command, EXIT_OK, UsageError } from './command.js';

export const rulesCommand: Command = {
  description: 'list all rules, or describe one',
  usage: '[ID|TYPE]',
  options: {
    format: {
      type: 'string',
      short: 'o',
      value: 'FORMAT',
      choices: ['text', 'json'],
      description: 'format of the rules (default: text)',
    },
  },
  help: `ID is the id of a rule, such as Container/image-tag: each finding ends with it. TYPE is a
type of the API, such as Container: the command lists its rules.`,
  run: async ({ paths, one }, io) => {
    const found = selectRules(ruleCatalogue(), paths);
    await io.out(one('format') === 'json' ? toJson(found) : formatRules(found, paths[0]));
    return EXIT_OK;
  },
};

const toJson = (entries: readonly CatalogueEntry[]): string =>
  `${JSON.stringify(entries, null, 2)}\n`;

/** One rule is described in full; several are listed. */
const formatRules = (entries: readonly CatalogueEntry[], id: string | undefined): string =>
  entries.every((entry) => entry.id === id)
    ? entries.map(formatRule).join('\n')
    : formatRuleList(entries);

function selectRules(
  all: readonly CatalogueEntry[],
  [selector, ...more]: readonly string[],
): readonly CatalogueEntry[] {
  if (selector === undefined) return all;
  if (more.length > 0) throw new UsageError('name one rule');
  const found = all.filter(({ id, kinds }) => id === selector || kinds.includes(selector));
  if (found.length > 0) return found;
  const match = closestMatch(
    selector,
    all.flatMap(({ id, kinds }) => [id, ...kinds]),
  );
  const hint = match === undefined ? 'cdk8s-pods rules lists all' : `did you mean '${match}'?`;
  throw new UsageError(`there is no rule '${selector}': ${hint}`);
}

const severityOf = ({ category, level }: CatalogueEntry): string =>
  level === undefined ? category : `${category} (${level})`;

function formatRuleList(entries: readonly CatalogueEntry[]): string {
  const widthOf = (textOf: (entry: CatalogueEntry) => string): number =>
    Math.max(...entries.map((entry) => textOf(entry).length));
  const idWidth = widthOf(({ id }) => id);
  const severityWidth = widthOf(severityOf);
  return entries
    .map((entry) => {
      const severity = severityOf(entry).padEnd(severityWidth);
      return `${entry.id.padEnd(idWidth)}  ${severity}  ${entry.description}\n`;
    })
    .join('');
}

function formatRule(entry: CatalogueEntry): string {
  const { id, kinds, description, remediation, since, until } = entry;
  const minors = [
    ...(since === undefined ? [] : [`from 1.${since}`]),
    ...(until === undefined ? [] : [`until 1.${until}`]),
  ];
  const head = [
    severityOf(entry),
    ...(kinds.length === 0 ? [] : [`checks ${kinds.join(', ')}`]),
    ...minors,
  ].join('; ');
  const fix = remediation === undefined ? '' : `  = ${remediation}\n`;
  return `${id}\n  ${head}\n  ${description}\n${fix}`;
}
