import { Pod, podTemplate } from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;

// TypeScript does not infer type arguments in `super(...)`, but in a call of Pod.props.

class Checked extends Pod {
  constructor(scope: Construct, id: string, tag: string) {
    super(
      scope,
      id,
      Pod.props({
        containers: {
          app: {
            image: `nginx:${tag}`,
            volumeMounts: {
              '/logs': {
                // @ts-expect-error no such volume: did you mean 'logs'?
                volume: 'lgos',
              },
            },
          },
        },
        volumes: { logs: { emptyDir: {} } },
      }),
    );
  }
}

class AsTemplate extends Pod {
  constructor(scope: Construct, id: string) {
    super(
      scope,
      id,
      podTemplate({
        containers: {
          app: {
            image: 'nginx',
            volumeMounts: {
              '/logs': {
                // @ts-expect-error no such volume: did you mean 'logs'?
                volume: 'lgos',
              },
            },
          },
        },
        volumes: { logs: { emptyDir: {} } },
      }),
    );
  }
}

// Without Pod.props, this mistake is found at synthesis only.
class Plain extends Pod {
  constructor(scope: Construct, id: string, props: { replicas: number }) {
    super(scope, id, {
      containers: {
        app: { image: `nginx:${props.replicas}`, volumeMounts: { '/logs': { volume: 'lgos' } } },
      },
      volumes: { logs: { emptyDir: {} } },
    });
  }

  hello(): string {
    return this.node.path;
  }
}

const pod: Pod = new Plain(scope, 'plain', { replicas: 3 });
export const all = [pod, Checked, AsTemplate];
