// The same work in every language: writes a number of Pods, each with a web server and a container
// that prints its log, to one file or to a file per chart.

const MODULES = JSON.stringify(`${__dirname}/../../`);

/** The spec of each Pod in the form of the Kubernetes API, as JavaScript. */
const PLAIN_SPEC = `{
  containers: [
    { name: 'web', image: 'nginx:1.27', ports: [{ containerPort: 80 }],
      volumeMounts: [{ name: 'logs', mountPath: '/var/log/nginx' }] },
    { name: 'logger', image: 'busybox:1.36', command: ['sh', '-c', 'tail -F /logs/access.log'],
      volumeMounts: [{ name: 'logs', mountPath: '/logs', readOnly: true }] }],
  volumes: [{ name: 'logs', emptyDir: { sizeLimit: '64Mi' } }] }`;

const PRELUDE = `
const { createRequire } = require('node:module');
const load = createRequire(${MODULES});
const [pods, charts] = process.argv.slice(2, 4).map(Number);
const outdir = process.argv[4];
`;

/** Returns a program that creates all charts and Pods, and then runs the statement `end`. */
const cdk8sProgram = (app: string, pod: string, end = 'app.synth();'): string => `${PRELUDE}
${app}
for (let c = 0, i = 0; c < charts; c++) {
  const chart = new Chart(app, 'c' + c);
  for (let left = pods / charts; left > 0; left--, i++) ${pod}
}
${end}
`;

/**
 * The lower bound for anything that uses cdk8s constructs: they are created and visited, but not
 * rendered, validated or written.
 */
const FIND_OBJECTS = `for (const each of app.node.findAll())
  if (ApiObject.isApiObject(each) && each.kind !== 'Pod') throw each;`;

const CDK8S = `const { App, ApiObject, Chart } = load('cdk8s'); const app = new App({ outdir });`;

const API_OBJECT = `new ApiObject(chart, 'p' + i, {
  apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod-' + i }, spec: ${PLAIN_SPEC} });`;

/** Programs for Node.js, including lower bounds for parts of the work. */
export const NODE: Readonly<Record<string, string>> = {
  node: '',
  'cdk8s-pods': cdk8sProgram(
    `const { Chart } = load('cdk8s');
const { App, Pod } = load('./build/index.js');
const app = new App({ outdir });`,
    `new Pod(chart, 'p' + i, { metadata: { name: 'pod-' + i }, containers: {
       web: { image: 'nginx:1.27', ports: [80],
         volumeMounts: { '/var/log/nginx': { volume: 'logs' } } },
       logger: { image: 'busybox:1.36', command: ['sh', '-c', 'tail -F /logs/access.log'],
         volumeMounts: { '/logs': { volume: 'logs', readOnly: true } } } },
     volumes: { logs: { emptyDir: { sizeLimit: '64Mi' } } } });`,
  ),
  cdk8s: cdk8sProgram(CDK8S, API_OBJECT),
  'constructs alone': cdk8sProgram(CDK8S, API_OBJECT, FIND_OBJECTS),
  'cdk8s-plus-34': cdk8sProgram(
    `${CDK8S} const { Pod, Volume } = load('cdk8s-plus-34');`,
    `{ const pod = new Pod(chart, 'p' + i, { metadata: { name: 'pod-' + i } });
       const sizeLimit = load('cdk8s').Size.mebibytes(64);
       const logs = Volume.fromEmptyDir(pod, 'logs', 'logs', { sizeLimit });
       pod.addContainer({ name: 'web', image: 'nginx:1.27', portNumber: 80,
         volumeMounts: [{ path: '/var/log/nginx', volume: logs }] });
       pod.addContainer({ name: 'logger', image: 'busybox:1.36',
         command: ['sh', '-c', 'tail -F /logs/access.log'],
         volumeMounts: [{ path: '/logs', volume: logs, readOnly: true }] }); }`,
  ),
  'kubernetes-models': `${PRELUDE}
const { stringify } = load('yaml');
import('kubernetes-models/v1/Pod').then(({ Pod }) => {
  const texts = [];
  for (let i = 0; i < pods; i++) {
    const pod = new Pod({ metadata: { name: 'pod-' + i }, spec: ${PLAIN_SPEC} });
    texts.push(stringify(pod.toJSON()));
  }
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

/** The files of a Helm chart, by name. */
export const HELM: Readonly<Record<string, string>> = {
  'Chart.yaml': 'apiVersion: v2\nname: pods\nversion: 0.0.0\n',
  'templates/pods.yaml': `{{- range until (int .Values.pods) }}
---
${YAML_POD('pod-{{ . }}')}{{- end }}
`,
};

const JSONNET_POD = `{
  apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod-' + i }, spec: ${PLAIN_SPEC},
}`;

export const JSONNET: string = `function(pods) std.manifestYamlStream(
  [${JSONNET_POD} for i in std.range(0, std.parseInt(pods) - 1)], quote_keys=false)
`;

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
          volumeMounts = new Listing {
            new Dynamic { name = "logs" mountPath = "/logs" readOnly = true }
          }
        }
      }
      volumes = new Listing {
        new Dynamic { name = "logs" emptyDir = new Dynamic { sizeLimit = "64Mi" } }
      }
    }
  })
  renderer = new YamlRenderer { isStream = true }
}
`;
