// The containers of a StatefulSet mount the volumes of its claim templates by name.
import { podTemplate, StatefulSet, type VolumeClaimTemplates } from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;
declare const claims: VolumeClaimTemplates;

const data = {
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
} as const;
const mounting = <const N extends string>(volume: N) =>
  ({ db: { image: 'postgres:18', volumeMounts: { '/data': { volume } } } }) as const;

// ---- Accepted

new StatefulSet(scope, 'claim', {
  volumeClaimTemplates: { data },
  template: { containers: mounting('data') },
});
new StatefulSet(scope, 'claim-later', {
  template: {
    initContainers: { prepare: { ...mounting('data').db, restartPolicy: 'Always' } },
    containers: mounting('tmp'),
    volumes: { tmp: { emptyDir: {} } },
  },
  volumeClaimTemplates: {
    data: {
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
    },
  },
});
new StatefulSet(scope, 'block', {
  volumeClaimTemplates: { data: { spec: { ...data.spec, volumeMode: 'Block' } } },
  template: {
    containers: {
      db: { image: 'postgres:18', volumeDevices: { '/dev/data': { volume: 'data' } } },
    },
  },
});
// A claim template replaces the volume with the same name.
new StatefulSet(scope, 'both', {
  volumeClaimTemplates: { data },
  template: podTemplate({ containers: mounting('data'), volumes: { data: { emptyDir: {} } } }),
});
// Values with wide types are validated at synthesis only.
new StatefulSet(scope, 'unknown', {
  volumeClaimTemplates: claims,
  template: { containers: mounting('data') },
});
new StatefulSet(scope, 'none', {
  volumeClaimTemplates: undefined,
  template: { containers: { db: { image: 'postgres:18' } } },
});

// ---- Refused

new StatefulSet(scope, 'misspelled', {
  volumeClaimTemplates: { data },
  template: {
    containers: {
      db: {
        image: 'postgres:18',
        volumeMounts: {
          '/data': {
            // @ts-expect-error no such volume: did you mean 'data'?
            volume: 'dat',
          },
        },
      },
    },
    volumes: { tmp: { emptyDir: {} } },
  },
});
new StatefulSet(scope, 'no-claim', {
  template: {
    // @ts-expect-error volume 'data' is not declared
    containers: { db: { image: 'postgres:18', volumeMounts: { '/data': { volume: 'data' } } } },
  },
});
new StatefulSet(scope, 'none-at-all', {
  volumeClaimTemplates: undefined,
  template: {
    // @ts-expect-error volume 'data' is not declared
    containers: { db: { image: 'postgres:18', volumeMounts: { '/data': { volume: 'data' } } } },
  },
});
new StatefulSet(scope, 'claim-is-checked', {
  volumeClaimTemplates: {
    // @ts-expect-error a claim has accessModes
    data: { spec: { accesModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } } },
  },
  template: { containers: mounting('data') },
});
