// Comments keep their place even if the grammar moves the field. Each comment of these manifests
// has the name of the field that it must be above.
import { importedProgram } from '../support/imported-program.js';

/** Returns the lines below each comment of the program. */
function commentedLines(text: string): Readonly<Record<string, string>> {
  const lines = importedProgram(text)
    .split('\n')
    .map((line) => line.trim());
  const isComment = (line: string | undefined): boolean => line?.startsWith('//') ?? false;
  return Object.fromEntries(
    lines.flatMap((line, i) =>
      isComment(line)
        ? [[line.slice(3), lines.slice(i).find((next) => !isComment(next)) ?? '']]
        : [],
    ),
  );
}

const HEAD =
  'apiVersion: v1\nkind: Pod # kind\nmetadata: # metadata\n  name: a # name\nspec: # spec\n';

test('places comments about the spec of a Pod beside its metadata', () =>
  expect(
    commentedLines(
      `${HEAD}  restartPolicy: Never # policy\n  containers: # containers\n    - {name: a, image: x} # a`,
    ),
  ).toEqual({
    kind: "new Pod(chart, 'a', {",
    metadata: 'metadata: {',
    name: "name: 'a',",
    spec: "new Pod(chart, 'a', {",
    policy: "restartPolicy: 'Never',",
    containers: 'containers: {',
    a: "a: { image: 'x' },",
  }));

test('places comments in records and about renamed or missing fields', () =>
  expect(
    commentedLines(`${HEAD}  hostAliases:
    - ip: 10.0.0.1
      hostnames: [a, b] # hostnames
  readinessGates:
    - conditionType: example.com/a # gate
  containers:
    - image: x # image
      name: app # app
      ports:
        - name: http
          containerPort: 80 # port
        - name: dns
          containerPort: 53 # dns
          protocol: UDP # udp
      env:
        - name: A
          value: a # value
        - name: B
          valueFrom: # from
            fieldRef: # ref
              fieldPath: metadata.name # path
      volumeMounts:
        - name: data # volume
          mountPath: /data # mount
          readOnly: true # read
      resources:
        claims: [{name: gpu}] # claims
  resourceClaims: [{name: gpu, resourceClaimName: gpu}]
  volumes:
    - name: data
      emptyDir: {} # dir
`),
  ).toMatchObject({
    hostnames: "'10.0.0.1': ['a', 'b'],",
    gate: "'example.com/a',",
    image: "image: 'x',",
    app: 'app: {',
    port: 'http: 80,',
    dns: 'containerPort: 53,',
    udp: "protocol: 'UDP',",
    value: "A: 'a',",
    from: 'B: {',
    ref: 'fieldRef: {',
    path: "fieldPath: 'metadata.name',",
    volume: "volume: 'data',",
    mount: "'/data': {",
    read: 'readOnly: true,',
    claims: 'claims: { gpu: {} },',
    dir: 'emptyDir: {},',
  }));

test('places comments in lists that cannot be records', () =>
  expect(
    commentedLines(`${HEAD}  containers:
    - name: a
      image: x
      ports:
        - containerPort: 80 # number
        - containerPort: 443
          protocol: TCP # tcp
      env:
        - {name: A, value: a}
        - name: A # again
          value: b # b
`),
  ).toMatchObject({
    number: '80,',
    tcp: "protocol: 'TCP',",
    again: "name: 'A',",
    b: "value: 'b',",
  }));

test('places comments in templates, Jobs of CronJobs and volume claim templates', () => {
  expect(
    commentedLines(`apiVersion: batch/v1
kind: CronJob
metadata: {name: a}
spec:
  schedule: "@daily" # schedule
  jobTemplate: # job template
    spec: # job
      backoffLimit: 1 # limit
      template:
        metadata: {labels: {a: b}} # labels
        spec: # pod
          restartPolicy: Never # policy
          containers: [{name: a, image: x}]
`),
  ).toEqual({
    schedule: "schedule: '@daily',",
    'job template': 'jobTemplate: {',
    job: 'jobTemplate: {',
    limit: 'backoffLimit: 1,',
    labels: "metadata: { labels: { a: 'b' } },",
    pod: 'template: {',
    policy: "restartPolicy: 'Never',",
  });
  expect(
    commentedLines(`apiVersion: apps/v1
kind: StatefulSet
metadata: {name: a}
spec:
  selector: {matchLabels: {a: b}}
  template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: x}]}}
  volumeClaimTemplates:
    - metadata:
        name: data # data
      spec: # spec
        accessModes: [ReadWriteOnce] # modes
        resources: {requests: {storage: 1Gi}}
`),
  ).toEqual({ data: 'data: {', spec: 'spec: {', modes: "accessModes: ['ReadWriteOnce']," });
});
