import { Deployment, Service } from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;
const web = new Deployment(scope, 'web', {
  template: { containers: { web: { image: 'nginx', ports: { http: 8080 } } } },
});

// ---- Accepted

new Service(scope, 'numbers', { selector: web, ports: [8080] });
new Service(scope, 'port', { selector: web, ports: [{ port: 8080 }] });
new Service(scope, 'target', { selector: web, ports: [{ port: 80, targetPort: 'http' }] });
new Service(scope, 'named', {
  selector: web,
  ports: [
    { name: 'a', port: 80, targetPort: 'http' },
    { name: 'b', port: 81, targetPort: 8081 },
  ],
});
new Service(scope, 'labels', { selector: { app: 'web' }, ports: [80] });

// ---- Refused

new Service(scope, 'no-number', {
  selector: web,
  // @ts-expect-error these Pods have no port 8081
  ports: [8081],
});
new Service(scope, 'no-target', {
  selector: web,
  ports: [
    { name: 'a', port: 80, targetPort: 'http' },
    // @ts-expect-error these Pods have no port 'htpp'
    { name: 'b', port: 81, targetPort: 'htpp' },
  ],
});
