import { mkdirSync } from 'node:fs';
import type { Json } from '../../../conformance/runtime/runtime-case.js';
import type { Client } from '../cluster/client.js';
import { HOST_FOLDER, NAMESPACE } from './runnable-pod.js';

/** The values of keys: some refer to variables, which are not replaced in them. */
const VALUES = ['plain', 'with $(A) and $$', '{"a": 1}\n', 'ü€😀', 'x'.repeat(200), ''];

/** Returns the objects to which Pods refer, with the keys that they use. */
export function referredObjects(pods: readonly Json[]): readonly Json[] {
  const objects = new Map<string, Json>();
  const add = (kind: string, name: string | undefined, fields: object = {}): Json => {
    const key = `${kind}/${name}`;
    const metadata = { name, namespace: NAMESPACE };
    const known = objects.get(key) ?? { apiVersion: 'v1', kind, metadata, ...fields };
    if (name) objects.set(key, known);
    return known;
  };
  const addKey = (kind: string, name: string | undefined, key?: string, optional = false): void => {
    // Some of the optional objects and keys are missing.
    if (optional && ((key ?? name ?? '').length % 2 === 0 || name?.startsWith('missing'))) return;
    const { data } = add(kind, name, { data: {} });
    const value = VALUES[(key ?? '').length % VALUES.length] ?? '';
    if (key !== undefined && key !== 'absent')
      data[key] = kind === 'Secret' ? Buffer.from(value).toString('base64') : value;
  };
  const addSource = (kind: string, source: Json, nameField = 'name'): void => {
    if (source === undefined) return;
    addKey(kind, source[nameField], undefined, source.optional);
    for (const { key } of source.items ?? []) addKey(kind, source[nameField], key, source.optional);
    for (const key of ['first', 'SECOND']) addKey(kind, source[nameField], key, source.optional);
  };
  add('ServiceAccount', 'default');
  for (const { spec } of pods) {
    add('ServiceAccount', spec.serviceAccountName ?? spec.serviceAccount);
    for (const volume of spec.volumes ?? []) {
      addSource('ConfigMap', volume.configMap);
      addSource('Secret', volume.secret, 'secretName');
      for (const { configMap, secret } of volume.projected?.sources ?? []) {
        addSource('ConfigMap', configMap);
        addSource('Secret', secret);
      }
      const claim = volume.persistentVolumeClaim?.claimName;
      if (claim) add('PersistentVolumeClaim', claim);
    }
    for (const { env = [], envFrom = [] } of [...(spec.initContainers ?? []), ...spec.containers]) {
      for (const { configMapRef, secretRef } of envFrom) {
        addSource('ConfigMap', configMapRef);
        addSource('Secret', secretRef);
      }
      for (const { valueFrom } of env) {
        const { configMapKeyRef: map, secretKeyRef: secret } = valueFrom ?? {};
        if (map) addKey('ConfigMap', map.name, map.key, map.optional);
        if (secret) addKey('Secret', secret.name, secret.key, secret.optional);
      }
    }
  }
  return [...objects.values()];
}

const COLLECTIONS: Readonly<Record<string, string>> = {
  ConfigMap: 'configmaps',
  Secret: 'secrets',
  ServiceAccount: 'serviceaccounts',
};

/** The ConfigMap that a controller creates in each namespace. */
const ROOT_CERTIFICATES = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'kube-root-ca.crt', namespace: NAMESPACE },
  data: { 'ca.crt': '' },
};

/** The runtime class of the handler `plain`, with overhead. */
const RUNTIME_CLASS = {
  apiVersion: 'node.k8s.io/v1',
  kind: 'RuntimeClass',
  metadata: { name: 'plain' },
  handler: 'plain',
  overhead: { podFixed: { cpu: '10m', memory: '16Mi' } },
};

/** Creates objects, and returns all that the kubelet reads, with the Services of the namespace. */
export async function provideObjects(
  client: Client,
  objects: readonly Json[],
): Promise<readonly Json[]> {
  const created: Json[] = [];
  const create = async (path: string, object: Json): Promise<Json> => {
    const { status, body } = await client.send<Json>('POST', path, object);
    if (status !== 201) throw new Error(`${path}: ${status} ${body.message}`);
    created.push({ ...body, kind: object.kind, apiVersion: object.apiVersion });
    return body;
  };
  const core = '/api/v1';
  const inNamespace = `${core}/namespaces/${NAMESPACE}`;
  await create(`${core}/namespaces`, { kind: 'Namespace', metadata: { name: NAMESPACE } });
  await create('/apis/node.k8s.io/v1/runtimeclasses', RUNTIME_CLASS);
  await create(`${inNamespace}/configmaps`, ROOT_CERTIFICATES);
  for (const service of SERVICES) await create(`${inNamespace}/services`, service);
  const { body } = await client.send<Json>('GET', `${core}/namespaces/default/services/kubernetes`);
  created.push({ ...body, kind: 'Service' });
  for (const object of objects) {
    const collection = COLLECTIONS[object.kind];
    if (collection !== undefined) await create(`${inNamespace}/${collection}`, object);
    else await provideClaim(client, create, object.metadata.name);
  }
  return created;
}

async function provideClaim(
  client: Client,
  create: (path: string, object: Json) => Promise<Json>,
  name: string,
): Promise<void> {
  const claims = `/api/v1/namespaces/${NAMESPACE}/persistentvolumeclaims`;
  const common = {
    accessModes: ['ReadWriteOnce'],
    storageClassName: '',
  };
  const volume = `pv-${name}`;
  mkdirSync(`${HOST_FOLDER}/${volume}`);
  const { metadata } = await create(claims, {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, namespace: NAMESPACE },
    spec: { ...common, volumeName: volume, resources: { requests: { storage: '1Gi' } } },
  });
  await create('/api/v1/persistentvolumes', {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: volume },
    spec: {
      ...common,
      capacity: { storage: '1Gi' },
      hostPath: { path: `${HOST_FOLDER}/${volume}` },
      claimRef: { name, namespace: NAMESPACE, uid: metadata.uid },
    },
  });
  await client.send('PATCH', `${claims}/${name}/status`, { status: { phase: 'Bound' } });
}

/** Services, for each of which the kubelet sets variables. */
const SERVICES: readonly Json[] = [
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web-shop', namespace: NAMESPACE },
    spec: {
      clusterIP: '10.96.0.77',
      ports: [
        { name: 'http', port: 80 },
        { name: 'dns-udp', port: 53, protocol: 'UDP' },
      ],
    },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'headless', namespace: NAMESPACE },
    spec: { clusterIP: 'None', ports: [{ port: 80 }] },
  },
];
