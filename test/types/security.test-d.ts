import { Pod, type PodProps } from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;

// A level refuses fields that contradict it; `restricted` also requires fields. isolated/levels.ts
// and isolated/required.ts test the mistakes one by one.

const unprivileged = { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } } as const;
const hardened = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } as const;

// ---- Refused

new Pod(scope, 'restricted-container', {
  podSecurity: 'restricted',
  securityContext: unprivileged,
  containers: {
    app: {
      image: 'nginx',
      securityContext: {
        // @ts-expect-error not allowed
        privileged: true,
        // @ts-expect-error not allowed
        allowPrivilegeEscalation: true,
        // @ts-expect-error not allowed
        runAsNonRoot: false,
        // @ts-expect-error root
        runAsUser: 0,
        capabilities: {
          drop: ['ALL'],
          add: [
            'NET_BIND_SERVICE',
            // @ts-expect-error not allowed
            'CHOWN',
          ],
        },
      },
    },
  },
});

new Pod(scope, 'restricted-root-alone', {
  podSecurity: 'restricted',
  securityContext: unprivileged,
  containers: {
    app: {
      image: 'nginx',
      securityContext: {
        ...hardened,
        // @ts-expect-error root
        runAsUser: 0,
      },
    },
  },
});

new Pod(scope, 'restricted-init-container', {
  podSecurity: 'restricted',
  securityContext: unprivileged,
  containers: { app: { image: 'nginx', securityContext: hardened } },
  initContainers: {
    setup: {
      image: 'busybox',
      securityContext: {
        ...hardened,
        // @ts-expect-error not allowed
        privileged: true,
      },
    },
    own: {
      image: 'busybox',
      securityContext: {
        ...hardened,
        // @ts-expect-error root
        runAsUser: 0,
      },
    },
  },
});

new Pod(scope, 'restricted-pod', {
  podSecurity: 'restricted',
  securityContext: {
    seccompProfile: { type: 'RuntimeDefault' },
    // @ts-expect-error root
    runAsUser: 0,
    // @ts-expect-error not allowed
    runAsNonRoot: false,
  },
  containers: { app: { image: 'nginx', securityContext: hardened } },
});

new Pod(scope, 'restricted-volumes', {
  podSecurity: 'restricted',
  securityContext: unprivileged,
  containers: { app: { image: 'nginx', securityContext: hardened } },
  volumes: {
    // @ts-expect-error not allowed
    a: { hostPath: { path: '/var' } },
    // @ts-expect-error not allowed
    b: { nfs: { server: 's', path: '/p' } },
    c: { emptyDir: {} },
  },
});

new Pod(scope, 'baseline-container', {
  podSecurity: 'baseline',
  containers: {
    app: {
      image: 'nginx',
      ports: {
        http: {
          containerPort: 80,
          // @ts-expect-error not allowed
          hostPort: 80,
        },
      },
      securityContext: {
        // @ts-expect-error not allowed
        privileged: true,
        // @ts-expect-error not allowed
        procMount: 'Unmasked',
        seccompProfile: {
          // @ts-expect-error not allowed
          type: 'Unconfined',
        },
        appArmorProfile: {
          // @ts-expect-error not allowed
          type: 'Unconfined',
        },
        windowsOptions: {
          // @ts-expect-error not allowed
          hostProcess: true,
        },
        capabilities: {
          add: [
            'CHOWN',
            // @ts-expect-error not allowed
            'NET_ADMIN',
          ],
        },
      },
    },
  },
});

new Pod(scope, 'baseline-host-port-in-a-list', {
  podSecurity: 'baseline',
  containers: {
    app: {
      image: 'nginx',
      ports: [
        {
          containerPort: 80,
          // @ts-expect-error not allowed
          hostPort: 80,
        },
      ],
    },
  },
});

new Pod(scope, 'baseline-pod', {
  podSecurity: 'baseline',
  // @ts-expect-error not allowed
  hostNetwork: true,
  // @ts-expect-error not allowed
  hostPID: true,
  // @ts-expect-error not allowed
  hostIPC: true,
  securityContext: {
    sysctls: [
      { name: 'net.ipv4.tcp_syncookies', value: '1' },
      {
        // @ts-expect-error not a safe sysctl
        name: 'kernel.msgmax',
        value: '1',
      },
    ],
  },
  containers: { app: { image: 'nginx' } },
  volumes: {
    // @ts-expect-error not allowed
    a: { hostPath: { path: '/var' } },
  },
});

// These are not allowed in a user namespace either.
new Pod(scope, 'own-users', {
  podSecurity: 'restricted',
  hostUsers: false,
  securityContext: unprivileged,
  containers: {
    app: {
      image: 'nginx',
      securityContext: {
        ...hardened,
        // @ts-expect-error not allowed
        procMount: 'Unmasked',
      },
    },
  },
});

