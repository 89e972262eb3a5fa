// Values that the types reject and the API server accepts, as docs/types.md lists them.
// test/corpus/import.test.ts compiles the programs.
import { importedProgram } from '../support/imported-program.js';
import { SUPPRESSED_PODS } from '../support/type-suppressions.js';

test.each(Object.entries(SUPPRESSED_PODS))(
  'casts %s, with a comment',
  (_, { manifest, expectedLine }) => {
    const text = importedProgram(JSON.stringify(manifest));
    const lines = text.split('\n').map((line) => line.trim());
    const at = lines.findIndex((line) => line.startsWith('// `as never`: the types reject '));
    expect(lines.slice(at + 1).find((line) => !line.startsWith('//'))).toBe(expectedLine);
    expect(text).toContain(' as never');
  },
);

test('does not cast values that the types accept', () => {
  const spec = {
    containers: [
      {
        name: 'a',
        image: 'x',
        ports: [{ name: 'http', containerPort: 80 }],
        readinessProbe: { httpGet: { port: 'http' } },
      },
    ],
  };
  const metadata = {
    name: 'a',
    labels: { a: 'b' },
    ownerReferences: [{ apiVersion: 'v1', kind: 'Node', name: 'a', uid: 'b' }],
  };
  expect(
    importedProgram(JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata, spec })),
  ).not.toContain('never');
});
