import { Pod, type Volume, type Volumes } from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;
declare const debug: boolean;

// ---- Refused

new Pod(scope, 'no-source', {
  containers: { app: { image: 'nginx' } },
  volumes: {
    // @ts-expect-error a volume needs a source
    data: {},
  },
});

new Pod(scope, 'two-sources', {
  containers: { app: { image: 'nginx' } },
  volumes: {
    // @ts-expect-error a volume can have only one source
    data: { emptyDir: {}, hostPath: { path: '/data' } },
  },
});

new Pod(scope, 'misspelt-source', {
  containers: { app: { image: 'nginx' } },
  volumes: {
    data: {
      // @ts-expect-error no such field: did you mean 'emptyDir'?
      emptydir: {},
    },
  },
});

new Pod(scope, 'list', {
  containers: { app: { image: 'nginx' } },
  volumes: [
    // @ts-expect-error volumes are written by name
    { name: 'data', emptyDir: {} },
  ],
});

new Pod(scope, 'inside-a-source', {
  containers: { app: { image: 'nginx' } },
  volumes: {
    data: {
      emptyDir: {
        // @ts-expect-error no such field: did you mean 'sizeLimit'?
        sizelimit: '1Gi',
      },
    },
  },
});

new Pod(scope, 'size', {
  containers: { app: { image: 'nginx' } },
  volumes: {
    data: {
      emptyDir: {
        // @ts-expect-error not a quantity
        sizeLimit: '1GB',
      },
    },
  },
});

new Pod(scope, 'storage', {
  containers: { app: { image: 'nginx' } },
  volumes: {
    data: {
      ephemeral: {
        volumeClaimTemplate: {
          spec: {
            accessModes: ['ReadWriteOnce'],
            resources: {
              requests: {
                // @ts-expect-error not a quantity
                storage: '10GB',
              },
            },
          },
        },
      },
    },
  },
});

new Pod(scope, 'projected', {
  containers: { app: { image: 'nginx' } },
  volumes: {
    data: {
      projected: {
        sources: [
          // @ts-expect-error one source in each part
          { secret: { name: 'a' }, configMap: { name: 'b' } },
          // @ts-expect-error a source
          {},
          { secret: { name: 'c' } },
        ],
      },
    },
  },
});

new Pod(scope, 'downward', {
  containers: { app: { image: 'nginx' } },
  volumes: {
    a: {
      downwardAPI: {
        items: [
          // @ts-expect-error a source
          { path: 'none' },
          {
            path: 'two',
            fieldRef: { fieldPath: 'metadata.name' },
            // @ts-expect-error one source
            resourceFieldRef: { resource: 'limits.cpu', containerName: 'app' },
          },
        ],
      },
    },
    b: {
      projected: {
        sources: [
          {
            downwardAPI: {
              items: [
                // @ts-expect-error a source
                { path: 'none' },
              ],
            },
          },
        ],
      },
    },
  },
});

// ---- Accepted

new Pod(scope, 'sources', {
  containers: { app: { image: 'nginx' } },
  volumes: {
    a: { emptyDir: { sizeLimit: '1Gi', medium: 'Memory' } },
    b: {
      ephemeral: {
        volumeClaimTemplate: {
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
        },
      },
    },
    c: { image: { reference: 'registry.example.com/data:1' } },
    d: { csi: { driver: 'csi.example.com' } },
    e: { configMap: { name: 'a', items: [{ key: 'k', path: 'p' }] } },
    f: { secret: { secretName: 's', optional: true } },
    g: { persistentVolumeClaim: { claimName: 'c', readOnly: true } },
    h: { hostPath: { path: '/var', type: 'Directory' } },
    i: { nfs: { server: 's', path: '/p' } },
    j: {
      downwardAPI: {
        items: [{ path: 'p', resourceFieldRef: { resource: 'limits.cpu', containerName: 'app' } }],
      },
    },
    k: { downwardAPI: {} },
    l: {
      projected: {
        defaultMode: 0o444,
        sources: [
          { secret: { name: 'a' } },
          { configMap: { name: 'b' } },
          { serviceAccountToken: { path: 't' } },
          { clusterTrustBundle: { path: 'ca', name: 'n' } },
          { podCertificate: { signerName: 'a/b', keyType: 'ED25519', credentialBundlePath: 'p' } },
          {
            downwardAPI: {
              items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }],
            },
          },
        ],
      },
    },
    m: { projected: {} },
    n: { emptyDir: {}, hostPath: undefined },
  },
});

{
  const volume = (memory: boolean): Volume =>
    memory ? { emptyDir: { medium: 'Memory' } } : { configMap: { name: 'a' } };
  const size: string = String('1Gi');
  new Pod(scope, 'not-known', {
    containers: { app: { image: 'nginx' } },
    volumes: {
      a: volume(true),
      b: debug ? { emptyDir: {} } : { secret: { secretName: 's' } },
      c: { emptyDir: { sizeLimit: size } },
      d: { projected: { sources: ['a', 'b'].map((name) => ({ secret: { name } })) } },
      ...(debug && { e: { emptyDir: {} } }),
    },
  });
}

declare const volumes: Volumes;
new Pod(scope, 'wide', {
  containers: { app: { image: 'nginx', volumeMounts: { '/data': { volume: 'data' } } } },
  volumes,
});
new Pod(scope, 'spread', {
  containers: { app: { image: 'nginx' } },
  volumes: { ...volumes, data: { emptyDir: {} } },
});
