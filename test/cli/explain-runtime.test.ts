// `explain --view runtime`.
import { CommandLine } from '../support/command-line.js';

const line = new CommandLine({
  'app.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
data: {mode: fast}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      automountServiceAccountToken: false
      hostNetwork: true
      securityContext: {runAsUser: 1000, fsGroup: 2000}
      volumes: [{name: data, emptyDir: {}}, {name: model, image: {reference: "model:1"}}]
      initContainers: [{name: setup, image: "setup:1", args: ["it's"]}]
      containers:
      - name: app
        image: "app:1"
        command: [app, --mode=$(MODE), $(LATER)]
        workingDir: /srv
        tty: true
        env:
        - {name: MODE, valueFrom: {configMapKeyRef: {name: settings, key: mode}}}
        - {name: TOKEN, valueFrom: {secretKeyRef: {name: login, key: token}}}
        ports: [{containerPort: 80}]
        resources: {limits: {memory: 64Mi, hugepages-2Mi: 4Mi}, requests: {cpu: 100m}}
        securityContext:
          capabilities: {add: [NET_BIND_SERVICE], drop: [ALL]}
          allowPrivilegeEscalation: false
          readOnlyRootFilesystem: true
          seLinuxOptions: {type: web_t}
        volumeMounts:
        - {name: data, mountPath: /data, mountPropagation: HostToContainer}
        - {name: model, mountPath: /model, subPath: a}
`,
  'wrong.yaml': `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: app}]}
`,
  'boolean.yaml': `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: app, image: "app:1", env: [{name: A, value: y}]}]}
`,
});
afterAll(() => line.remove());
const explain = (...args: readonly string[]) => line.run(['explain', ...args]);

test('prints a summary of each container', async () => {
  const { out, status } = await explain('app.yaml', '--view', 'runtime');
  expect(status).toBe(0);
  expect(out).toMatchSnapshot();
});

test('prints all values of one container', async () => {
  const { out } = await explain('app.yaml', '--container', 'app');
  expect(out).toMatchSnapshot();
});

test('names the view to a person who sees the parts of a Pod', async () => {
  const hint = 'Add --view runtime to see what the kubelet asks the container runtime for.';
  expect((await line.run(['explain', 'wrong.yaml'], { width: 80 })).out).toContain(`\n${hint}\n`);
  expect((await explain('wrong.yaml')).out).not.toContain(hint);
});

test('prints JSON', async () => {
  const { out } = await explain('app.yaml', '--container', 'app', '--format', 'json');
  const [{ title, containers }] = JSON.parse(out);
  expect(title).toBe('Deployment web');
  expect(containers).toHaveLength(1);
  expect(containers[0].argv).toEqual(['app', '--mode=fast', '$(LATER)']);
});

test('prints why the server cannot decode a Pod', async () => {
  const { out, err, status } = await explain('boolean.yaml', '--view', 'runtime');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toContain(
    '  rejected by the API server: spec.containers[0].env[0].value: cannot unmarshal bool into ' +
      'string',
  );
  expect(out).toContain('    env         1 variable');
});

test('names a Pod without a spec', async () => {
  const stdin = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n';
  const { status, err } = await line.run(['explain', '-', '--view', 'runtime'], { stdin });
  expect(status).toBe(2);
  expect(err).toContain(':1: the object has no Pod spec\n');
  expect(err).toContain('there is no Pod in the manifests');
});

test('prints why the server rejects the Pod', async () => {
  const { out } = await explain('wrong.yaml', '--view', 'runtime');
  expect(out).toContain('  rejected by the API server: spec.containers[0].image: Required value');
  expect(out).toContain('    runs        ENTRYPOINT and CMD of the image');
});

test.each([
  [['app.yaml', '--container', 'ap'], 'Deployment web has no container ap: did you mean app?'],
  [['app.yaml', '--view', 'runtime', '--format', 'svg'], 'the view runtime is no picture'],
  [['app.yaml', '--format', 'json'], '--format json is for the view runtime'],
  [['app.yaml', '--view', 'life', '--container', 'app'], '--container is for the view runtime'],
  [['containers.ports', '--container', 'app'], '--container is for manifests'],
])('refuses %j', async (args, message) => {
  const { status, err } = await explain(...args);
  expect(status).toBe(2);
  expect(err).toContain(message);
});
