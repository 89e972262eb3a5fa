import { deepCopy, isPlainObject } from './deep-copy.js';
import {
  type FieldForm,
  type FieldForms,
  fillFromObject,
  type RecordForm,
  recordKeyedBy,
  recordOfField,
  recordWithRenamedField,
  replaceFirstField,
} from './field-form.js';

/** A port by its name: a number, or an object if it has other fields. */
const portsForm: RecordForm = {
  ...recordKeyedBy('name'),
  fillItem(item, value, flags) {
    if (typeof value !== 'number') return fillFromObject(item, value, flags);
    item['containerPort'] = value;
    return true;
  },
  toRecordValue: (item) =>
    typeof item['containerPort'] === 'number' && Object.keys(item).length === 1
      ? item['containerPort']
      : item,
  toAuthoredPath: (path, value) =>
    typeof value === 'number' ? replaceFirstField(path, 'containerPort', undefined) : path,
};

/** A variable by its name: a string, or the source of its value. */
const envForm: RecordForm = {
  ...recordKeyedBy('name'),
  isKeyReserved: false,
  fillItem(item, value, flags) {
    item[isPlainObject(value) ? 'valueFrom' : 'value'] = deepCopy(value, flags);
    return true;
  },
  toRecordValue({ value, valueFrom, ...rest }) {
    if (Object.keys(rest).length > 0) return undefined;
    if (typeof value === 'string' && valueFrom === undefined) return value;
    return isPlainObject(valueFrom) && value === undefined ? valueFrom : undefined;
  },
  toAuthoredPath: (path) => (path[0] === 'value' || path[0] === 'valueFrom' ? path.slice(1) : path),
};

const resourcesForm: FieldForm = {
  shape: 'within',
  nested: new Map([['claims', recordKeyedBy('name')]]),
};

const containerForms: FieldForms = new Map<string, FieldForm>([
  ['ports', portsForm],
  ['env', envForm],
  ['volumeMounts', recordWithRenamedField('mountPath', 'volume', 'name')],
  ['volumeDevices', recordWithRenamedField('devicePath', 'volume', 'name')],
  ['resources', resourcesForm],
]);

/**
 * The fields of a PodSpec, and of the objects in it, that are written in another form than in the
 * API.
 */
export const podForms: FieldForms = new Map<string, FieldForm>([
  ['containers', recordKeyedBy('name', containerForms)],
  ['initContainers', recordKeyedBy('name', containerForms)],
  ['volumes', recordKeyedBy('name')],
  ['resourceClaims', recordKeyedBy('name')],
  ['hostAliases', recordOfField('ip', 'hostnames')],
  ['evictionResponders', recordOfField('name', 'priority')],
  ['imagePullSecrets', { shape: 'texts', key: 'name' }],
  ['readinessGates', { shape: 'texts', key: 'conditionType' }],
  ['schedulingGates', { shape: 'texts', key: 'name' }],
  ['resources', resourcesForm],
]);
