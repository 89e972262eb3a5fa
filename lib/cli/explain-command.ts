import { explainField, type FieldFacts, NoSuchFieldError } from '../explain/explain-field.js';
import { fieldWords } from '../explain/field-paths.js';
import { type Command, EXIT_OK, UsageError } from './command.js';
import { fieldDocOf } from './field-docs.js';
import { wrapParagraphs } from './wrap-paragraphs.js';

export const explainCommand: Command = {
  description: 'describe a field: its purpose, type, default and rules',
  usage: 'FIELD',
  options: {},
  help: `FIELD is a path in the API, such as pod.spec.containers.ports; a path in the props of this
package, such as containers.app.ports; or a type of the API and its field, such as
Container.ports.`,
  argumentWords: fieldWords,
  run: async ({ paths: [path, ...more] }, io) => {
    if (path === undefined || more.length > 0)
      throw new UsageError('name one field, such as containers.app.ports');
    await io.out(formatField(lookUpField(path), io.width));
    return EXIT_OK;
  },
};

function lookUpField(path: string): FieldFacts {
  try {
    return explainField(path);
  } catch (error) {
    throw error instanceof NoSuchFieldError ? new UsageError(error.lines) : error;
  }
}

function formatField(facts: FieldFacts, width: number | undefined): string {
  const wrapIndented = (text: string): string => wrapParagraphs(text, width, '  ');
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
    ...(facts.default === undefined ? [] : [wrapIndented(`Default: ${facts.default}.`)]),
    ...(fields.length === 0 ? [] : [wrapIndented(`Fields: ${fields.join(', ')}.`)]),
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
