// What docs/types.md says that the types refuse and a server takes. That it compiles is held in
// test/corpus/import.test.ts.
import { importedProgram } from '../support/imported-program.js';
import { SUPPRESSED_PODS } from '../support/type-suppressions.js';

test.each(Object.entries(SUPPRESSED_PODS))(
  '%s is let pass, with a comment',
  (_, { manifest, expectedLine }) => {
    const text = importedProgram(JSON.stringify(manifest));
    const lines = text.split('\n').map((line) => line.trim());
    const at = lines.findIndex((line) => line.startsWith('// `as never`: the types refuse '));
    expect(lines.slice(at + 1).find((line) => !line.startsWith('//'))).toBe(expectedLine);
    expect(text).toContain(' as never');
  },
);

test('what the types take is not let pass', () => {
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
