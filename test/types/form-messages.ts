// Values in another form than their field, such as that of the API, and the sentence of the error.

export const FORM_MESSAGES: Readonly<Record<string, readonly [program: string, sentence: string]>> =
  {
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
      "new Pod(scope, 'p', { containers: { a: { image: 'x', env: { A: { value: 'x' } } } " +
        '} });',
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
      "path 'data' must be absolute: write '/data'",
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
      "path 'data' must be absolute: write '/data'",
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
      "path 'data' must be absolute: write '/data'",
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
