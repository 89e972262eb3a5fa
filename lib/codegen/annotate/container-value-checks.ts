import { FieldPath } from '../../api/field-path.js';
import { imageReferenceError } from '../../formats/image-reference.js';
import type { PlainObject } from '../../spec/lowering/deep-copy.js';
import type { RejectValue } from './reject-value.js';
import { checkContainersOfFiles } from './volume-value-checks.js';

const BYTES = ['memory', 'ephemeral-storage'];

/** Rejects values of a container that the API server accepts, and that can never work. */
export function checkContainerValues(container: PlainObject, reject: RejectValue): void {
  const valueAt = (...path: FieldPath): unknown => FieldPath.valueAt(container, path);
  const image = valueAt('image');
  if (typeof image === 'string' && imageReferenceError(image) !== '')
    reject(['image'], 'text that is not a reference to an image');
  if (valueAt('securityContext', 'runAsNonRoot') === true) {
    const path = ['securityContext', 'runAsUser'];
    if (FieldPath.valueAt(container, path) === 0)
      reject(path, 'user 0 with `runAsNonRoot`, which the kubelet does not start');
  }
  for (const list of ['requests', 'limits'])
    for (const resource of BYTES) {
      const path = ['resources', list, resource];
      const amount = FieldPath.valueAt(container, path);
      if (typeof amount === 'string' && /[1-9]0{0,2}m$|\.\d*[1-9]$/.test(amount))
        reject(path, 'a fraction of a byte');
    }
  for (const probe of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
    const isTls = valueAt(probe, 'httpGet', 'scheme') === 'HTTPS';
    const isOther = isTls || Boolean(valueAt(probe, 'httpGet', 'host'));
    if (isOther && valueAt(probe, 'httpGet', 'protocol') === 'HTTP2')
      reject([probe, 'httpGet', 'protocol'], '`HTTP2` with the scheme `HTTPS` or a `host`');
  }
  const ports = valueAt('ports');
  if (Array.isArray(ports))
    for (const i of ports.keys()) {
      const hostIp = valueAt('ports', i, 'hostIP');
      if (typeof hostIp === 'string' && hostIp !== '' && !/:|^\d+(\.\d+){3}$/.test(hostIp))
        reject(['ports', i, 'hostIP'], 'a `hostIP` that is not an IP address');
    }
}

/** Rejects what the Pod of a container lacks: the container of a variable, and the system. */
export function checkReferencesToPod(spec: PlainObject, reject: RejectValue): void {
  const lists = ['containers', 'initContainers'];
  const containersIn = (list: string): readonly unknown[] =>
    Array.isArray(spec[list]) ? spec[list] : [];
  const names = new Set(
    lists.flatMap(containersIn).map((container) => FieldPath.valueAt(container, ['name'])),
  );
  checkContainersOfFiles(spec, names, reject);
  for (const list of lists)
    for (const [i, container] of containersIn(list).entries()) {
      const signal: FieldPath = ['lifecycle', 'stopSignal'];
      const isRunning =
        list === 'containers' || FieldPath.valueAt(container, ['restartPolicy']) === 'Always';
      const hasSignal = isRunning && FieldPath.valueAt(container, signal) !== undefined;
      if (hasSignal && spec['os'] === undefined)
        reject([list, i, ...signal], 'a `stopSignal` in a Pod without `os`');
      const variables = FieldPath.valueAt(container, ['env']);
      if (!Array.isArray(variables)) continue;
      for (const j of variables.keys()) {
        const below: FieldPath = ['env', j, 'valueFrom', 'resourceFieldRef', 'containerName'];
        const name = FieldPath.valueAt(container, below);
        if (typeof name === 'string' && name !== '' && !names.has(name))
          reject([list, i, ...below], 'the name of a container that the Pod does not have');
      }
    }
}
