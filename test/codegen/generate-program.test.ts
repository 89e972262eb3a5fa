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
  'labels: {app.kubernetes.io/name: shop, app.kubernetes.io/part-of: shops, tier: front}\n' +
    'spec:\n  selector: {',
);

test('generates constants, comments and one construct per object', () => {
  const text = importedProgram(SHOP);
  expect(text).toMatchSnapshot();
  expect(manifestsOfProgram(text).map(({ kind }) => kind)).toEqual([
    'Deployment',
    'Service',
    'ConfigMap',
  ]);
});

test('marks the errors of an object and casts its props', () => {
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

test('names the field of an error in a patch, above the object', () => {
  const pod =
    '{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: x}]}, ' +
    'status: {phase: 1}}';
  expect(importedProgram(pod)).toContain(
    '// refused: status.phase: cannot unmarshal number into string [decode/type]\nnew Pod(',
  );
});

test('generates the programs that docs/import.md shows', () => {
  const page = readFileSync(join(__dirname, '../../docs/import.md'), 'utf8');
  const [, yaml = '', program = ''] = /```yaml\n(.*?)```.*?```ts\n(.*?)```/s.exec(page) ?? [];
  expect(importedProgram(yaml)).toBe(program);
  const [, marked = ''] = /## Objects with errors.*?```ts\n(.*?)```/s.exec(page) ?? [];
  const spec =
    '{containers: [{name: web, image: "nginx:1.29", ' +
    'volumeMounts: [{mountPath: /logs, name: lgos}]}]}';
  expect(
    importedProgram(`apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: ${spec}`),
  ).toContain(marked);
});

const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';

test('names charts by their files, and files of the same name by their folders too', () => {
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
      (file) => chartSourceIn(CONFIG.replace('a}', `${file.replace(/\W/g, '')}}`), file).chart,
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

test('marks an object that is a duplicate', () => {
  const text = importedProgram(
    `${CONFIG}---\n${CONFIG}---\n${CONFIG.replace('v1', 'v2')}---\n${CONFIG.replace('ConfigMap', 'Secret')}`,
  );
  expect(text.match(/Duplicate of an object above/g)).toHaveLength(2);
  expect(text.match(/chart, '[^']*'/g)).toEqual([
    "chart, 'a-config-map'",
    "chart, 'a-config-map-2'",
    "chart, 'a-config-map-3'",
    "chart, 'a-secret'",
  ]);
});

test('keeps the order of objects and gives them valid ids', () => {
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
