import { fieldOf, itemsOf, listOf, textOf } from '../../references/fields.js';
import { containersOf } from '../../references/pod-template.js';
import type { ApplicationCheck } from '../application.js';
import { isOpenService } from './check-backends.js';

/** Maximum length of a value that is parsed as an address, in characters. */
const MAX_LENGTH = 200;
/** `postgres://user@db.shop.svc:5432/path`: the host, the namespace and the port. */
const ADDRESS =
  /^(?:[a-z][a-z0-9+]*:\/\/)?(?:[^@/\s]*@)?([a-z][a-z0-9-]*)(?:\.([a-z0-9-]+)(?:\.svc(?:\.cluster\.local)?)?)?:(\d{2,5})(?:[/?].*)?$/;

/** Finds addresses in variables whose port their Service does not have. */
export const checkAddresses: ApplicationCheck = ({ objects }, report) => {
  if (objects.allOf('', 'Service').length === 0) return;
  for (const pods of objects.pods)
    for (const container of containersOf(pods))
      for (const { path, value } of itemsOf(container.value, container.path, 'env')) {
        const text = textOf(value, 'value');
        if (text === undefined || text.length > MAX_LENGTH) continue;
        const [, name, namespace = pods.namespace, port] = ADDRESS.exec(text) ?? [];
        if (name === undefined) continue;
        const services = objects.find({ group: '', kind: 'Service', name }, namespace);
        if (services.length === 0 || services.some(isOpen)) continue;
        const ports = services
          .flatMap((each) => listOf(each, 'spec', 'ports'))
          .map((each) => fieldOf(each, 'port'));
        if (ports.includes(Number(port))) continue;
        report({
          rule: 'EnvVar/service-port',
          from: pods.manifest,
          path: [...path, 'value'],
          detail: `the Service '${name}' has no port ${port}: connections to ${name}:${port} fail`,
          remediation: `It has the ports ${ports.join(', ')}.`,
        });
      }
};

/** Whether clients can connect to any port: a headless Service only resolves names. */
const isOpen = (service: unknown): boolean =>
  isOpenService(service) || fieldOf(service, 'spec', 'clusterIP') === 'None';
