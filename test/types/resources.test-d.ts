import { Pod } from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;

// ---- Refused

new Pod(scope, 'no-quantities', {
  containers: {
    app: {
      image: 'nginx',
      resources: {
        requests: {
          cpu: '100m',
          // @ts-expect-error the suffix is G or Gi
          memory: '1GB',
        },
        limits: {
          // @ts-expect-error two dots
          cpu: '1.1.0',
          // @ts-expect-error a space inside
          memory: '1 Gi',
          // @ts-expect-error the suffix is Mi
          'ephemeral-storage': '256Mb',
          // @ts-expect-error hexadecimal
          'example.com/a': '0x10',
          // @ts-expect-error binary
          'example.com/b': '0b1',
          // @ts-expect-error empty
          'example.com/c': '',
          // @ts-expect-error no number
          'example.com/d': 'one',
          // @ts-expect-error the suffix is k
          'example.com/e': '1K',
          // @ts-expect-error an exponent and a suffix
          'example.com/f': '1e3Mi',
          // @ts-expect-error an exponent without digits
          'example.com/g': '1e',
          // @ts-expect-error not a number
          'example.com/h': 'Infinity',
        },
      },
    },
  },
});

new Pod(scope, 'unknown-resource', {
  containers: {
    app: {
      image: 'nginx',
      resources: {
        requests: {
          // @ts-expect-error no such resource: did you mean 'cpu'?
          cpus: 1,
        },
      },
    },
  },
});

new Pod(scope, 'undeclared-claim', {
  containers: {
    app: {
      image: 'nginx',
      resources: {
        claims: {
          // @ts-expect-error no such resource claim
          gpu: {},
        },
      },
    },
  },
  resourceClaims: { gpus: { resourceClaimName: 'g' } },
});

new Pod(scope, 'undeclared-claim-in-a-list', {
  containers: {
    app: {
      image: 'nginx',
      resources: {
        claims: [
          {
            // @ts-expect-error no such resource claim: did you mean 'gpus'?
            name: 'gpu',
            request: 'r',
          },
        ],
      },
    },
  },
  resourceClaims: { gpus: { resourceClaimName: 'g' } },
});

new Pod(scope, 'claim-without-name', {
  containers: { app: { image: 'nginx' } },
  resourceClaims: {
    // @ts-expect-error resourceClaimName or resourceClaimTemplateName
    none: {},
    // @ts-expect-error one of them
    two: { resourceClaimName: 'a', resourceClaimTemplateName: 'b' },
  },
});

new Pod(scope, 'of-the-pod', {
  containers: { app: { image: 'nginx' } },
  resources: {
    requests: {
      // @ts-expect-error not a quantity
      cpu: '1x',
    },
  },
});

new Pod(scope, 'overhead', {
  containers: { app: { image: 'nginx' } },
  overhead: {
    // @ts-expect-error not a quantity
    cpu: '1y',
  },
});

// ---- Accepted

new Pod(scope, 'quantities', {
  containers: {
    a: {
      image: 'nginx',
      resources: {
        requests: { cpu: '0.5', memory: '1.5Gi' },
        limits: { cpu: 2, memory: '1e9', 'ephemeral-storage': '100M' },
      },
    },
    b: {
      image: 'nginx',
      resources: {
        requests: { cpu: '100m', memory: '128974848' },
        limits: { cpu: 0.5, memory: '1E' },
      },
    },
    c: {
      image: 'nginx',
      resources: { requests: { cpu: '.5', memory: '1E3' }, limits: { cpu: '5.', memory: '+1Ei' } },
    },
    d: {
      image: 'nginx',
      resources: {
        requests: { cpu: '1e3', memory: '1e+3' },
        limits: { cpu: '1.05', memory: '007Mi' },
      },
    },
    e: {
      image: 'nginx',
      resources: { requests: { cpu: ' 1 ', memory: '0' }, limits: { cpu: '1e-3', memory: '5.Gi' } },
    },
    f: {
      image: 'nginx',
      resources: {
        limits: { cpu: 1, 'nvidia.com/gpu': 1, 'hugepages-2Mi': '4Mi' },
        requests: undefined,
      },
    },
  },
  resources: { requests: { cpu: '1' } },
  overhead: { cpu: '250m' },
});

{
  const amount: string = String('1');
  const n: number = Number('1');
  new Pod(scope, 'not-known', {
    containers: {
      app: {
        image: 'nginx',
        resources: { requests: { cpu: amount, memory: `${n}Gi` }, limits: { cpu: n } },
      },
    },
  });
}

new Pod(scope, 'claims', {
  containers: {
    app: { image: 'nginx', resources: { claims: { gpu: { request: 'r' }, net: {} } } },
    list: {
      image: 'nginx',
      resources: {
        claims: [
          { name: 'gpu', request: 'a' },
          { name: 'gpu', request: 'b' },
        ],
      },
    },
  },
  resourceClaims: {
    gpu: { resourceClaimName: 'g' },
    net: { resourceClaimTemplateName: 't' },
    unused: { resourceClaimName: 'u', resourceClaimTemplateName: undefined },
  },
});
