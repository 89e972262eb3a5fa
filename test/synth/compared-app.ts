// An app whose objects are compared with each other.
import { ApiObject, type Chart } from 'cdk8s';
import { App, type AppProps, Deployment } from '../../lib/index.js';
import { consoleWarn, synthMessages } from '../validation/synth-messages.js';

type Fields = Readonly<Record<string, unknown>>;

export const object = (
  chart: Chart,
  apiVersion: string,
  kind: string,
  name: string,
  fields: Fields = {},
) => new ApiObject(chart, `${kind}-${name}`, { apiVersion, kind, metadata: { name }, ...fields });
export const configMap = (chart: Chart, name: string, data: Fields = {}) =>
  object(chart, 'v1', 'ConfigMap', name, { data });
export const service = (chart: Chart, name: string, spec: Fields) =>
  object(chart, 'v1', 'Service', name, { spec });

/** A Deployment whose container reads the key `MODE` of a ConfigMap. */
export const web = (chart: Chart, name: string, id = 'web') =>
  new Deployment(chart, id, {
    metadata: { name: id },
    replicas: 2,
    template: {
      metadata: { labels: { app: id } },
      containers: {
        app: {
          image: 'shop/web:1.4',
          ports: { http: 8080 },
          env: { MODE: { configMapKeyRef: { name, key: 'MODE' } } },
          resources: { requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '1Gi' } },
        },
      },
    },
  });
export const MODE = { MODE: 'fast' };

export const messagesOf = (fill: (app: App) => void, props: AppProps = {}) => {
  consoleWarn.mockClear();
  const app = new App({ hazards: 'error', ...props });
  fill(app);
  return synthMessages(app);
};
