// The same work in every language: so many Pods, each a web server and a container that shows its
// log, to one file or a file each.

const MODULES = JSON.stringify(`${__dirname}/../../`);

/** What an object of each Pod holds, as JavaScript that plain libraries take; `i` is its number. */
const PLAIN_SPEC = `{
  containers: [
    { name: 'web', image: 'nginx:1.27', ports: [{ containerPort: 80 }], volumeMounts: [{ name: 'logs', mountPath: '/var/log/nginx' }] },
    { name: 'logger', image: 'busybox:1.36', command: ['sh', '-c', 'tail -F /logs/access.log'],
      volumeMounts: [{ name: 'logs', mountPath: '/logs', readOnly: true }] }],
  volumes: [{ name: 'logs', emptyDir: { sizeLimit: '64Mi' } }] }`;

const PRELUDE = `
const { createRequire } = require('node:module');
const load = createRequire(${MODULES});
const [pods, charts, outdir] = process.argv.slice(2).map((each, i) => (i < 2 ? Number(each) : each));
`;

/** Goes through all charts and Pods, and then does what there is to do with the app. */
const cdk8sProgram = (app: string, pod: string, end = 'app.synth();'): string => `${PRELUDE}
${app}
for (let c = 0, i = 0; c < charts; c++) {
  const chart = new Chart(app, 'c' + c);
  for (let left = pods / charts; left > 0; left--, i++) ${pod}
}
${end}
`;

/**
 * Nothing is faster that is made of cdk8s' constructs: they are made and walked, and nothing is
 * rendered, judged or written.
 */
const FIND_OBJECTS =
  'for (const each of app.node.findAll()) if (ApiObject.isApiObject(each) && each.kind !== "Pod") throw each;';

const CDK8S = `const { App, ApiObject, Chart } = load('cdk8s'); const app = new App({ outdir });`;

/** Programs for Node: what stands in the way of a faster one is in them. */
export const NODE: Readonly<Record<string, string>> = {
  node: '',
  'cdk8s-pods': cdk8sProgram(
    `const { Chart } = load('cdk8s'); const { App, Pod } = load('./build/index.js'); const app = new App({ outdir });`,
    `new Pod(chart, 'p' + i, { metadata: { name: 'pod-' + i }, containers: {
       web: { image: 'nginx:1.27', ports: [80], volumeMounts: { '/var/log/nginx': { volume: 'logs' } } },
       logger: { image: 'busybox:1.36', command: ['sh', '-c', 'tail -F /logs/access.log'], volumeMounts: { '/logs': { volume: 'logs', readOnly: true } } } },
     volumes: { logs: { emptyDir: { sizeLimit: '64Mi' } } } });`,
  ),
  cdk8s: cdk8sProgram(
    CDK8S,
    `new ApiObject(chart, 'p' + i, { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod-' + i }, spec: ${PLAIN_SPEC} });`,
  ),
  'constructs alone': cdk8sProgram(
    CDK8S,
    `new ApiObject(chart, 'p' + i, { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod-' + i }, spec: ${PLAIN_SPEC} });`,
    FIND_OBJECTS,
  ),
  'cdk8s-plus-34': cdk8sProgram(
    `${CDK8S} const { Pod, Volume } = load('cdk8s-plus-34');`,
    `{ const pod = new Pod(chart, 'p' + i, { metadata: { name: 'pod-' + i } });
       const logs = Volume.fromEmptyDir(pod, 'logs', 'logs', { sizeLimit: load('cdk8s').Size.mebibytes(64) });
       pod.addContainer({ name: 'web', image: 'nginx:1.27', portNumber: 80, volumeMounts: [{ path: '/var/log/nginx', volume: logs }] });
       pod.addContainer({ name: 'logger', image: 'busybox:1.36', command: ['sh', '-c', 'tail -F /logs/access.log'],
         volumeMounts: [{ path: '/logs', volume: logs, readOnly: true }] }); }`,
  ),
  'kubernetes-models': `${PRELUDE}
const { stringify } = load('yaml');
import('kubernetes-models/v1/Pod').then(({ Pod }) => {
  const texts = [];
for (let i = 0; i < pods; i++) texts.push(stringify(new Pod({ metadata: { name: 'pod-' + i }, spec: ${PLAIN_SPEC} }).toJSON()));
require('node:fs').writeFileSync(outdir, texts.join('---\\n'));
});
`,
  'the files alone': `${PRELUDE}
const { mkdirSync, writeFileSync } = require('node:fs'); mkdirSync(outdir, { recursive: true });
const text = 'x'.repeat(560);
for (let c = 0; c < charts; c++) writeFileSync(outdir + '/c' + c, text.repeat(pods / charts));
`,
};

const YAML_POD = (name: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  containers:
    - name: web
      image: nginx:1.27
      ports:
        - containerPort: 80
      volumeMounts:
        - name: logs
          mountPath: /var/log/nginx
    - name: logger
      image: busybox:1.36
      command: ["sh", "-c", "tail -F /logs/access.log"]
      volumeMounts:
        - name: logs
          mountPath: /logs
          readOnly: true
  volumes:
    - name: logs
      emptyDir:
        sizeLimit: 64Mi
`;

/** A chart for helm: its files by name. */
export const HELM: Readonly<Record<string, string>> = {
  'Chart.yaml': 'apiVersion: v2\nname: pods\nversion: 0.0.0\n',
  'templates/pods.yaml': `{{- range until (int .Values.pods) }}\n---\n${YAML_POD('pod-{{ . }}')}{{- end }}\n`,
};

const BRACES = `{
  apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod-' + i }, spec: {
    containers: [
      { name: 'web', image: 'nginx:1.27', ports: [{ containerPort: 80 }], volumeMounts: [{ name: 'logs', mountPath: '/var/log/nginx' }] },
      { name: 'logger', image: 'busybox:1.36', command: ['sh', '-c', 'tail -F /logs/access.log'],
        volumeMounts: [{ name: 'logs', mountPath: '/logs', readOnly: true }] },
    ],
    volumes: [{ name: 'logs', emptyDir: { sizeLimit: '64Mi' } }],
  },
}`;

export const JSONNET: string = `function(pods) std.manifestYamlStream([${BRACES} for i in std.range(0, std.parseInt(pods) - 1)], quote_keys=false)\n`;

export const PKL: string = `
local pods = read("prop:pods").toInt()
output {
  value = IntSeq(0, pods - 1).map((i) -> new Dynamic {
    apiVersion = "v1"
    kind = "Pod"
    metadata { name = "pod-\\(i)" }
    spec {
      containers = new Listing {
        new Dynamic {
          name = "web"
          image = "nginx:1.27"
          ports = new Listing { new Dynamic { containerPort = 80 } }
          volumeMounts = new Listing { new Dynamic { name = "logs" mountPath = "/var/log/nginx" } }
        }
        new Dynamic {
          name = "logger"
          image = "busybox:1.36"
          command = List("sh", "-c", "tail -F /logs/access.log")
          volumeMounts = new Listing { new Dynamic { name = "logs" mountPath = "/logs" readOnly = true } }
        }
      }
      volumes = new Listing { new Dynamic { name = "logs" emptyDir = new Dynamic { sizeLimit = "64Mi" } } }
    }
  })
  renderer = new YamlRenderer { isStream = true }
}
`;
