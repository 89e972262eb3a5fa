// What the types of the grammar demand is told by their source, so that what is said of it here
// cannot fall behind.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'ts59';
import { isAllowedValue, requiredFieldsOf } from '../../lib/codegen/required-by-types.js';

const ROOT = join(__dirname, '../../lib');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(ROOT, folder, file));

const sources = [...filesIn('spec'), ...filesIn('workloads')].map((file) =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true),
);

/** A field of the grammar, and the type of the API that has it. */
interface Demanded {
  readonly type: string;
  readonly field: string;
  readonly isRequired: boolean;
  readonly words: readonly string[];
}

/** The texts among which a type lets choose; none, where it is another type. */
function wordsOf(type: ts.TypeNode | undefined): readonly string[] {
  if (type === undefined) return [];
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(wordsOf);
  if (ts.isTypeOperatorNode(type) || ts.isParenthesizedTypeNode(type)) return wordsOf(type.type);
  if (ts.isArrayTypeNode(type)) return wordsOf(type.elementType);
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : [];
}

const demanded: readonly Demanded[] = sources.flatMap((source) =>
  source.statements.filter(ts.isInterfaceDeclaration).flatMap((statement) => {
    const comment = source.text.slice(statement.pos, statement.getStart(source));
    const types = Array.from(comment.matchAll(/Source: \w+\/v1 (\w+)/g), ([, type]) => type ?? '');
    return statement.members.filter(ts.isPropertySignature).flatMap((member) =>
      types.map((type) => ({
        type,
        field: member.name.getText(source),
        isRequired: member.questionToken === undefined,
        words: wordsOf(member.type),
      })),
    );
  }),
);

/**
 * What the grammar calls otherwise than the API, what has a name of its own above it, and what a
 * server refuses in any case.
 */
const ELSEWHERE = [
  'VolumeMount.volume',
  'VolumeDevice.volume',
  'Container.image',
  'Container.restartPolicy',
  'CronJobSpec.schedule',
  'PodTemplateSpec.restartPolicy',
];

test('every field that the types demand is known to be', () => {
  const missing = demanded.filter(
    ({ type, field, isRequired }) => isRequired && !requiredFieldsOf(type).includes(field),
  );
  expect(demanded.filter(({ isRequired }) => isRequired).length).toBeGreaterThan(100);
  expect(
    missing
      .map(({ type, field }) => `${type}.${field}`)
      .filter((each) => !ELSEWHERE.includes(each)),
  ).toEqual([]);
});

test('every word that the types have is one; an empty text is none, unless it is there', () => {
  const lists = demanded.filter(({ words }) => words.length > 1);
  expect(lists.length).toBeGreaterThan(40);
  const wrong = lists.flatMap(({ type, field, words }) =>
    ['', ...words]
      .filter((word) => isAllowedValue(type, field, word) !== words.includes(word))
      .map((word) => `${type}.${field}: '${word}'`),
  );
  expect(wrong).toEqual([]);
});
