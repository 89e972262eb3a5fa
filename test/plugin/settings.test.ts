import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '../../lib/check/config.js';
import { pluginSettingsFrom } from '../../lib/plugin/plugin-settings.js';
import { PodValidation } from '../../lib/plugin/pod-validation.js';

describe('cdk8s-pods.yaml', () => {
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

  test('is read if there are no properties, with paths relative to the file', () => {
    write('kubernetes: 1.35\nfailOn: hazard\nexclude: [shop/dist/old.yaml]\n');
    const { options, failOn, exclusions, repositoryPath } = pluginSettingsFrom({});
    expect({ options, failOn, exclusions }).toMatchObject({
      options: { kubernetes: '1.35', podSecurity: undefined, hazards: 'warning' },
      failOn: 'hazard',
      exclusions: { exclude: ['shop/dist/old.yaml'] },
    });
    expect(repositoryPath('dist/old.yaml')).toBe('shop/dist/old.yaml');
  });

  test('is not read if there are properties', () => {
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
    ['invalid YAML', 'a: [', ':1:'],
    ['an invalid setting', 'failOn: error', 'failOn: "error" is not known'],
  ])('is rejected with %s', (_, text, message) => {
    write(text);
    expect(() => pluginSettingsFrom({})).toThrow(message);
    expect(() => pluginSettingsFrom({})).toThrow('cdk8s-pods.yaml');
  });
});

test.each<[string, unknown, readonly string[]]>([
  ['a list', ['1.36'], ['write a map']],
  ['an unknown version', { kubernetes: '1.20' }, ['kubernetes: "1.20" is not known']],
  ['an unknown level', { podSecurity: 'strict' }, ['podSecurity: "strict" is not known']],
  ['a misspelt name', { podSecurty: 'baseline' }, ["did you mean 'podSecurity'?"]],
  [
    'an ignored error',
    { ignore: [{ rule: 'VolumeMount/volume', reason: 'x' }] },
    ["'VolumeMount/volume' is an error"],
  ],
  [
    'an ignore without a reason',
    { ignore: [{ rule: 'Container/env-hides' }] },
    ['ignore[0].reason'],
  ],
  [
    'a kind without a group',
    { podTemplates: { Rollout: 'spec.template' } },
    ['podTemplates.Rollout: write argoproj.io/v1alpha1:Rollout: spec.template'],
  ],
  [
    'several errors',
    { failOn: 'error', hazards: true },
    ['failOn: "error" is not known', 'hazards: true is not known'],
  ],
])('rejects %s, and reports all errors at once', (_, properties, messages) => {
  const create = (): PodValidation => new PodValidation(properties as never);
  for (const message of messages) expect(create).toThrow(message);
});

test('accepts a version that YAML has parsed as a number', () => {
  const settings = pluginSettingsFrom(parseConfig({ kubernetes: 1.36 }, 'cdk8s.yaml'));
  expect(settings.options.kubernetes).toBe('1.36');
});
