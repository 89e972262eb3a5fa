// One template for every kind: the fields that each kind accepts or refuses.
import {
  CronJob,
  DaemonSet,
  Deployment,
  Job,
  Pod,
  PodTemplate,
  podTemplate,
  ReplicaSet,
  ReplicationController,
  StatefulSet,
} from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;

const containers = { app: { image: 'nginx' } };
const always = podTemplate({ containers });
const onFailure = podTemplate({ restartPolicy: 'OnFailure', containers });
const never = podTemplate({ restartPolicy: 'Never', containers });
const schedule = '@daily';

// ---- Accepted

for (const template of [always, onFailure, never]) {
  new Pod(scope, 'pod', template);
  new PodTemplate(scope, 'pod-template', { template });
}
new Deployment(scope, 'deployment', {
  template: always,
  selector: { matchLabels: { app: 'web' } },
  strategy: { type: 'Recreate' },
});
new ReplicaSet(scope, 'replica-set', {
  template: always,
  selector: { matchLabels: { app: 'web' } },
  minReadySeconds: 5,
});
new DaemonSet(scope, 'daemon-set', {
  template: always,
  updateStrategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
});
new StatefulSet(scope, 'stateful-set', { template: always, ordinals: { start: 1 } });
new ReplicationController(scope, 'replication-controller', {
  template: always,
  selector: { app: 'web' },
});
new Job(scope, 'job', { template: onFailure, backoffLimit: 1 });
new CronJob(scope, 'cron-job', { schedule, jobTemplate: { template: never, backoffLimit: 1 } });

// ---- Refused: a restartPolicy that the kind does not have

// @ts-expect-error a Deployment restarts its containers
new Deployment(scope, 'deployment', { template: onFailure });
// @ts-expect-error a ReplicaSet restarts its containers
new ReplicaSet(scope, 'replica-set', { template: never });
// @ts-expect-error a DaemonSet restarts its containers
new DaemonSet(scope, 'daemon-set', { template: onFailure });
// @ts-expect-error a StatefulSet restarts its containers
new StatefulSet(scope, 'stateful-set', { template: never });
// @ts-expect-error a ReplicationController restarts its containers
new ReplicationController(scope, 'replication-controller', { template: onFailure });
// @ts-expect-error a Job runs to completion
new Job(scope, 'job', { template: always });
// @ts-expect-error a Job runs to completion, also one of a CronJob
new CronJob(scope, 'cron-job', { schedule, jobTemplate: { template: always } });

// @ts-expect-error a ReplicaSet restarts its containers
new ReplicaSet(scope, 'replica-set', { template: { restartPolicy: 'Never', containers } });
// @ts-expect-error a DaemonSet restarts its containers
new DaemonSet(scope, 'daemon-set', { template: { restartPolicy: 'OnFailure', containers } });
// @ts-expect-error a StatefulSet restarts its containers
new StatefulSet(scope, 'stateful-set', { template: { restartPolicy: 'Never', containers } });
new ReplicationController(scope, 'replication-controller', {
  // @ts-expect-error a ReplicationController restarts its containers
  template: { restartPolicy: 'OnFailure', containers },
});
// @ts-expect-error a Job runs to completion, also one of a CronJob
new CronJob(scope, 'cron-job', { schedule, jobTemplate: { template: { containers } } });

// ---- Refused: fields of other kinds

// @ts-expect-error a Pod has no replicas
new Pod(scope, 'pod', { replicas: 2, containers });
// @ts-expect-error a PodTemplate has no replicas
new PodTemplate(scope, 'pod-template', { replicas: 2, template: always });
// @ts-expect-error a field of StatefulSet; a Deployment has a strategy
new Deployment(scope, 'deployment', { template: always, updateStrategy: { type: 'OnDelete' } });
// @ts-expect-error a ReplicaSet has no strategy
new ReplicaSet(scope, 'replica-set', { template: always, strategy: { type: 'Recreate' } });
// @ts-expect-error a DaemonSet has one Pod per node
new DaemonSet(scope, 'daemon-set', { template: always, replicas: 2 });
// @ts-expect-error only a Deployment has a deadline
new StatefulSet(scope, 'stateful-set', { template: always, progressDeadlineSeconds: 60 });
// @ts-expect-error a Job has parallelism and completions
new Job(scope, 'job', { template: onFailure, replicas: 2 });
// @ts-expect-error a field of the Job, in jobTemplate
new CronJob(scope, 'cron-job', { schedule, backoffLimit: 1, jobTemplate: { template: never } });
// @ts-expect-error a schedule is missing
new CronJob(scope, 'cron-job', { jobTemplate: { template: never } });

// ---- Refused: a selector in the form of another kind

// @ts-expect-error it has matchLabels
new Deployment(scope, 'deployment', { template: always, selector: { app: 'web' } });
new ReplicationController(scope, 'replication-controller', {
  template: always,
  // @ts-expect-error it has only labels
  selector: { matchLabels: { app: 'web' } },
});
new StatefulSet(scope, 'stateful-set', {
  template: always,
  // @ts-expect-error labels are strings
  selector: { matchLabels: { version: 2 } },
});
