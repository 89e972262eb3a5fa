/** A part of `FORM_MESSAGES`. */
export const FORM_MESSAGES_2: Readonly<
  Record<string, readonly [program: string, sentence: string]>
> = {
  'another form: container name': [
    "new Pod(scope, 'p', { containers: { a: { name: 'a', image: 'x' } } });",
    'leave name out: the key is the name',
  ],
  'another form: container text': [
    "new Pod(scope, 'p', { containers: { a: 'nginx' } });",
    "a container is an object: write { image: 'nginx' }",
  ],
  'another form: container single': [
    "new Pod(scope, 'p', { containers: { image: 'nginx' } });",
    "a container is an object: write { image: 'nginx' }",
  ],
  'another form: containers at top': [
    "new Pod(scope, 'p', { app: { image: 'nginx' } });",
    "a pod has no 'app'",
  ],
  'another form: volume name': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, volumes: { data: { name: " +
      "'data', emptyDir: {} } } });",
    'leave name out: the key is the name',
  ],
  'another form: volume text': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, volumes: { data: " +
      "'emptyDir' } });",
    'a volume is an object: write { emptyDir: {} }',
  ],
  'another form: volume list of texts': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, volumes: ['data'] });",
    'volumes must be a record by name: { name: … }',
  ],
  'another form: secret name': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, volumes: { data: { " +
      "secret: { name: 'tls' } } } });",
    'write secretName instead of name',
  ],
  'another form: secret text': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, volumes: { data: { " +
      "secret: 'tls' } } });",
    "secret is an object: write { secretName: 'tls' }",
  ],
  'another form: configMap text': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, volumes: { data: { " +
      "configMap: 'conf' } } });",
    "configMap is an object: write { name: 'conf' }",
  ],
  'another form: configMap configMapName': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, volumes: { data: { " +
      "configMap: { configMapName: 'conf' } } } });",
    'write name instead of configMapName',
  ],
  'another form: projected secretName': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, volumes: { data: { " +
      "projected: { sources: [{ secret: { secretName: 'x' } }] } } } });",
    'write name instead of secretName',
  ],
  'another form: pvc text': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, volumes: { data: { " +
      "persistentVolumeClaim: 'x' } } });",
    "persistentVolumeClaim is an object: write { claimName: 'x' }",
  ],
  'another form: pvc name': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, volumes: { data: { " +
      "persistentVolumeClaim: { name: 'x' } } } });",
    'write claimName instead of name',
  ],
  'another form: emptyDir true': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, volumes: { data: { " +
      'emptyDir: true } } });',
    'emptyDir is an object: write {}',
  ],
  'another form: hostPath text': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, volumes: { data: { " +
      "hostPath: '/var' } } });",
    "hostPath is an object: write { path: '/var' }",
  ],
  'another form: items record': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, volumes: { data: { " +
      "configMap: { name: 'c', items: { 'a.yaml': 'b.yaml' } } } } });",
    'items is a list: write [{ … }]',
  ],
  'another form: tolerations object': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, tolerations: { key: " +
      "'gpu', operator: 'Exists' } });",
    'tolerations is a list: write [{ … }]',
  ],
  'another form: spread object': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, " +
      "topologySpreadConstraints: { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: " +
      "'DoNotSchedule' } });",
    'topologySpreadConstraints is a list: write [{ … }]',
  ],
  'another form: imagePullSecrets text': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, imagePullSecrets: " +
      "'registry' });",
    "imagePullSecrets is a list: write ['registry']",
  ],
  'another form: imagePullSecrets record': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, imagePullSecrets: { " +
      'registry: {} } });',
    'imagePullSecrets is a list: write [{ … }]',
  ],
  'another form: imagePullSecrets secretName': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, imagePullSecrets: [{ " +
      "secretName: 'registry' }] });",
    'write name instead of secretName',
  ],
  'another form: readinessGates objects': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, readinessGates: [{ " +
      "conditionType: 'example.com/x' }] });",
    "write 'example.com/x', without conditionType",
  ],
  'another form: schedulingGates objects': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, schedulingGates: [{ " +
      "name: 'example.com/x' }] });",
    "write 'example.com/x', without name",
  ],
  'another form: schedulingGates text': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, schedulingGates: " +
      "'example.com/x' });",
    "schedulingGates is a list: write ['example.com/x']",
  ],
  'another form: evictionResponders list': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, evictionResponders: [{ " +
      "name: 'example.com/x', priority: 1 }] });",
    'evictionResponders must be a record by name: { name: … }',
  ],
  'another form: hostAliases text': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, hostAliases: { " +
      "'10.0.0.1': 'db' } });",
    "an entry of hostAliases is a list: write ['db']",
  ],
  'another form: hostAliases hostnames': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, hostAliases: { " +
      "'10.0.0.1': { hostnames: ['db'] } } });",
    'an entry of hostAliases is a list: write [{ … }]',
  ],
  'another form: matchLabels missing': [
    "new Deployment(scope, 'p', { selector: { app: 'x' }, template: { containers: { a: " +
      "{ image: 'x' } } } });",
    'write labels in matchLabels: { … }',
  ],
  'another form: labels as list': [
    "new Pod(scope, 'p', { metadata: { labels: ['app'] }, containers: { a: { image: " +
      "'x' } } });",
    'labels must be a record by name: { name: … }',
  ],
  'another form: labels number': [
    "new Pod(scope, 'p', { metadata: { labels: { version: 1 } }, containers: { a: { " +
      "image: 'x' } } });",
    "a label is a string: write '1'",
  ],
};
