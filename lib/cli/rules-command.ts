import { closestMatch } from '../formats/closest-match.js';
import { type CatalogueEntry, ruleCatalogue } from '../rules/catalogue.js';
import { type Command, EXIT_OK, UsageError } from './command.js';

export const rulesCommand: Command = {
  description: 'lists every rule, or says what one of them holds',
  usage: '[ID|TYPE]',
  options: {
    format: {
      type: 'string',
      short: 'o',
      value: 'FORMAT',
      choices: ['text', 'json'],
      description: 'how they are told (text)',
    },
  },
  help:
    'An ID is what stands at the end of a finding: Container/image-tag. A TYPE is one of the ' +
    'API: Container.',
  run: async ({ paths, one }, io) => {
    const found = selectRules(ruleCatalogue(), paths);
    const isJson = one('format') === 'json';
    await io.out(
      isJson
        ? `${JSON.stringify(found, null, 2)}\n`
        : found.every(({ id }) => id === paths[0])
          ? found.map(formatRule).join('\n')
          : formatRuleList(found),
    );
    return EXIT_OK;
  },
};

function selectRules(
  all: readonly CatalogueEntry[],
  [asked, ...more]: readonly string[],
): readonly CatalogueEntry[] {
  if (asked === undefined) return all;
  if (more.length > 0) throw new UsageError('name one rule');
  const found = all.filter(({ id, kinds }) => id === asked || kinds.includes(asked));
  if (found.length > 0) return found;
  const meant = closestMatch(
    asked,
    all.flatMap(({ id, kinds }) => [id, ...kinds]),
  );
  throw new UsageError(
    `there is no rule '${asked}'${meant === undefined ? ': cdk8s-pods rules lists all' : `: did you mean '${meant}'?`}`,
  );
}

const severityOf = ({ category, level }: CatalogueEntry): string =>
  level === undefined ? category : `${category}, ${level}`;

function formatRuleList(entries: readonly CatalogueEntry[]): string {
  const wide = (of: (entry: CatalogueEntry) => string): number =>
    Math.max(...entries.map((each) => of(each).length));
  const [ids, words] = [wide(({ id }) => id), wide(severityOf)];
  return entries
    .map(
      (each) => `${each.id.padEnd(ids)}  ${severityOf(each).padEnd(words)}  ${each.description}\n`,
    )
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
    ...(kinds.length === 0 ? [] : [`of ${kinds.join(', ')}`]),
    ...minors,
  ].join('; ');
  return `${id}\n  ${head}\n  ${description}\n${remediation === undefined ? '' : `  = ${remediation}\n`}`;
}
