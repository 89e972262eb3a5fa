/** A part of `FORM_MESSAGES`. */
export const FORM_MESSAGES_3: Readonly<
  Record<string, readonly [program: string, sentence: string]>
> = {
  'another form: annotations boolean': [
    "new Pod(scope, 'p', { metadata: { annotations: { scrape: true } }, containers: { " +
      "a: { image: 'x' } } });",
    "an annotation is a string: write 'true'",
  ],
  'another form: labels at top': [
    "new Pod(scope, 'p', { labels: { app: 'x' }, containers: { a: { image: 'x' } } });",
    'write labels in metadata: { labels: … }',
  ],
  'another form: name at top': [
    "new Pod(scope, 'p', { name: 'x', containers: { a: { image: 'x' } } });",
    'write name in metadata: { name: … }',
  ],
  'another form: namespace at top': [
    "new Pod(scope, 'p', { namespace: 'x', containers: { a: { image: 'x' } } });",
    'write namespace in metadata: { namespace: … }',
  ],
  'another form: pod spec': [
    "new Pod(scope, 'p', { spec: { containers: { a: { image: 'x' } } } });",
    'write the fields of spec directly, such as { containers: { app: { image: … } } }',
  ],
  'another form: pod status': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, status: {} });",
    'leave status out: the cluster writes it',
  ],
  'another form: pod template': [
    "new Pod(scope, 'p', { template: { containers: { a: { image: 'x' } } } });",
    'leave template out: write its fields directly',
  ],
  'another form: deployment spec': [
    "new Deployment(scope, 'p', { spec: { replicas: 1, template: { containers: { a: { " +
      "image: 'x' } } } } });",
    'write the fields of spec directly, such as { template: { containers: … } }',
  ],
  'another form: deployment template spec': [
    "new Deployment(scope, 'p', { template: { spec: { containers: { a: { image: 'x' } " +
      '} } } });',
    'write the fields of spec directly, such as { containers: { app: { image: … } } }',
  ],
  'another form: deployment template metadata spec': [
    "new Deployment(scope, 'p', { template: { metadata: { labels: { app: 'x' } }, " +
      "spec: { containers: [{ name: 'a', image: 'x' }] } } });",
    'write the fields of spec directly, such as { containers: { app: { image: … } } }',
  ],
  'another form: deployment containers': [
    "new Deployment(scope, 'p', { containers: { a: { image: 'x' } } });",
    'write containers in the template: template: { containers: … }',
  ],
  'another form: statefulset claims list': [
    "new StatefulSet(scope, 'p', { volumeClaimTemplates: [{ metadata: { name: 'data' " +
      "}, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: " +
      "'1Gi' } } } }], template: { containers: { a: { image: 'x', volumeMounts: { " +
      "'/data': { volume: 'data' } } } } } });",
    'volumeClaimTemplates must be a record by name: { name: … }',
  ],
  'another form: job template spec': [
    "new Job(scope, 'p', { template: { spec: { restartPolicy: 'Never', containers: { " +
      "a: { image: 'x' } } } } });",
    'write the fields of spec directly, such as { containers: { app: { image: … } } }',
  ],
  'another form: cronjob jobTemplate spec': [
    "new CronJob(scope, 'p', { schedule: '@daily', jobTemplate: { spec: { template: { " +
      "restartPolicy: 'Never', containers: { a: { image: 'x' } } } } } });",
    'write the fields of spec directly, such as { template: { containers: … } }',
  ],
  'another form: cronjob template direct': [
    "new CronJob(scope, 'p', { schedule: '@daily', template: { restartPolicy: 'Never', " +
      "containers: { a: { image: 'x' } } } });",
    'write template in jobTemplate: { template: … }',
  ],
  'another form: job no restartPolicy': [
    "new Job(scope, 'p', { template: { containers: { a: { image: 'x' } } } });",
    'a Job runs to completion: set restartPolicy to OnFailure or Never',
  ],
  'another form: cronjob no restartPolicy': [
    "new CronJob(scope, 'p', { schedule: '@daily', jobTemplate: { template: { " +
      "containers: { a: { image: 'x' } } } } });",
    'a Job runs to completion: set restartPolicy to OnFailure or Never',
  ],
  'another form: readiness termination grace': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', readinessProbe: { exec: { " +
      "command: ['a'] }, terminationGracePeriodSeconds: 3 } } } });",
    'only livenessProbe and startupProbe may have terminationGracePeriodSeconds',
  ],
  'another form: probe port named object': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', livenessProbe: { httpGet: " +
      "'/healthz' } } } });",
    "httpGet is an object: write { path: '…', port: 80 }",
  ],
  'another form: exec list': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', livenessProbe: { exec: " +
      "['cat'] } } } });",
    'exec is an object: write { … }',
  ],
  'another form: exec text': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', livenessProbe: { exec: { " +
      "command: 'cat /x' } } } } });",
    "command is a list: write ['cat /x']",
  ],
  'another form: command text': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', command: 'npm start' } } });",
    "command is a list: write ['npm start']",
  ],
  'another form: capabilities list': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', securityContext: { " +
      "capabilities: ['NET_ADMIN'] } } } });",
    'capabilities is an object: write { … }',
  ],
  'another form: nodeSelector list': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, nodeSelector: ['gpu'] });",
    'nodeSelector must be a record by name: { name: … }',
  ],
  'another form: os text': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, os: 'linux' });",
    "os is an object: write { name: 'linux' }",
  ],
  'another form: envFrom object': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', envFrom: { configMapRef: { " +
      "name: 'x' } } } } });",
    'envFrom is a list: write [{ … }]',
  ],
  'another form: envFrom names': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', envFrom: ['x'] } } });",
    "an entry of envFrom is an object: write { configMapRef: { name: 'x' } }",
  ],
  'another form: httpHeaders record': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', livenessProbe: { httpGet: { " +
      "port: 80, httpHeaders: { A: 'b' } } } } } });",
    'httpHeaders is a list: write [{ … }]',
  ],
  'another form: ephemeralContainers': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, ephemeralContainers: { " +
      "debug: { image: 'x' } } });",
    'leave ephemeralContainers out: kubectl debug adds them to a running Pod',
  ],
};
