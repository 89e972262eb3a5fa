// Mistakes in the sources of volumes do not compile, and correct values do.
import { COMPILERS_OF_LARGE_TESTS, compileAll } from './compile.js';

const pod = (source: string): string =>
  `declare const any: any; void any; new Pod(scope, 'p', { containers: { app: { image: 'a' } }, ` +
  `initContainers: { setup: { image: 'a' } }, volumes: { data: ${source} } });`;
const named = (all: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(all.map((source) => [source, pod(source)]));
const claim = (spec: string): string => `{ ephemeral: { volumeClaimTemplate: { spec: ${spec} } } }`;
const projected = (sources: string): string => `{ projected: { sources: [${sources}] } }`;
const STORAGE = `resources: { requests: { storage: '1Gi' } }`;
const MODE = `accessModes: ['ReadWriteOnce']`;

/** The mistakes, and a part of the message about each one. */
const WRONG: Readonly<Record<string, string>> = {
  "{ configMap: { name: 'A B' } }": 'not the name of an object',
  "{ configMap: { name: '' } }": 'not the name of an object',
  "{ configMap: { name: 'my_config', optional: false, items: [] } }": 'not the name of an object',
  "{ configMap: { name: 'a', defaultMode: -1 } }": 'defaultMode -1 is not the mode of a file',
  "{ configMap: { name: 'a', defaultMode: 512 } }": 'defaultMode 512 is not the mode of a file',
  "{ configMap: { name: 'a', items: [{ key: 'a', path: '/b' }] } }": "'/b' is not the path",
  "{ configMap: { name: 'a', items: [{ key: 'a', path: '../b' }] } }": "'../b' is not the path",
  "{ configMap: { name: 'a', items: [{ key: 'a', path: 'b/../c' }] } }": "'b/../c' is not the path",
  "{ configMap: { name: 'a', items: [{ key: 'a', path: '' }] } }": "'' is not the path",
  "{ configMap: { name: 'a', items: [{ key: '', path: 'a' }] } }": "'' is not the key",
  "{ configMap: { name: 'a', items: [{ key: 'a', path: 'a', mode: 644 }] } }":
    'mode 644 is not the mode of a file',
  "{ secret: { secretName: 'tls', defaultMode: 755 } }": 'defaultMode 755 is not the mode',
  "{ secret: { secretName: 'TLS' } }": 'not the name of an object',
  "{ secret: { secretName: 'tls', items: [{ key: 'a', path: '..a' }] } }": "'..a' is not the path",
  "{ downwardAPI: { items: [{ path: '/x', fieldRef: { fieldPath: 'metadata.name' } }] } }":
    "'/x' is not the path",
  "{ downwardAPI: { items: [{ path: 'cpu', resourceFieldRef: { resource: 'limits.cpu' } }] } }":
    'resourceFieldRef needs the name of a container',
  "{ downwardAPI: { items: [{ path: 'cpu', resourceFieldRef: { containerName: 'web', resource: 'limits.cpu' } }] } }":
    "container 'web' is not declared",
  '{ downwardAPI: { defaultMode: 1000, items: [] } }': 'defaultMode 1000 is not the mode',
  [projected("{ serviceAccountToken: { path: 'token', expirationSeconds: 60 } }")]:
    'expirationSeconds 60 is too short',
  [projected("{ serviceAccountToken: { path: 'token', expirationSeconds: 599 } }")]:
    'expirationSeconds 599 is too short',
  [projected("{ serviceAccountToken: { path: '/token' } }")]: "'/token' is not the path",
  [projected("{ secret: { items: [{ key: 'a', path: 'a' }] } }")]: 'needs a name',
  [projected('{ configMap: {} }')]: 'needs a name',
  [projected("{ configMap: { name: 'A' } }")]: 'not the name of an object',
  [projected("{ clusterTrustBundle: { name: 'ca', signerName: 'a.b/ca', path: 'ca.pem' } }")]:
    'name and signerName exclude each other',
  [projected("{ clusterTrustBundle: { path: 'ca.pem' } }")]: 'a clusterTrustBundle needs a name',
  [projected("{ clusterTrustBundle: { name: 'ca', labelSelector: {}, path: 'ca.pem' } }")]:
    'labelSelector is only for signerName',
  [projected("{ podCertificate: { signerName: 'a.b/ca', keyType: 'ED25519' } }")]:
    'a podCertificate needs a path',
  [projected("{ podCertificate: { signerName: 'a.b/ca', keyType: 'ED25519', keyPath: '/k' } }")]:
    "'/k' is not the path",
  [projected(
    "{ downwardAPI: { items: [{ path: 'x', resourceFieldRef: { containerName: 'web', resource: 'limits.cpu' } }] } }",
  )]: "container 'web' is not declared",
  [projected(
    "{ configMap: { name: 'a', items: [{ key: 'x', path: 'x' }] } }, { secret: { name: 'b', items: [{ key: 'x', path: 'x' }] } }",
  )]: "another file of this volume has the path 'x'",
  [projected(
    "{ configMap: { name: 'a', items: [{ key: 'x', path: 'x' }, { key: 'y', path: 'x' }] } }",
  )]: "another file of this volume has the path 'x'",
  [projected(
    "{ configMap: { name: 'a', items: [{ key: 'x', path: 'x' }] } }, { clusterTrustBundle: { name: 'b', path: 'x' } }",
  )]: "another file of this volume has the path 'x'",
  "{ hostPath: { path: '/var/lib/../run' } }": 'is not a path on the node',
  "{ hostPath: { path: '' } }": 'is not a path on the node',
  "{ nfs: { server: 'nfs.example', path: 'exports' } }": 'is not an absolute path',
  "{ nfs: { server: '', path: '/exports' } }": 'is not the name or address of a server',
  "{ csi: { driver: 'secrets store' } }": 'is not the name of a CSI driver',
  "{ csi: { driver: '' } }": 'is not the name of a CSI driver',
  "{ persistentVolumeClaim: { claimName: 'My Claim' } }": 'is not the name of a claim',
  "{ image: { reference: '' } }": 'is not an image',
  [claim(`{ ${MODE} }`)]: 'a claim needs a size',
  [claim(`{ ${MODE}, resources: {} }`)]: 'a claim needs a size',
  [claim(`{ ${MODE}, resources: { requests: {} } }`)]: 'a claim needs a size',
  [claim(`{ ${STORAGE} }`)]: 'a claim needs an access mode',
  [claim(`{ ${STORAGE}, accessModes: [] }`)]: 'a claim needs an access mode',
  [claim(`{ ${STORAGE}, accessModes: ['ReadWriteOncePod', 'ReadWriteOnce'] }`)]:
    'ReadWriteOncePod excludes the other access modes',
  [claim(`{ ${MODE}, resources: { requests: { storage: '0' } } }`)]: 'greater than zero',
  [claim(`{ ${MODE}, resources: { requests: { storage: '10GB' } } }`)]:
    'is not the size of a volume',
  [claim(`{ ${MODE}, ${STORAGE}, storageClassName: 'My_Class' }`)]: 'is not the name of a class',
};

const RIGHT = [
  "{ configMap: { name: 'a.b-1', defaultMode: 0o777, items: [{ key: 'a', path: 'a/b..c', mode: 0 }] } }",
  '{ configMap: { name: text, defaultMode: number, items: [{ key: text, path: text, mode: number }] } }',
  "{ configMap: { name: 'A', optional: true } }",
  "{ configMap: { name: 'A', optional: flag } }",
  "{ configMap: { name: flag ? 'a' : 'b', optional: false } }",
  "{ configMap: { name: 'a', items: [{ key: 'x', path: 'x' }, { key: 'y', path: 'x' }] } }",
  "{ configMap: { name: 'a', items: [...(flag ? [{ key: 'x', path: 'x' }] : [])] } }",
  "{ configMap: { name: 'a', items: any, defaultMode: any } }",
  '{ configMap: any }',
  '{ secret: any }',
  '{ ephemeral: any }',
  '{ projected: any }',
  '{ downwardAPI: any }',
  '{ hostPath: any }',
  "{ secret: { secretName: 'tls', defaultMode: 511, items: [{ key: 'tls.crt', path: '.hidden' }] } }",
  `{ secret: { secretName: \`tls-\${text}\`, defaultMode: flag ? 0o400 : 0o440 } }`,
  "{ secret: { secretName: 'a', optional: undefined, items: undefined } }",
  "{ downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] } }",
  "{ downwardAPI: { items: [{ path: 'cpu', resourceFieldRef: { containerName: 'app', resource: 'limits.cpu' } }] } }",
  "{ downwardAPI: { items: [{ path: 'cpu', resourceFieldRef: { containerName: 'setup', resource: 'limits.cpu' } }] } }",
  "{ downwardAPI: { items: [{ path: 'cpu', resourceFieldRef: { containerName: text, resource: 'limits.cpu' } }] } }",
  projected("{ serviceAccountToken: { path: 'token', expirationSeconds: 600, audience: 'a' } }"),
  projected("{ serviceAccountToken: { path: 'token', expirationSeconds: 86400 } }"),
  projected("{ serviceAccountToken: { path: 'token', expirationSeconds: number } }"),
  projected("{ serviceAccountToken: { path: 'a' } }, { serviceAccountToken: { path: 'a' } }"),
  projected("{ secret: { name: 'a' } }, { configMap: { name: text } }"),
  projected(
    "{ secret: { name: 'a', items: [{ key: 'a', path: 'a' }] } }, { configMap: { name: 'a', items: [{ key: 'a', path: 'b' }] } }",
  ),
  projected(
    "{ secret: { name: 'a', items: [{ key: 'a', path: text }] } }, { configMap: { name: 'a', items: [{ key: 'a', path: text }] } }",
  ),
  projected("{ clusterTrustBundle: { name: 'example.com:ca:v1', path: 'ca.pem' } }"),
  projected(
    "{ clusterTrustBundle: { signerName: 'example.com/ca', labelSelector: {}, path: 'ca.pem' } }",
  ),
  projected(
    "{ podCertificate: { signerName: 'a.b/ca', keyType: 'ED25519', credentialBundlePath: 'a.pem' } }",
  ),
  projected('...(flag ? [{ secret: { name: text } }] : [])'),
  "{ hostPath: { path: '/var/log', type: 'Directory' } }",
  "{ hostPath: { path: 'relative/..data' } }",
  '{ hostPath: { path: text } }',
  "{ nfs: { server: '10.0.0.1', path: '/exports/../a' } }",
  '{ nfs: { server: text, path: text } }',
  "{ csi: { driver: 'secrets-store.csi.k8s.io', volumeAttributes: { a: 'b' } } }",
  "{ csi: { driver: 'Csi.Example.com' } }",
  "{ persistentVolumeClaim: { claimName: 'data-0.a' } }",
  '{ persistentVolumeClaim: { claimName: text } }',
  `{ persistentVolumeClaim: { claimName: \`data-\${number}\` } }`,
  "{ image: { reference: 'quay.io/org/data:v1' } }",
  claim(`{ ${MODE}, ${STORAGE} }`),
  claim(`{ ${MODE}, ${STORAGE}, storageClassName: '' }`),
  claim(`{ ${MODE}, resources: { requests: { storage: text } }, storageClassName: text }`),
  claim(`{ ${MODE}, resources: { requests: { storage: 1024 } }, storageClassName: 'gp3' }`),
  claim(`{ ${MODE}, resources: { requests: { storage: '1Gi' }, limits: { storage: '2Gi' } } }`),
  claim(`{ ${STORAGE}, accessModes: ['ReadWriteOncePod'] }`),
  claim(`{ ${STORAGE}, accessModes: ['ReadWriteMany', 'ReadWriteOnce'] }`),
  claim(`{ ${STORAGE}, accessModes: [flag ? 'ReadWriteMany' : 'ReadWriteOnce'] }`),
  claim('any'),
  claim('{ accessModes: any, resources: any }'),
];

describe.each(COMPILERS_OF_LARGE_TESTS)('TypeScript %s', (compiler) => {
  test('explains every mistake in the source of a volume', async () => {
    const output = await compileAll(compiler, named(Object.keys(WRONG)));
    const unexplained = Object.entries(WRONG).filter(
      ([source, message]) => !output[source]?.includes(message),
    );
    expect(unexplained.map(([source]) => [source, output[source]])).toEqual([]);
  }, 300_000);

  test('accepts every correct source', async () => {
    const output = await compileAll(compiler, named(RIGHT));
    expect(RIGHT.filter((source) => output[source] !== '')).toEqual([]);
  }, 300_000);
});
