type Kind = 'CronJob' | 'DaemonSet' | 'Deployment' | 'Job' | 'Pod' | 'ReplicaSet' | 'StatefulSet';

/** A field, or several that belong together, whose values both the types and the validator check. */
export interface Field {
  /** The class of the construct. */
  readonly kind: Kind;
  /** Returns the props of a construct with this value. */
  readonly props: (value: unknown) => object;
  /** Values, valid and invalid, whose mutations are tested, too. */
  readonly samples: readonly unknown[];
}
export type Fields = Readonly<Record<string, Field>>;

const APP = { image: 'nginx' };
const CONTAINERS = { app: APP };
/** The volumes that containers of the tests can mount. */
const VOLUMES = {
  data: { emptyDir: {} },
  disk: { persistentVolumeClaim: { claimName: 'disk' } },
};

/** Returns a field of a Pod. */
export const ofPod = (name: string, samples: readonly unknown[], more: object = {}): Field => ({
  kind: 'Pod',
  props: (value) => ({ ...more, containers: CONTAINERS, [name]: value }),
  samples,
});
/** Returns several fields of a Pod: each value is an object of them. */
export const fieldsOfPod = (samples: readonly object[]): Field => ({
  kind: 'Pod',
  props: (value) => ({ containers: CONTAINERS, ...(value as object) }),
  samples,
});
/** Returns a field of a container, and other fields of its Pod. */
export const ofContainer = (
  name: string,
  samples: readonly unknown[],
  more: object = {},
): Field => ({
  kind: 'Pod',
  props: (value) => ({ ...more, containers: { app: { ...APP, [name]: value } } }),
  samples,
});
/** Returns a field of a container that can mount the volumes `data` and `disk`. */
export const ofMount = (name: string, samples: readonly unknown[]): Field =>
  ofContainer(name, samples, { volumes: VOLUMES });
/** Returns several fields of a container: each value is an object of them. */
export const fieldsOfContainer = (samples: readonly object[], more: object = {}): Field => ({
  kind: 'Pod',
  props: (value) => ({ ...more, containers: { app: { ...APP, ...(value as object) } } }),
  samples,
});
/** Returns several fields of an init container. */
export const fieldsOfInitContainer = (samples: readonly object[]): Field => ({
  kind: 'Pod',
  props: (value) => ({
    containers: CONTAINERS,
    initContainers: { setup: { ...APP, ...(value as object) } },
  }),
  samples,
});
/** Returns a source of a volume. */
export const ofVolume = (name: string, samples: readonly unknown[]): Field => ({
  kind: 'Pod',
  props: (value) => ({
    serviceAccountName: 'web',
    containers: CONTAINERS,
    volumes: { data: { [name]: value } },
  }),
  samples,
});

/** Returns fields of a workload: each value is an object of them. */
export const ofWorkload = (
  kind: Exclude<Kind, 'CronJob' | 'Pod'>,
  samples: readonly object[],
  labels?: object,
): Field => ({
  kind,
  props: (value) => ({
    ...(value as object),
    template: {
      ...(labels && { metadata: { labels } }),
      ...(kind === 'Job' && { restartPolicy: 'Never' }),
      containers: CONTAINERS,
    },
  }),
  samples,
});
/** Returns fields of a CronJob: each value is an object of them. */
export const ofCronJob = (samples: readonly object[]): Field => ({
  kind: 'CronJob',
  props: (value) => ({
    schedule: '@daily',
    ...(value as object),
    jobTemplate: { template: { restartPolicy: 'Never', containers: CONTAINERS } },
  }),
  samples,
});
