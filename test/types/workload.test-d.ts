import { Deployment, Job, type PodProps, podTemplate } from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;

// ---- Refused: a template from podTemplate

new Deployment(scope, 'never', {
  // @ts-expect-error a Deployment restarts its containers
  template: podTemplate({ restartPolicy: 'Never', containers: { app: { image: 'nginx' } } }),
});

new Job(scope, 'always', {
  // @ts-expect-error a Job runs to completion
  template: podTemplate({ restartPolicy: 'Always', containers: { app: { image: 'nginx' } } }),
});

new Job(scope, 'default', {
  // @ts-expect-error a Job runs to completion, and the default is Always
  template: podTemplate({ containers: { app: { image: 'nginx' } } }),
});

// ---- Refused: an inline template

new Deployment(scope, 'never-in-place', {
  template: {
    // @ts-expect-error a Deployment restarts its containers
    restartPolicy: 'Never',
    containers: { app: { image: 'nginx' } },
  },
});

new Job(scope, 'always-in-place', {
  template: {
    // @ts-expect-error a Job runs to completion
    restartPolicy: 'Always',
    containers: { app: { image: 'nginx' } },
  },
});

new Job(scope, 'default-in-place', {
  // @ts-expect-error restartPolicy is missing
  template: { containers: { app: { image: 'nginx' } } },
});

new Deployment(scope, 'template-is-checked', {
  template: {
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
  },
});

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
});

// ---- Accepted

new Deployment(scope, 'a', {
  template: podTemplate({ restartPolicy: 'Always', containers: { app: { image: 'nginx' } } }),
});
new Deployment(scope, 'b', { template: podTemplate({ containers: { app: { image: 'nginx' } } }) });
new Deployment(scope, 'c', {
  template: podTemplate({ restartPolicy: undefined, containers: { app: { image: 'nginx' } } }),
});
new Job(scope, 'd', {
  template: podTemplate({ restartPolicy: 'OnFailure', containers: { app: { image: 'nginx' } } }),
});

new Deployment(scope, 'e', { replicas: 2, template: { containers: { app: { image: 'nginx' } } } });
new Deployment(scope, 'f', {
  template: { restartPolicy: 'Always', containers: { app: { image: 'nginx' } } },
});
new Job(scope, 'g', {
  template: { restartPolicy: 'Never', containers: { app: { image: 'nginx' } } },
});

// Values with wide types are validated at synthesis only.
function template(props: PodProps) {
  return podTemplate(props);
}
new Deployment(scope, 'h', { template: template({ containers: { app: { image: 'nginx' } } }) });
new Job(scope, 'i', {
  template: template({ restartPolicy: 'Never', containers: { app: { image: 'nginx' } } }),
});

export function make(props: PodProps): void {
  new Deployment(scope, 'j', { template: props });
  new Job(scope, 'k', { template: { ...props, restartPolicy: 'Never' } });
  new Job(scope, 'l', { template: props });
}

// ---- The restartPolicy in the type of a template

const never: 'Never' = podTemplate({
  restartPolicy: 'Never',
  containers: { app: { image: 'nginx' } },
}).restartPolicy;
const always: 'Always' = podTemplate({ containers: { app: { image: 'nginx' } } }).restartPolicy;
// @ts-expect-error it is Never
const wrong: 'Always' = podTemplate({
  restartPolicy: 'Never',
  containers: { app: { image: 'nginx' } },
}).restartPolicy;
export const known = [never, always, wrong];
