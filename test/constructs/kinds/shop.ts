// The objects of the tests of references.
import { type ApiObject, Chart, Testing } from 'cdk8s';
import { Deployment } from '../../../lib/index.js';

export const chartIn = (namespace: string, app = Testing.app()): Chart =>
  new Chart(app, namespace, { namespace });
export const labels = { app: 'web' };
export const containers = { app: { image: 'nginx:1.29', ports: { http: 8080 } } };
export const web = (scope: Chart): Deployment =>
  new Deployment(scope, 'web', {
    metadata: { name: 'web' },
    template: { metadata: { labels }, containers },
  });
export const errorsOf = (object: ApiObject): readonly string[] => object.node.validate();
