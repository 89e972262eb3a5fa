// Editors show the type of a name and its documentation, and find its declaration.
import { join } from 'node:path';
import ts from 'ts59';
import { ROOT } from './compile.js';
import { FILE, pod, service, textOf, write } from './editor.js';

test('shows the type, the docs and the declaration of a field', () => {
  const cursor = write(pod("containers: { app: { image: 'x', image|PullPolicy: 'Always' } }"));
  const info = service.getQuickInfoAtPosition(FILE, cursor);
  expect(ts.displayPartsToString(info?.displayParts)).toBe(
    '(property) ContainerBase.imagePullPolicy?: "Always" | "IfNotPresent" | "Never" | undefined',
  );
  expect(ts.displayPartsToString(info?.documentation)).toContain('registry');
  expect(service.getDefinitionAtPosition(FILE, cursor)?.[0]?.fileName).toBe(
    join(ROOT, 'build/spec/container-base.d.ts'),
  );
});

/** The documentation and the type that an editor shows, and the definition of the name. */
function hover(program: string): { readonly docs: string; readonly type: string } {
  const info = service.getQuickInfoAtPosition(FILE, write(program));
  return {
    docs: ts.displayPartsToString(info?.documentation),
    type: ts.displayPartsToString(info?.displayParts),
  };
}

const APP = "containers: { app: { image: 'x', ports: { http: 80 } } }";

// An editor shows the type arguments of a generic constructor or function, which are what is
// written in the call. No type can shorten them.
test.each([
  ['Pod', `new P|od(scope, 'a', { ${APP} });`, 'Creates a Pod.', 13],
  ['NginxPod', "new Nginx|Pod(scope, 'a', {});", 'Creates the Pod.', 2],
  ['SidecarLoggingPod', `new Sidecar|LoggingPod(scope, 'a', { ${APP} });`, 'Creates the Pod.', 11],
  [
    'SidecarPod',
    `new Sidecar|Pod(scope, 'a', { ${APP}, sidecar: { sidecars: { a: { image: 'y' } } } });`,
    'Creates the Pod.',
    38,
  ],
  ['Deployment', `new Deploy|ment(scope, 'a', { template: { ${APP} } });`, 'Creates a', 26],
  ['podTemplate', `pod|Template({ ${APP} });`, 'Checks a Pod as `new Pod` does', 27],
  ['sidecar', `side|car({ ${APP} }, { sidecars: { a: { image: 'y' } } });`, 'Adds native', 40],
])('shows the documentation of %s, and its type on few lines', (_, program, docs, lines) => {
  const info = hover(program);
  expect(info.docs).toContain(docs);
  expect(info.type.split('\n').length).toBeLessThanOrEqual(lines);
});

test('shows the names in the Pod that a pattern returns, not its literal', () => {
  const program = `const po|d = sidecar({ ${APP} }, { sidecars: { agent: { image: 'y' } } });`;
  expect(hover(program).type).toBe(`const pod: ComposedPod<{
    readonly app: ContainerWithPorts<{
        readonly http: 80;
    }>;
}, {
    readonly agent: Sidecar;
}, undefined, "Always", {}>`);
});

test('shows the class of an object, and its ports, not its literal', () => {
  expect(hover(`const na|me = new Pod(scope, 'a', { ${APP} });`).type).toBe(
    'const name: Pod & {\n    readonly \'~ports\'?: "http" | 80 | undefined;\n}',
  );
});

/** The text of the declarations of the name at the cursor, and the number of its references. */
function declarationOf(program: string): readonly (string | number)[] {
  const cursor = write(program);
  const source = textOf();
  const spans = (service.getDefinitionAtPosition(FILE, cursor) ?? []).map(({ textSpan }) =>
    source.slice(textSpan.start, textSpan.start + textSpan.length),
  );
  return service.getRenameInfo(FILE, cursor, {}).canRename
    ? [...spans, service.findRenameLocations(FILE, cursor, false, false, {})?.length ?? 0]
    : spans;
}

test('the name of a volume in a constant is renamed, and leads to its declaration', () => {
  const program =
    "const logs = 'logs'; new Pod(scope, 'a', { containers: { app: { image: 'x', volumeMounts: { " +
    "'/x': { volume: lo|gs } } } }, volumes: { [logs]: { emptyDir: {} } } });";
  expect(declarationOf(program)).toEqual(['logs', 3]);
});

test('the name of a volume in a string is neither renamed, nor leads to its declaration', () => {
  const program =
    "containers: { app: { image: 'x', volumeMounts: { '/x': { volume: 'lo|gs' } } } }, " +
    'volumes: { logs: { emptyDir: {} } }';
  expect(declarationOf(pod(program))).toEqual([]);
});
