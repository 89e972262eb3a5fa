import { type Command, EXIT_OK, UsageError } from './command.js';
import { explainField, type FieldFacts, NoSuchFieldError } from './explain-field.js';
import { fieldDocOf } from './field-docs.js';

export const explainCommand: Command = {
  description: 'says what a field is for, its default, and its rules',
  usage: 'FIELD',
  options: {},
  help:
    'A FIELD is a path as the API has it, or as it is written here: pod.spec.containers.ports, ' +
    'containers.app.ports, Container.ports.',
  run: async ({ paths: [path, ...more] }, io) => {
    if (path === undefined || more.length > 0)
      throw new UsageError('name one field: containers.app.ports');
    await io.out(formatField(lookUpField(path)));
    return EXIT_OK;
  },
};

function lookUpField(path: string): FieldFacts {
  try {
    return explainField(path);
  } catch (error) {
    throw error instanceof NoSuchFieldError ? new UsageError(error.message) : error;
  }
}

/** So wide is a line of text. */
const LINE_WIDTH = 100;

function formatField(facts: FieldFacts): string {
  const { path, owner, name, valueType, values, required, since, until, fields, rules } = facts;
  const minors = [
    ...(since === undefined ? [] : [`from 1.${since}`]),
    ...(until === undefined ? [] : [`until 1.${until}`]),
  ];
  const head = [path, [valueType, ...(required ? ['required'] : []), ...minors].join(', ')].join(
    '\n  ',
  );
  return [
    head,
    ...(fieldDocOf(owner, name)
      ?.split('\n\n')
      .map((each) => wrapIndented(each.replaceAll('\n', ' '))) ?? []),
    ...(values.length === 0 ? [] : [wrapIndented(`One of ${values.join(', ')}.`)]),
    ...(facts.default === undefined
      ? []
      : [wrapIndented(`Kubernetes takes ${facts.default}, where it is not written.`)]),
    ...(fields.length === 0 ? [] : [wrapIndented(`It has ${fields.join(', ')}.`)]),
    ...(rules.length === 0
      ? []
      : [
          rules
            .map(({ id, category, description }) =>
              wrapIndented(`${id} (${category}): ${description}`),
            )
            .join('\n'),
        ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function wrapIndented(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= LINE_WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => `  ${line}`).join('\n');
}
