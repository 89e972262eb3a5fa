import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateProgram } from '../../lib/codegen/generate-program.js';
import { chartSourceIn, importedProgram, manifestsOfProgram } from '../support/imported-program.js';

const SHOP = `# The shop.
apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop # as its team is called
  labels: &labels
    app.kubernetes.io/name: shop
    app.kubernetes.io/part-of: shops
    tier: front
spec:
  replicas: 2
  selector:
    matchLabels: *labels
  template:
    metadata:
      labels: *labels
    spec:
      containers:
        # serves
        - name: nginx
          image: nginx:1.29 # pinned
          ports:
            - name: http
              containerPort: 80
          command: [sh, -c, "echo \\"it's\\"; exec nginx"]
          env:
            - name: LOG_LEVEL
              value: debug # for now
            - name: POD
              valueFrom:
                fieldRef: {fieldPath: metadata.name}
          volumeMounts:
            # written by nginx
            - mountPath: /var/log/nginx
              name: logs
          resources:
            requests: {cpu: 10m, memory: 64Mi}
            limits: {memory: 64Mi}
        - name: tail
          image: busybox:1.37
          args:
            - tail
            - -F
          resources:
            requests: {cpu: 10m, memory: 64Mi}
            limits: {memory: 64Mi}
          # no probe: it serves nothing
        # - name: debug
      volumes:
        - name: logs
          emptyDir: {} # lost with the Pod
---
# Until it has its own repository.
---
apiVersion: v1
kind: Service
metadata:
  name: shop
  labels: *labels
spec:
  selector: {app.kubernetes.io/name: shop}
  ports: [{port: 80, targetPort: http}]
---
kind: ConfigMap
apiVersion: v1
metadata: {name: page}
data:
  index.html: |
    <h1>Hello</h1>
    <script>alert(\`\${1}\`)</script>
# The end.
`.replace(
  'labels: *labels\nspec:\n  selector: {',
  'labels: {app.kubernetes.io/name: shop, app.kubernetes.io/part-of: shops, tier: front}\nspec:\n  selector: {',
);

test('a file of several objects, with its comments, and with what they share', () => {
  const text = importedProgram(SHOP);
  expect(text).toMatchSnapshot();
  expect(manifestsOfProgram(text).map(({ kind }) => kind)).toEqual([
    'Deployment',
    'Service',
    'ConfigMap',
  ]);
});

test('what a server refuses is marked, and compiles', () => {
  const text = importedProgram(`apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      ports: [{containerPort: "80"}]
      volumeMounts: [{mountPath: /logs, name: lgos}]
`);
  expect(text).toMatchSnapshot();
});

test('what is wrong in a patch is told above the object, by its field', () => {
  const pod =
    '{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: x}]}, status: {phase: 1}}';
  expect(importedProgram(pod)).toContain(
    '// refused: status.phase: cannot unmarshal number into string [decode/type]\nnew Pod(',
  );
});

test('docs/import.md shows what is made', () => {
  const page = readFileSync(join(__dirname, '../../docs/import.md'), 'utf8');
  const [, yaml = '', made = ''] = /```yaml\n(.*?)```.*?```ts\n(.*?)```/s.exec(page) ?? [];
  expect(importedProgram(yaml)).toBe(made);
  const [, mended = ''] = /## What is refused.*?```ts\n(.*?)```/s.exec(page) ?? [];
  const spec =
    '{containers: [{name: web, image: "nginx:1.29", volumeMounts: [{mountPath: /logs, name: lgos}]}]}';
  expect(
    importedProgram(`apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: ${spec}`),
  ).toContain(mended);
});

const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';

test('several files: a chart each, named by its file; of one name, by their folders, too', () => {
  const files = [
    'k8s/base/web.yaml',
    'k8s/prod/web.yaml',
    'prod/Data Base.yml',
    'app.json',
    'default.yaml',
    'x/a-b.json',
    'x/a_b.json',
  ];
  const text = generateProgram(
    files.map(
      (file) => chartSourceIn(CONFIG.replace('a}', `${file.replace(/\W/g, '')}}`), file).chapter,
    ),
  );
  expect(text.match(/^const .* = new Chart.*/gm)).toEqual([
    "const baseWeb = new Chart(app, 'base-web');",
    "const prodWeb = new Chart(app, 'prod-web');",
    "const dataBase = new Chart(app, 'data-base');",
    "const appChart = new Chart(app, 'app');",
    "const defaultChart = new Chart(app, 'default');",
    "const xAB = new Chart(app, 'x-a-b');",
    "const xAB2 = new Chart(app, 'x-a-b-2');",
  ]);
  expect(manifestsOfProgram(text)).toHaveLength(7);
});

test('an object that is there twice is said to be', () => {
  const text = importedProgram(
    `${CONFIG}---\n${CONFIG}---\n${CONFIG.replace('v1', 'v2')}---\n${CONFIG.replace('ConfigMap', 'Secret')}`,
  );
  expect(text.match(/The same object as above/g)).toHaveLength(2);
  expect(text.match(/chart, '[^']*'/g)).toEqual([
    "chart, 'a-config-map'",
    "chart, 'a-config-map-2'",
    "chart, 'a-config-map-3'",
    "chart, 'a-secret'",
  ]);
});

test('objects keep their order, and ids are what constructs can have', () => {
  const names = ['b', '1', 'constructor', 'system:a', 'ä', 'A b', 'a'.repeat(70)];
  const text = importedProgram(
    names.map((name) => CONFIG.replace('a}', `"${name}"}`)).join('---\n'),
  );
  expect(text.match(/(?<=chart, ')[^']*/g)).toEqual([
    'b',
    '1-config-map',
    'constructor-config-map',
    'system:a',
    'config-map',
    'A-b',
    'a'.repeat(63),
  ]);
  expect(
    manifestsOfProgram(text).map(({ metadata }) => (metadata as { readonly name: string }).name),
  ).toEqual(names);
});

test('an app judges all, where a Pod stands in an object that no construct of ours makes', () => {
  expect(
    importedProgram(
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {template: 3}\n',
    ),
  ).toContain('new App({ judgeAll: true })');
  expect(importedProgram(CONFIG)).toContain('new App()');
});
