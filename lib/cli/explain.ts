import { explainField, type FieldFacts, NoSuchField } from '../explain/field.js';
import { type Command, FINE, UsageError } from './command.js';
import { docOf } from './docs.js';

export const explainCommand: Command = {
  says: 'says what a field is for, its default, and its rules',
  takes: 'FIELD',
  options: {},
  help: 'A FIELD is a path as the API has it, or as it is written here: pod.spec.containers.ports, containers.app.ports, Container.ports.',
  run: async ({ paths: [path, ...more] }, io) => {
    if (path === undefined || more.length > 0) throw new UsageError('name one field: containers.app.ports');
    await io.out(page(found(path)));
    return FINE;
  },
};

function found(path: string): FieldFacts {
  try {
    return explainField(path);
  } catch (error) {
    throw error instanceof NoSuchField ? new UsageError(error.message) : error;
  }
}

/** So wide is a line of text. */
const WIDTH = 100;

function page(facts: FieldFacts): string {
  const { path, owner, name, holds, values, required, since, until, fields, rules } = facts;
  const minors = [...(since === undefined ? [] : [`from 1.${since}`]), ...(until === undefined ? [] : [`until 1.${until}`])];
  const head = [path, [holds, ...(required ? ['required'] : []), ...minors].join(', ')].join('\n  ');
  return [
    head,
    ...(docOf(owner, name)
      ?.split('\n\n')
      .map((each) => indented(each.replaceAll('\n', ' '))) ?? []),
    ...(values.length === 0 ? [] : [indented(`One of ${values.join(', ')}.`)]),
    ...(facts.default === undefined ? [] : [indented(`Kubernetes takes ${facts.default}, where it is not written.`)]),
    ...(fields.length === 0 ? [] : [indented(`It has ${fields.join(', ')}.`)]),
    ...(rules.length === 0 ? [] : [rules.map(({ id, part, says }) => indented(`${id} (${part}): ${says}`)).join('\n')]),
  ]
    .join('\n\n')
    .concat('\n');
}

function indented(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => `  ${line}`).join('\n');
}
