import { copy, isPlain } from './copy.js';
import { type Form, type Forms, fillPlain, type Keyed, named, renamed, swap, valued } from './form.js';

/** A port by its name: a number, or an object where the number does not say it all. */
const ports: Keyed = {
  ...named('name'),
  fill(item, value, notes) {
    if (typeof value !== 'number') return fillPlain(item, value, notes);
    item['containerPort'] = value;
    return true;
  },
  toValue: (item) => (typeof item['containerPort'] === 'number' && Object.keys(item).length === 1 ? item['containerPort'] : item),
  toPath: (path, value) => (typeof value === 'number' ? swap(path, 'containerPort', '') : path),
};

/** A variable by its name: a text, or the place that its value comes from. */
const env: Keyed = {
  ...named('name'),
  owns: false,
  fill(item, value, notes) {
    item[isPlain(value) ? 'valueFrom' : 'value'] = copy(value, notes);
    return true;
  },
  toValue({ value, valueFrom, ...rest }) {
    if (Object.keys(rest).length > 0) return undefined;
    if (typeof value === 'string' && valueFrom === undefined) return value;
    return isPlain(valueFrom) && value === undefined ? valueFrom : undefined;
  },
  toPath: (path) => swap(swap(path, 'value', ''), 'valueFrom', ''),
};

const resources: Form = { shape: 'within', inner: new Map([['claims', named('name')]]) };

const container: Forms = new Map<string, Form>([
  ['ports', ports],
  ['env', env],
  ['volumeMounts', renamed('mountPath', 'volume', 'name')],
  ['volumeDevices', renamed('devicePath', 'volume', 'name')],
  ['resources', resources],
]);

/** The fields of a PodSpec, and of what it holds, that the grammar writes in another form than the API. */
export const podForms: Forms = new Map<string, Form>([
  ['containers', named('name', container)],
  ['initContainers', named('name', container)],
  ['volumes', named('name')],
  ['resourceClaims', named('name')],
  ['hostAliases', valued('ip', 'hostnames')],
  ['evictionResponders', valued('name', 'priority')],
  ['imagePullSecrets', { shape: 'texts', key: 'name' }],
  ['readinessGates', { shape: 'texts', key: 'conditionType' }],
  ['schedulingGates', { shape: 'texts', key: 'name' }],
  ['resources', resources],
]);
