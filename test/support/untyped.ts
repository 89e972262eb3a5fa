/** A Pod that a server takes and the types refuse, and the line at which they are told to let it pass. */
interface Untyped {
  readonly manifest: object;
  readonly written: string;
}

const pod = (container: object, more: object = {}, metadata: object = {}): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a', ...metadata },
  spec: { containers: [{ name: 'a', image: 'x', ...container }], ...more },
});

const volume = (source: object): object => pod({}, { volumes: [{ name: 'data', ...source }] });

/** What docs/types.md names, and some that no person writes. */
export const UNTYPED: Readonly<Record<string, Untyped>> = {
  'a container of digits': { manifest: pod({ name: '1' }), written: "containers: [{ name: '1', image: 'x' }] as never," },
  'a volume without a source': { manifest: volume({}), written: 'data: {} as never,' },
  'a port that is not declared': { manifest: pod({ livenessProbe: { tcpSocket: { port: 'http' } } }), written: "port: 'http' as never," },
  'a part that adds nothing': { manifest: volume({ projected: { sources: [{}] } }), written: '{} as never,' },
  'a quantity without a digit': { manifest: pod({ resources: { requests: { cpu: 'k' } } }), written: "cpu: 'k' as never," },
  'a quantity past all numbers': { manifest: pod({ resources: { limits: { cpu: '1e400' } } }), written: "cpu: '1e400' as never," },
  'a header without a value': {
    manifest: pod({ livenessProbe: { httpGet: { port: 1, httpHeaders: [{ name: 'a' }] } } }),
    written: "{ name: 'a' } as never,",
  },
  'a hook with a tcpSocket': {
    manifest: pod({ lifecycle: { preStop: { tcpSocket: { port: 1 } } } }),
    written: 'preStop: { tcpSocket: { port: 1 } } as never,',
  },
  'metadata of a server': { manifest: pod({}, {}, { uid: 'b' }), written: "metadata: { name: 'a', uid: 'b' } as never," },
  'a word that is not looked at': {
    manifest: pod({ livenessProbe: { grpc: { port: 1, mode: 'Any' } } }),
    written: "mode: 'Any' as never,",
  },
  'a word that is empty': { manifest: pod({ imagePullPolicy: '' }), written: "imagePullPolicy: '' as never," },
  'a hook of an init container that ends': {
    manifest: pod({}, { initContainers: [{ name: 'b', image: 'x', lifecycle: { stopSignal: 'SIGTERM' } }] }),
    written: "b: { image: 'x', lifecycle: { stopSignal: 'SIGTERM' } } as never,",
  },
  'a field by its old name': {
    manifest: pod({ env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'spec.host' } } }] }),
    written: "fieldPath: 'spec.host' as never,",
  },
};
