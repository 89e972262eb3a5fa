import { ApiObject, type ApiObjectProps } from 'cdk8s';
import type { Construct } from 'constructs';

/** Creates a Pod as another library does. */
export const foreignPod = (
  scope: Construct,
  id: string,
  rest: Partial<ApiObjectProps> = {},
): ApiObject =>
  new ApiObject(scope, id, {
    apiVersion: 'v1',
    kind: 'Pod',
    spec: {
      containers: [
        {
          name: 'web',
          image: 'nginx:1.27',
          resources: { requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '1Gi' } },
        },
      ],
    },
    ...rest,
  } as ApiObjectProps);
