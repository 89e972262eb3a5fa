// The completions and hints of an editor in a Pod: the checks of the types do not disturb them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'ts59';
import { ROOT } from './compile.js';

const FILE = join(ROOT, 'test/types/written.ts'); // only in memory
const HEAD =
  "import { Pod } from 'cdk8s-pods';\nimport type { Construct } from 'constructs';\ndeclare " +
  'const scope: Construct;\n';

let text = '';
let version = 0;
const service = ts.createLanguageService({
  getCompilationSettings: () => ({
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  }),
  getScriptFileNames: () => [FILE],
  getScriptVersion: (file) => (file === FILE ? String(version) : '0'),
  getScriptSnapshot: (file) => {
    const source = file === FILE ? text : ts.sys.readFile(file);
    return source === undefined ? undefined : ts.ScriptSnapshot.fromString(source);
  },
  getCurrentDirectory: () => ROOT,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (file) => file === FILE || ts.sys.fileExists(file),
  readFile: (file) => (file === FILE ? text : readFileSync(file, 'utf8')),
  directoryExists: ts.sys.directoryExists,
  realpath: (path) => path,
});

/** Writes a Pod, and returns the position of the cursor, which is marked by `|`. */
function write(props: string): number {
  const source = `${HEAD}new Pod(scope, 'pod', { ${props} });\n`;
  const cursor = source.indexOf('|', HEAD.length);
  text = source.slice(0, cursor) + source.slice(cursor + 1);
  version++;
  return cursor;
}

/** Returns the completions at the cursor, sorted, without keywords and global names. */
function offered(props: string): readonly string[] {
  const entries = service.getCompletionsAtPosition(FILE, write(props), {})?.entries ?? [];
  const local = entries.filter(({ kind, sortText }) => kind !== 'keyword' && sortText !== '15');
  return local.map(({ name }) => name).sort();
}

const VOLUMES = 'volumes: { logs: { emptyDir: {} }, tmp: { emptyDir: {} } }';

test.each([
  [
    'the names of volumes',
    `containers: { app: { image: 'x', volumeMounts: { '/x': { volume: '|' } } } }, ${VOLUMES}`,
    'logs tmp',
  ],
  [
    'all volumes after the start of a name',
    `containers: { app: { image: 'x', volumeMounts: { '/x': { volume: 'lo|' } } } }, ${VOLUMES}`,
    'logs tmp',
  ],
  [
    'the names of volumes that are declared earlier',
    `${VOLUMES}, containers: { app: { image: 'x', volumeMounts: { '/x': { volume: '|' } } } }`,
    'logs tmp',
  ],
  [
    'the names of volumes in a list',
    "containers: { app: { image: 'x', volumeMounts: [{ mountPath: '/x', name: '|' }] } }, " +
      `${VOLUMES}`,
    'logs tmp',
  ],
  [
    'the names of ports',
    "containers: { app: { image: 'x', ports: { http: 80, dns: 53 }, readinessProbe: { " +
      "httpGet: { port: '|' } } } }",
    'dns http',
  ],
  [
    'the allowed values',
    "containers: { app: { image: 'x', imagePullPolicy: '|' } }",
    'Always IfNotPresent Never',
  ],
  [
    'the fields of a hook',
    "containers: { app: { image: 'x', lifecycle: { preStop: { | } } } }",
    'exec httpGet sleep',
  ],
  [
    'the fields of a probe',
    "containers: { app: { image: 'x', livenessProbe: { | } } }",
    'exec failureThreshold grpc httpGet initialDelaySeconds periodSeconds successThreshold ' +
      'tcpSocket terminationGracePeriodSeconds timeoutSeconds',
  ],
  [
    'the sources of a variable',
    "containers: { app: { image: 'x', env: { A: { | } } } }",
    'configMapKeyRef fieldRef fileKeyRef resourceFieldRef secretKeyRef',
  ],
  [
    'the levels',
    "podSecurity: '|', containers: { app: { image: 'x' } }",
    'baseline privileged restricted',
  ],
  [
    'the levels in a Pod that does not meet its level',
    "podSecurity: 'restricted|', containers: { app: { image: 'x' } }",
    'baseline privileged restricted',
  ],
  [
    'the fields of capabilities in a Pod that does not meet its level',
    "podSecurity: 'restricted', containers: { app: { image: 'x', securityContext: { " +
      'allowPrivilegeEscalation: false, capabilities: { | } } } }',
    'add drop',
  ],
])('%s', (_, props, names) => {
  expect(offered(props)).toEqual(names.split(' '));
});

test('offers the missing fields of a container', () => {
  expect(offered('containers: { app: { | } }')).toEqual(
    expect.arrayContaining(['image', 'command', 'ports', 'volumeMounts', 'restartPolicy']),
  );
  expect(offered("containers: { app: { image: 'x', | } }")).not.toContain('image');
});

test('offers all fields in a Pod that does not meet its level', () => {
  const container = offered("podSecurity: 'restricted', containers: { app: { image: 'x', | } }");
  expect(container).toEqual(
    expect.arrayContaining(['command', 'ports', 'securityContext', 'volumeMounts']),
  );
  const context = offered(
    "podSecurity: 'restricted', containers: { app: { image: 'x', securityContext: { " +
      'runAsUser: 1, | } } }',
  );
  expect(context).toEqual(
    expect.arrayContaining([
      'allowPrivilegeEscalation',
      'capabilities',
      'runAsNonRoot',
      'seccompProfile',
    ]),
  );
});

test('offers the kinds of volumes', () => {
  const kinds = offered("containers: { app: { image: 'x' } }, volumes: { data: { | } }");
  expect(kinds).toHaveLength(30);
  expect(kinds).toContain('emptyDir');
});

test('shows the type, the docs and the declaration of a field', () => {
  const cursor = write("containers: { app: { image: 'x', image|PullPolicy: 'Always' } }");
  const info = service.getQuickInfoAtPosition(FILE, cursor);
  expect(ts.displayPartsToString(info?.displayParts)).toBe(
    '(property) ContainerBase.imagePullPolicy?: "Always" | "IfNotPresent" | "Never" | undefined',
  );
  expect(ts.displayPartsToString(info?.documentation)).toContain('registry');
  expect(service.getDefinitionAtPosition(FILE, cursor)?.[0]?.fileName).toBe(
    join(ROOT, 'build/spec/container-base.d.ts'),
  );
});
