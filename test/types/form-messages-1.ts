/** A part of `FORM_MESSAGES`. */
export const FORM_MESSAGES_1: Readonly<
  Record<string, readonly [program: string, sentence: string]>
> = {
  'another form: containers list': [
    "new Pod(scope, 'p', { containers: [{ name: 'app', image: 'x' }] });",
    'containers must be a record by name: { name: { … } }',
  ],
  'another form: initContainers list': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, initContainers: [{ name: " +
      "'app', image: 'x' }] });",
    'initContainers must be a record by name: { name: { … } }',
  ],
  'another form: volumes list': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, volumes: [{ name: " +
      "'data', emptyDir: {} }] });",
    'volumes must be a record by name: { name: … }',
  ],
  'another form: claims list': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, resourceClaims: [{ name: " +
      "'gpu', resourceClaimTemplateName: 'one' }] });",
    'resourceClaims must be a record by name: { name: … }',
  ],
  'another form: claims list used': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', resources: { claims: [{ " +
      "name: 'gpu' }] } } }, resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: " +
      "'one' }] });",
    'resourceClaims must be a record by name: { name: … }',
  ],
  'another form: env number in list': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', env: [{ name: 'PORT', value: " +
      '8080 }] } } });',
    "value is a string: write '8080'",
  ],
  'another form: env list of strings': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', env: ['A=b'] } } });",
    "a variable is an object: write { name: '…', value: '…' }",
  ],
  'another form: env listed source without valueFrom': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', env: [{ name: 'A', " +
      "secretKeyRef: { name: 'a', key: 'b' } }] } } });",
    'in a list, write valueFrom: { secretKeyRef: … }',
  ],
  'another form: env value': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', env: { A: { value: 'x' } } } " + '} });',
    'write the string directly, without value',
  ],
  'another form: env valueFrom': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', env: { A: { valueFrom: { " +
      "fieldRef: { fieldPath: 'metadata.name' } } } } } } });",
    'write the source directly, without valueFrom',
  ],
  'another form: env name': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', env: { A: { name: 'A', " +
      "value: 'x' } } } } });",
    'write the string directly, without value',
  ],
  'another form: ports string': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', ports: { http: '80' } } } });",
    'a port is a number: write 80',
  ],
  'another form: ports name inside': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', ports: { http: { name: " +
      "'http', containerPort: 80 } } } } });",
    'leave name out: the key is the name',
  ],
  'another form: ports number': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', ports: 80 } } });",
    'ports is an object: write { http: 80 }',
  ],
  'another form: ports port': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', ports: { http: { port: 80 } " +
      '} } } });',
    'write containerPort instead of port',
  ],
  'another form: mounts by volume': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', volumeMounts: { data: " +
      "'/data' } } }, volumes: { data: { emptyDir: {} } } });",
    "the path is the key: write '/data': { volume: 'data' }",
  ],
  'another form: mount text': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', volumeMounts: { '/data': " +
      "'data' } } }, volumes: { data: { emptyDir: {} } } });",
    "a mount is an object: write { volume: 'data' }",
  ],
  'another form: mount name': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', volumeMounts: { '/data': { " +
      "name: 'data' } } } }, volumes: { data: { emptyDir: {} } } });",
    'write volume instead of name',
  ],
  'another form: mount name readOnly': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', volumeMounts: { '/data': { " +
      "name: 'data', readOnly: true } } } }, volumes: { data: { emptyDir: {} } } });",
    'write volume instead of name',
  ],
  'another form: mount mountPath': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', volumeMounts: { data: { " +
      "mountPath: '/data' } } } }, volumes: { data: { emptyDir: {} } } });",
    "the path is the key: write '/data': { volume: 'data' }",
  ],
  'another form: mount mountPath volume': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', volumeMounts: { '/data': { " +
      "mountPath: '/data', volume: 'data' } } } }, volumes: { data: { emptyDir: {} } } " +
      '});',
    'leave mountPath out: the key is the path',
  ],
  'another form: mount listed volume': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', volumeMounts: [{ mountPath: " +
      "'/data', volume: 'data' }] } }, volumes: { data: { emptyDir: {} } } });",
    'in a list, write name instead of volume',
  ],
  'another form: mount listed text': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', volumeMounts: ['data:/data'] " +
      '} }, volumes: { data: { emptyDir: {} } } });',
    "a mount is an object: write { mountPath: '/…', name: '…' }",
  ],
  'another form: device text': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', volumeDevices: { '/dev/a': " +
      "'data' } } }, volumes: { data: { persistentVolumeClaim: { claimName: 'x' } } } });",
    "a device is an object: write { volume: 'data' }",
  ],
  'another form: device name': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', volumeDevices: { '/dev/a': { " +
      "name: 'data' } } } }, volumes: { data: { persistentVolumeClaim: { claimName: 'x' " +
      '} } } });',
    'write volume instead of name',
  ],
  'another form: device devicePath': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', volumeDevices: { data: { " +
      "devicePath: '/dev/a' } } } }, volumes: { data: { persistentVolumeClaim: { " +
      "claimName: 'x' } } } });",
    "the path is the key: write '/dev/a': { volume: 'data' }",
  ],
  'another form: claims use text list': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', resources: { claims: ['gpu'] " +
      "} } }, resourceClaims: { gpu: { resourceClaimName: 'x' } } });",
    "the use of a resource claim is an object: write { name: 'gpu' }",
  ],
  'another form: claims use name': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', resources: { claims: { gpu: " +
      "{ name: 'gpu' } } } } }, resourceClaims: { gpu: { resourceClaimName: 'x' } } });",
    'leave name out: the key is the name',
  ],
  'another form: claims use true': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x', resources: { claims: { gpu: " +
      "true } } } }, resourceClaims: { gpu: { resourceClaimName: 'x' } } });",
    'the use of a resource claim is an object: write {}',
  ],
  'another form: claim text': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, resourceClaims: { gpu: " +
      "'one' } });",
    "a resource claim is an object: write { resourceClaimName: 'one' }",
  ],
  'another form: claim source': [
    "new Pod(scope, 'p', { containers: { a: { image: 'x' } }, resourceClaims: { gpu: { " +
      "source: { resourceClaimName: 'x' } } } });",
    'a resource claim needs a source: resourceClaimName or resourceClaimTemplateName',
  ],
};
