import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pluginSettingsFrom } from '../../lib/plugin/plugin-settings.js';
import { PodValidation } from '../../lib/plugin/pod-validation.js';

describe('the file of the repository', () => {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'plugin-'));
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'shop'));
  const write = (text: string): void => writeFileSync(join(folder, 'cdk8s-pods.yaml'), text);
  beforeAll(() => process.chdir(join(folder, 'shop')));
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });

  test('counts where there are no properties, and names paths as seen from itself', () => {
    write('kubernetes: 1.35\nfailOn: hazard\nexclude: [shop/dist/old.yaml]\n');
    const { options, failOn, exclusions, repositoryPath } = pluginSettingsFrom({});
    expect({ options, failOn, exemptions: exclusions }).toMatchObject({
      options: { kubernetes: '1.35', podSecurity: undefined, hazards: 'warning' },
      failOn: 'hazard',
      exemptions: { exclude: ['shop/dist/old.yaml'] },
    });
    expect(repositoryPath('dist/old.yaml')).toBe('shop/dist/old.yaml');
  });

  test('does not where there are', () => {
    write('kubernetes: 1.35\n');
    expect(pluginSettingsFrom({ podSecurity: 'baseline' })).toMatchObject({
      options: { kubernetes: '1.37', podSecurity: 'baseline' },
      failOn: 'refused',
    });
    expect(pluginSettingsFrom({ podSecurity: 'baseline' }).repositoryPath('dist/old.yaml')).toBe(
      'dist/old.yaml',
    );
  });

  test.each<[string, string, string]>([
    ['what is no YAML', 'a: [', ':1:'],
    ['what is no setting', 'failOn: error', 'failOn: "error" is not known'],
  ])('is an error where it says %s', (_, text, says) => {
    write(text);
    expect(() => pluginSettingsFrom({})).toThrow(says);
    expect(() => pluginSettingsFrom({})).toThrow('cdk8s-pods.yaml');
  });
});

test.each<[string, unknown, readonly string[]]>([
  ['no map', ['1.36'], ['write a map']],
  ['a version that is not known', { kubernetes: '1.20' }, ['kubernetes: "1.20" is not known']],
  ['a level that is not known', { podSecurity: 'strict' }, ['podSecurity: "strict" is not known']],
  ['a misspelt name', { podSecurty: 'baseline' }, ["did you mean 'podSecurity'?"]],
  [
    'silence of a refusal',
    { ignore: [{ rule: 'VolumeMount/volume', reason: 'x' }] },
    ["'VolumeMount/volume' refuses"],
  ],
  ['silence without a reason', { ignore: [{ rule: 'Container/env-hides' }] }, ['ignore[0].reason']],
  [
    'a kind without a group',
    { podTemplates: { Rollout: 'spec.template' } },
    ['podTemplates.Rollout: write it as argoproj.io/v1alpha1:Rollout'],
  ],
  [
    'several faults',
    { failOn: 'error', hazards: true },
    ['failOn: "error" is not known', 'hazards: true is not known'],
  ],
])('%s is refused, and all at once', (_, properties, says) => {
  const made = (): PodValidation => new PodValidation(properties as never);
  for (const each of says) expect(made).toThrow(each);
});

test('a version without quotes is one: YAML has made a number of it', () => {
  expect(() => new PodValidation({ kubernetes: 1.36 as never })).not.toThrow();
});