// Missing fields are reported at the level and at each container.
new Pod(scope, 'restricted-bare', {
  // @ts-expect-error runAsNonRoot and seccompProfile are missing
  podSecurity: 'restricted',
  containers: {
    // @ts-expect-error no securityContext
    app: { image: 'nginx' },
  },
  initContainers: {
    setup: {
      image: 'busybox',
      // @ts-expect-error no capabilities
      securityContext: { allowPrivilegeEscalation: false },
    },
    own: {
      image: 'busybox',
      securityContext: {
        allowPrivilegeEscalation: false,
        capabilities: {
          // @ts-expect-error not ALL
          drop: ['NET_RAW'],
        },
      },
    },
  },
});

const bare = { podSecurity: 'restricted', containers: { app: { image: 'nginx' } } } as const;
// @ts-expect-error all required fields are missing
new Pod(scope, 'bare', bare);

new Pod(scope, 'baseline-elsewhere', {
  podSecurity: 'baseline',
  metadata: {
    annotations: {
      // @ts-expect-error unconfined
      'container.apparmor.security.beta.kubernetes.io/app': 'unconfined',
    },
  },
  securityContext: {
    seLinuxOptions: {
      // @ts-expect-error no type for containers
      type: 'spc_t',
      // @ts-expect-error not allowed
      user: 'system_u',
    },
  },
  containers: {
    app: {
      image: 'nginx',
      livenessProbe: {
        httpGet: {
          port: 80,
          // @ts-expect-error another host
          host: 'example.com',
        },
      },
      lifecycle: {
        preStop: {
          httpGet: {
            port: 80,
            // @ts-expect-error another host
            host: 'example.com',
          },
        },
      },
    },
  },
});

// ---- Accepted

new Pod(scope, 'privileged', {
  podSecurity: 'privileged',
  hostNetwork: true,
  containers: { app: { image: 'nginx', securityContext: { privileged: true, runAsUser: 0 } } },
  volumes: { a: { hostPath: { path: '/var' } } },
});

new Pod(scope, 'no-level', {
  hostPID: true,
  containers: {
    app: { image: 'nginx', securityContext: { privileged: true, capabilities: { add: ['ALL'] } } },
  },
});

new Pod(scope, 'restricted', {
  podSecurity: 'restricted',
  hostNetwork: false,
  securityContext: {
    runAsUser: 1000,
    runAsNonRoot: true,
    sysctls: [{ name: 'net.ipv4.tcp_rmem', value: '1' }],
  },
  containers: {
    app: {
      image: 'nginx',
      ports: { http: { containerPort: 80 } },
      securityContext: {
        privileged: false,
        allowPrivilegeEscalation: false,
        runAsNonRoot: true,
        runAsUser: 1000,
        capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
        seccompProfile: { type: 'RuntimeDefault' },
      },
    },
  },
  volumes: {
    a: { emptyDir: {} },
    b: { configMap: { name: 'x' } },
    c: { image: { reference: 'r' } },
  },
});

new Pod(scope, 'baseline', {
  podSecurity: 'baseline',
  containers: {
    app: {
      image: 'nginx',
      ports: [{ containerPort: 80, hostPort: 0 }],
      securityContext: {
        allowPrivilegeEscalation: true,
        runAsNonRoot: false,
        runAsUser: 0,
        capabilities: { add: ['CHOWN'] },
      },
    },
  },
  volumes: { a: { nfs: { server: 's', path: '/p' } } },
});

// In a user namespace, a Pod may run as root, and at the level `baseline` its /proc may be unmasked
// (since 1.35).
new Pod(scope, 'own-users-root', {
  podSecurity: 'restricted',
  hostUsers: false,
  securityContext: { runAsUser: 0, seccompProfile: { type: 'RuntimeDefault' } },
  containers: {
    app: { image: 'nginx', securityContext: { ...hardened, runAsNonRoot: false, runAsUser: 0 } },
  },
});
new Pod(scope, 'own-users-proc', {
  podSecurity: 'baseline',
  hostUsers: false,
  containers: { app: { image: 'nginx', securityContext: { procMount: 'Unmasked' } } },
});

declare const on: boolean;
declare const capability: string;
declare const capabilities: string[];
declare const level: 'baseline' | 'restricted';
new Pod(scope, 'not-known', {
  podSecurity: 'restricted',
  hostNetwork: on,
  hostPID: on ? true : undefined,
  securityContext: unprivileged,
  containers: {
    a: {
      image: 'nginx',
      securityContext: {
        ...hardened,
        privileged: on,
        capabilities: { drop: ['ALL'], add: [capability] },
      },
    },
    b: {
      image: 'nginx',
      securityContext: { ...hardened, capabilities: { drop: capabilities, add: capabilities } },
    },
  },
});
declare const props: PodProps;
new Pod(scope, 'wide', { ...props, podSecurity: 'restricted' });
new Pod(scope, 'level-not-known', {
  podSecurity: level,
  containers: { app: { image: 'nginx', securityContext: { runAsUser: 0 } } },
});
