import { minorName } from '../api/kubernetes-version.js';
import { readConfigFile } from '../check/config-file.js';
import { rulePage } from '../check/rule-page.js';
import { closestMatch } from '../formats/closest-match.js';
import { didYouMean } from '../formats/did-you-mean.js';
import { wrapText } from '../formats/wrap-text.js';
import { type CatalogueEntry, ruleCatalogue } from '../rules/catalogue.js';
import { type Command, EXIT_OK, UsageError, withUsageErrors } from './command.js';

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
  argumentWords: () => [...new Set(ruleCatalogue().flatMap(({ id, kinds }) => [id, ...kinds]))],
  run: async ({ paths, one }, io) => {
    const found = selectRules(ruleCatalogue(), paths);
    const { docsUrl } = withUsageErrors(() => readConfigFile(io.folder)).config;
    const text = formatRules(found, paths[0], io.width, docsUrl);
    await io.out(one('format') === 'json' ? toJson(found, docsUrl) : text);
    return EXIT_OK;
  },
};

const toJson = (entries: readonly CatalogueEntry[], docsUrl: string | undefined): string => {
  const withPages = entries.map((entry) => ({ ...entry, page: rulePage(docsUrl, entry.id) }));
  return `${JSON.stringify(withPages, null, 2)}\n`;
};

/** One rule is described in full; several are listed. */
const formatRules = (
  entries: readonly CatalogueEntry[],
  id: string | undefined,
  width: number | undefined,
  docsUrl: string | undefined,
): string =>
  entries.every((entry) => entry.id === id)
    ? entries.map((entry) => formatRule(entry, width, docsUrl)).join('\n')
    : formatRuleList(entries, width);

function selectRules(
  all: readonly CatalogueEntry[],
  [selector, ...more]: readonly string[],
): readonly CatalogueEntry[] {
  if (selector === undefined) return all;
  if (more.length > 0) throw new UsageError('name one rule');
  const found = all.filter(({ id, kinds }) => id === selector || kinds.includes(selector));
  if (found.length > 0) return found;
  throw new UsageError(
    didYouMean(
      `there is no rule '${selector}'`,
      rulesLike(selector, all),
      'cdk8s-pods rules lists all',
    ),
  );
}

/** Minimum length of a text that is searched in ids: a shorter one is in too many. */
const MIN_SEARCHED_LENGTH = 3;

/** Returns the ids and types that may be meant by an unknown id. */
function rulesLike(selector: string, all: readonly CatalogueEntry[]): readonly string[] {
  const ids = all.map(({ id }) => id);
  const withName = (name: string): readonly string[] =>
    ids.filter((id) => nameOf(id).toLowerCase() === name.toLowerCase());
  if (withName(selector).length > 0) return withName(selector);
  const match = closestMatch(selector, [
    ...all.flatMap(({ kinds }) => kinds),
    ...ids,
    ...ids.map(nameOf),
  ]);
  const isType = all.some(({ kinds }) => kinds.includes(match ?? ''));
  // A name is shown with the types of all its rules.
  if (match !== undefined)
    return isType || withName(match).length === 0 ? [match] : withName(match);
  return selector.length < MIN_SEARCHED_LENGTH
    ? []
    : ids.filter((id) => id.toLowerCase().includes(selector.toLowerCase()));
}

/** Returns the part of an id after the type. */
const nameOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

const severityOf = ({ category, level }: CatalogueEntry): string =>
  level === undefined ? category : `${category} (${level})`;

function formatRuleList(entries: readonly CatalogueEntry[], width: number | undefined): string {
  const widthOf = (textOf: (entry: CatalogueEntry) => string): number =>
    Math.max(...entries.map((entry) => textOf(entry).length));
  const idWidth = widthOf(({ id }) => id);
  const severityWidth = widthOf(severityOf);
  return entries
    .map((entry) => {
      const severity = severityOf(entry).padEnd(severityWidth);
      const start = `${entry.id.padEnd(idWidth)}  ${severity}  `;
      const narrow = `    ${severityOf(entry)}: ${entry.description}`;
      const isNarrow = width !== undefined && start.length > width / 2;
      if (isNarrow) return `${entry.id}\n${wrapText(narrow, { width, indent: 4 })}\n`;
      const options = { width, indent: start.length, from: start.length };
      return `${start}${wrapText(entry.description, options)}\n`;
    })
    .join('');
}

function formatRule(
  entry: CatalogueEntry,
  width: number | undefined,
  docsUrl: string | undefined,
): string {
  const { id, kinds, description, remediation, since, until } = entry;
  const minors = [
    ...(since === undefined ? [] : [`from ${minorName(since)}`]),
    ...(until === undefined ? [] : [`until ${minorName(until)}`]),
  ];
  const head = [
    severityOf(entry),
    ...(kinds.length === 0 ? [] : [`checks ${kinds.join(', ')}`]),
    ...minors,
  ].join('; ');
  const wrap = (text: string, indent: number): string => `${wrapText(text, { width, indent })}\n`;
  const fix = remediation === undefined ? '' : wrap(`  = ${remediation}`, 4);
  const page = rulePage(docsUrl, id);
  const link = page === undefined ? '' : `  = ${page}\n`;
  return `${id}\n${wrap(`  ${head}`, 2)}${wrap(`  ${description}`, 2)}${fix}${link}`;
}
