// What an editor offers while a Pod is written: TypeScript's own completions and words, the checks
// notwithstanding.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'ts59';
import { ROOT } from './compile.js';

const FILE = join(ROOT, 'test/types/written.ts'); // in memory alone
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

/** Writes a Pod; `|` is where the cursor stands. */
function write(props: string): number {
  const source = `${HEAD}new Pod(scope, 'pod', { ${props} });\n`;
  const cursor = source.indexOf('|', HEAD.length);
  text = source.slice(0, cursor) + source.slice(cursor + 1);
  version++;
  return cursor;
}

/**
 * What is offered there, in the order of the alphabet. What could be written anywhere is left out.
 */
function offered(props: string): readonly string[] {
  const entries = service.getCompletionsAtPosition(FILE, write(props), {})?.entries ?? [];
  const here = entries.filter(({ kind, sortText }) => kind !== 'keyword' && sortText !== '15');
  return here.map(({ name }) => name).sort();
}

const VOLUMES = 'volumes: { logs: { emptyDir: {} }, tmp: { emptyDir: {} } }';

test.each([
  [
    'the names of volumes',
    `containers: { app: { image: 'x', volumeMounts: { '/x': { volume: '|' } } } }, ${VOLUMES}`,
    'logs tmp',
  ],
  [
    'all of them where a name is half written',
    `containers: { app: { image: 'x', volumeMounts: { '/x': { volume: 'lo|' } } } }, ${VOLUMES}`,
    'logs tmp',
  ],
  [
    'the names of volumes written before',
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
    'words',
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
    'the levels, where one is not met',
    "podSecurity: 'restricted|', containers: { app: { image: 'x' } }",
    'baseline privileged restricted',
  ],
  [
    'what is to be dropped, where a level is not met',
    "podSecurity: 'restricted', containers: { app: { image: 'x', securityContext: { " +
      'allowPrivilegeEscalation: false, capabilities: { | } } } }',
    'add drop',
  ],
])('%s', (_, props, names) => {
  expect(offered(props)).toEqual(names.split(' '));
});

test('the fields of a container', () => {
  expect(offered('containers: { app: { | } }')).toEqual(
    expect.arrayContaining(['image', 'command', 'ports', 'volumeMounts', 'restartPolicy']),
  );
  expect(offered("containers: { app: { image: 'x', | } }")).not.toContain('image');
});

test('the fields of a container and of its securityContext, where a level is not met', () => {
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

test('the kinds of volumes', () => {
  const kinds = offered("containers: { app: { image: 'x' } }, volumes: { data: { | } }");
  expect(kinds).toHaveLength(30);
  expect(kinds).toContain('emptyDir');
});

test('what a field is, and where it is declared', () => {
  const cursor = write("containers: { app: { image: 'x', image|PullPolicy: 'Always' } }");
  const info = service.getQuickInfoAtPosition(FILE, cursor);
  expect(ts.displayPartsToString(info?.displayParts)).toBe(
    '(property) ContainerBase.imagePullPolicy?: "Always" | "IfNotPresent" | "Never" | undefined',
  );
  expect(ts.displayPartsToString(info?.documentation)).toContain('registry');
  expect(service.getDefinitionAtPosition(FILE, cursor)?.[0]?.fileName).toBe(
    join(ROOT, 'build/spec/container.d.ts'),
  );
});
