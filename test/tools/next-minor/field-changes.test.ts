import {
  compareEnums,
  compareTables,
  isStatus,
  typePaths,
} from '../../../tools/next-minor/field-changes.js';

const tableOf = (
  types: Record<string, Record<string, string>>,
): ReadonlyMap<string, Map<string, string>> =>
  new Map(Object.entries(types).map(([type, fields]) => [type, new Map(Object.entries(fields))]));

const OLDER = {
  Job: { spec: 'JobSpec!', status: 'JobStatus!' },
  JobSpec: { template: 'PodTemplateSpec! required' },
  PodTemplateSpec: { spec: 'PodSpec!' },
  Pod: { spec: 'PodSpec!', status: 'PodStatus!' },
  PodSpec: { containers: 'Container[] required by name', nodeName: 'string' },
  PodStatus: { phase: 'string' },
  JobStatus: { active: 'int32' },
  Container: { name: 'string required', limits: 'Quantity{}' },
};
const ROOTS = ['Job', 'Pod'];

test('new, removed and changed fields, with the path from a Pod', () => {
  const newer = {
    ...OLDER,
    PodSpec: { containers: 'Container[] required by name', group: 'Group' },
    Group: { name: 'string required' },
    Container: { name: 'string', limits: 'Quantity{}' },
    PodStatus: { phase: 'string', node: 'string' },
  };
  const changes = compareTables(tableOf(OLDER), tableOf(newer), ROOTS);
  expect(changes.map(({ path, was, is }) => [path, was, is])).toEqual([
    ['Pod.spec.containers[].name', 'string required', 'string'],
    ['Pod.spec.group', undefined, 'Group'],
    ['Pod.spec.group.name', undefined, 'string required'],
    ['Pod.spec.nodeName', 'string', undefined],
    ['Pod.status.node', undefined, 'string'],
  ]);
  expect(changes.filter(isStatus).map(({ name }) => name)).toEqual(['node']);
});

test('equal tables', () => {
  expect(compareTables(tableOf(OLDER), tableOf(OLDER), ROOTS)).toEqual([]);
});

test('a type has its shortest path, and one through the status only if there is no other', () => {
  const paths = typePaths(
    tableOf({
      ...OLDER,
      PodStatus: { condition: 'Condition', affinity: 'Affinity' },
      PodSpec: { containers: 'Container[]' },
      Container: { affinity: 'Affinity' },
      Affinity: { name: 'string' },
      Condition: { type: 'string' },
    }),
    ROOTS,
  );
  expect(paths.get('Affinity')).toBe('Pod.spec.containers[].affinity');
  expect(paths.get('Condition')).toBe('Pod.status.condition');
  expect(paths.get('JobSpec')).toBe('Job.spec');
});

test('values of enumerations', () => {
  const older = new Map([
    ['Policy', ['Always', 'Never']],
    ['Protocol', ['TCP']],
  ]);
  const newer = new Map([
    ['Policy', ['Always', 'OnFailure']],
    ['Protocol', ['TCP']],
    ['Mode', ['A']],
  ]);
  expect(compareEnums(older, newer)).toEqual([
    { type: 'Policy', added: ['OnFailure'], removed: ['Never'] },
    { type: 'Mode', added: ['A'], removed: [] },
  ]);
});
