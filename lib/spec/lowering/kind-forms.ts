import {
  type FieldForm,
  type FieldForms,
  fillFromObject,
  type RecordForm,
  recordKeyedBy,
} from './field-form.js';

/** A port of a Service by its name: a number, or an object if it has other fields. */
const servicePortsForm: RecordForm = {
  ...recordKeyedBy('name'),
  fillItem(item, value, flags) {
    if (typeof value !== 'number') return fillFromObject(item, value, flags);
    item['port'] = value;
    return true;
  },
  toRecordValue: (item) =>
    typeof item['port'] === 'number' && Object.keys(item).length === 1 ? item['port'] : item,
  toAuthoredPath: (path, value) => (typeof value === 'number' && path[0] === 'port' ? [] : path),
};

/**
 * The fields of objects without a Pod that are written in another form than in the API, by the kind
 * of the object.
 */
export const kindForms: ReadonlyMap<string, FieldForms> = new Map<
  string,
  ReadonlyMap<string, FieldForm>
>([
  ['Service', new Map([['ports', servicePortsForm]])],
  ['ServiceAccount', new Map([['imagePullSecrets', { shape: 'texts', key: 'name' }]])],
]);
