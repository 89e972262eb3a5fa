// Reads the constraints of the types from their source, so that the tables of import stay complete.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'ts59';
import { schema } from '../../lib/api/schema.js';
import { isAllowedValue, requiredFieldsOf } from '../../lib/codegen/annotate/required-by-types.js';

const ROOT = join(__dirname, '../../lib');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(ROOT, folder, file));

const sources = [...filesIn('spec'), ...filesIn('workloads')].map((file) =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true),
);

/** A field of the grammar, and the type of the API that it belongs to. */
interface GrammarField {
  readonly type: string;
  readonly field: string;
  readonly isRequired: boolean;
  /** The string literals that the type allows; empty for any other type. */
  readonly literals: readonly string[];
}

function literalsOf(type: ts.TypeNode | undefined): readonly string[] {
  if (type === undefined) return [];
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(literalsOf);
  if (ts.isTypeOperatorNode(type) || ts.isParenthesizedTypeNode(type)) return literalsOf(type.type);
  if (ts.isArrayTypeNode(type)) return literalsOf(type.elementType);
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : [];
}

const fields: readonly GrammarField[] = sources.flatMap((source) =>
  source.statements.filter(ts.isInterfaceDeclaration).flatMap((statement) => {
    const comment = source.text.slice(statement.pos, statement.getStart(source));
    // A custom resource, such as an HTTPRoute, is not in the schema of the API.
    const types = Array.from(
      comment.matchAll(/Source: [\w.]+\/v\d (\w+)/g),
      ([, type]) => type ?? '',
    ).filter((type) => type in schema);
    return statement.members.filter(ts.isPropertySignature).flatMap((member) =>
      types.map((type) => ({
        type,
        field: member.name.getText(source),
        isRequired: member.questionToken === undefined,
        literals: literalsOf(member.type),
      })),
    );
  }),
);

/**
 * Required fields that no valid object lacks: the grammar has another name for them, the type is
 * only used where they are required, only one of several alternatives requires them, the API server
 * requires them too, or object-checks.ts checks them.
 */
const EXCEPTIONS = [
  'VolumeMount.volume',
  'VolumeDevice.volume',
  'Container.image',
  'Container.restartPolicy',
  'CronJobSpec.schedule',
  'DeploymentStrategy.type',
  'PersistentVolumeClaim.accessModes',
  'PersistentVolumeClaim.resources',
  'PodTemplateSpec.restartPolicy',
  'PolicyRule.apiGroups',
  'PolicyRule.resources',
];

test('knows every field that the types require', () => {
  const missing = fields.filter(
    ({ type, field, isRequired }) => isRequired && !requiredFieldsOf(type).includes(field),
  );
  expect(fields.filter(({ isRequired }) => isRequired).length).toBeGreaterThan(100);
  expect(
    missing
      .map(({ type, field }) => `${type}.${field}`)
      .filter((each) => !EXCEPTIONS.includes(each)),
  ).toEqual([]);
});

test('allows exactly the literals of the types', () => {
  const lists = fields.filter(({ literals }) => literals.length > 1);
  expect(lists.length).toBeGreaterThan(40);
  const wrong = lists.flatMap(({ type, field, literals }) =>
    ['', ...literals]
      .filter((text) => isAllowedValue(type, field, text) !== literals.includes(text))
      .map((text) => `${type}.${field}: '${text}'`),
  );
  expect(wrong).toEqual([]);
});
