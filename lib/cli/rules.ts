import { nearest } from '../engine/suggest.js';
import { catalogue, type Entry } from '../rules/catalogue.js';
import { type Command, FINE, UsageError } from './command.js';

export const rulesCommand: Command = {
  says: 'lists every rule, or says what one of them holds',
  takes: '[ID|TYPE]',
  options: { format: { type: 'string', short: 'o', value: 'FORMAT', choices: ['text', 'json'], says: 'how they are told (text)' } },
  help: 'An ID is what stands at the end of a finding: Container/image-tag. A TYPE is one of the API: Container.',
  run: async ({ paths, one }, io) => {
    const found = chosen(catalogue(), paths);
    const isJson = one('format') === 'json';
    await io.out(
      isJson ? `${JSON.stringify(found, null, 2)}\n` : found.every(({ id }) => id === paths[0]) ? found.map(page).join('\n') : list(found),
    );
    return FINE;
  },
};

function chosen(all: readonly Entry[], [asked, ...more]: readonly string[]): readonly Entry[] {
  if (asked === undefined) return all;
  if (more.length > 0) throw new UsageError('name one rule');
  const found = all.filter(({ id, on }) => id === asked || on.includes(asked));
  if (found.length > 0) return found;
  const meant = nearest(
    asked,
    all.flatMap(({ id, on }) => [id, ...on]),
  );
  throw new UsageError(`there is no rule '${asked}'${meant === undefined ? ': cdk8s-pods rules lists all' : `: did you mean '${meant}'?`}`);
}

const wordOf = ({ part, level }: Entry): string => (level === undefined ? part : `${part}, ${level}`);

function list(entries: readonly Entry[]): string {
  const wide = (of: (entry: Entry) => string): number => Math.max(...entries.map((each) => of(each).length));
  const [ids, words] = [wide(({ id }) => id), wide(wordOf)];
  return entries.map((each) => `${each.id.padEnd(ids)}  ${wordOf(each).padEnd(words)}  ${each.says}\n`).join('');
}

function page(entry: Entry): string {
  const { id, on, says, advice, since, until } = entry;
  const minors = [...(since === undefined ? [] : [`from 1.${since}`]), ...(until === undefined ? [] : [`until 1.${until}`])];
  const head = [wordOf(entry), ...(on.length === 0 ? [] : [`of ${on.join(', ')}`]), ...minors].join('; ');
  return `${id}\n  ${head}\n  ${says}\n${advice === undefined ? '' : `  = ${advice}\n`}`;
}
