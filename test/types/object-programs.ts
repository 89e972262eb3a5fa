// Objects of the programs with mistakes between objects.

export const SETTINGS: string =
  "const settings = new ConfigMap(scope, 'settings', { data: { MODE: 'fast', LEVEL: 'info' } });";
export const LOGIN: string =
  "const login = new Secret(scope, 'login', { stringData: { token: 'x' } });";
export const ACCOUNT: string = "const account = new ServiceAccount(scope, 'account');";
export const WEB: string =
  "const web = new Deployment(scope, 'web', { template: { containers: { app: { image: 'nginx', " +
  'ports: { http: 8080, metrics: 9090 } } } } });';
export const SERVICE: string = `${WEB}
const service = new Service(scope, 'service', { selector: web, ports: { http: 8080 } });`;
export const CLAIM: string =
  "const claim = new PersistentVolumeClaim(scope, 'claim', { accessModes: ['ReadWriteOnce'], " +
  "resources: { requests: { storage: '1Gi' } } });";
