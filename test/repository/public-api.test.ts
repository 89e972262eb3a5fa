// Checks that every function, class and constant that the entry points export has an `@example`.
// `npm run api:check` checks that everything public is documented.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docExamplesIn } from '../support/doc-examples.js';

const LIB = join(__dirname, '../../lib');

/**
 * The file of each name that an entry point exports, in the form `export { a, type B } from 'c'`.
 */
function exportedFrom(entryPoint: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(LIB, `${entryPoint}.ts`), 'utf8');
  return new Map(
    Array.from(text.matchAll(/^export \{([^}]*)\} from '\.\/(.*)\.js';/gm)).flatMap(
      ([, names = '', file = '']) =>
        names
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '' && !name.startsWith('type '))
          .map((name) => [name, `${file}.ts`] as const),
    ),
  );
}

/**
 * The docstrings directly above the declarations of a name: a construct is an interface and a
 * const.
 */
function docstringsOf(name: string, file: string): string {
  const text = readFileSync(join(LIB, file), 'utf8');
  const declaration = `export (?:abstract )?(?:function|class|const|interface) ${name}\\b`;
  const pattern = new RegExp(`(/\\*\\*(?:[^*]|\\*(?!/))*\\*/)\\n${declaration}`, 'g');
  return Array.from(text.matchAll(pattern), ([, docstring = '']) => docstring).join('\n');
}

describe.each(['index', 'cluster', 'plugin', 'runtime', 'testing'])('lib/%s.ts', (entryPoint) => {
  const files = exportedFrom(entryPoint);
  const values = Object.keys(require(join(LIB, `${entryPoint}.ts`)));

  test('the files of all exported values are known', () => {
    expect([...files.keys()].sort()).toEqual(values.sort());
  });

  test('every exported value has an example', () => {
    const missing = values.filter((name) => {
      const file = files.get(name) ?? '';
      return docExamplesIn(docstringsOf(name, file), file).length === 0;
    });
    expect(missing.map((name) => `${name} in lib/${files.get(name)}`)).toEqual([]);
  });
});
