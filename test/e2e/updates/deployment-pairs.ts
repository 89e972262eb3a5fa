import type { UpdatePair } from '../../../conformance/updates/pairs.js';

/** A change of a Deployment. */
export interface DeploymentPair {
  readonly title: string;
  readonly pair: UpdatePair;
}

const CONTAINER = {
  name: 'web',
  image: 'example.com/web:1',
  resources: { requests: { cpu: '100m', memory: '1Gi' } },
};

interface Change {
  readonly container?: object;
  readonly labels?: object;
  readonly pod?: object;
  readonly spec?: object;
  readonly annotations?: object;
}

/** Returns a Deployment with changes. */
export function deploymentOf({
  container,
  labels,
  pod,
  spec,
  annotations,
}: Change): UpdatePair['old'] {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', ...(annotations ? { annotations } : {}) },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: 'web' } },
      template: {
        metadata: { labels: { app: 'web', ...labels } },
        spec: { containers: [{ ...CONTAINER, ...container }], ...pod },
      },
      ...spec,
    },
  };
}

const pairOf = (title: string, change: Change): DeploymentPair => ({
  title,
  pair: { old: deploymentOf({}), new: deploymentOf(change) },
});

/** Changes for which the Deployment controller makes a new ReplicaSet. */
export const ROLLOUTS: readonly DeploymentPair[] = [
  pairOf('another image', { container: { image: 'example.com/web:2' } }),
  pairOf('a variable', { container: { env: [{ name: 'A', value: '1' }] } }),
  pairOf('a label of the template', { labels: { version: '2' } }),
  pairOf('another quantity', {
    container: { resources: { requests: { cpu: '100m', memory: '2Gi' } } },
  }),
  pairOf('a grace period that is not the default', { pod: { terminationGracePeriodSeconds: 31 } }),
];

/** Changes for which it does not. */
export const OTHER_CHANGES: readonly DeploymentPair[] = [
  pairOf('the number of replicas', { spec: { replicas: 2 } }),
  pairOf('the same quantities in another form', {
    container: { resources: { requests: { cpu: '0.1', memory: '1024Mi' } } },
  }),
  pairOf('a grace period that is the default', { pod: { terminationGracePeriodSeconds: 30 } }),
  pairOf('another strategy', { spec: { strategy: { rollingUpdate: { maxSurge: 2 } } } }),
  pairOf('an annotation of the Deployment', { annotations: { team: 'web' } }),
];
