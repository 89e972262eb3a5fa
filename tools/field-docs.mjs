// `npm run docs:fields` writes lib/explain/field-docs.json: the docstrings of the public types for
// each field of the Kubernetes API. `cdk8s-pods explain` prints them. With --check, it fails if the
// file is out of date. It reads the types in build/ with API Extractor.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'lib/explain/field-docs.json');

const docs = `${JSON.stringify(fieldDocs(readApiModel()), null, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, docs);
else if (readFileSync(file, 'utf8') !== docs) {
  console.error('lib/explain/field-docs.json is out of date: run `npm run docs:fields`.');
  process.exitCode = 1;
}

/** Returns the interfaces of the public API, by name, as API Extractor describes them. */
function readApiModel() {
  const folder = mkdtempSync(join(tmpdir(), 'field-docs-'));
  try {
    const apiJsonFilePath = join(folder, 'api.json');
    const configObjectFullPath = join(root, 'api-extractor.json');
    const configObject = {
      ...ExtractorConfig.loadFile(configObjectFullPath),
      projectFolder: root,
      apiReport: { enabled: false },
      docModel: { enabled: true, apiJsonFilePath, includeForgottenExports: true },
    };
    const config = ExtractorConfig.prepare({
      configObject,
      configObjectFullPath,
      packageJsonFullPath: join(root, 'package.json'),
    });
    // `npm run api:check` reports the messages.
    const messageCallback = (message) => {
      message.logLevel = 'none';
    };
    Extractor.invoke(config, { localBuild: true, messageCallback });
    const [{ members }] = JSON.parse(readFileSync(apiJsonFilePath, 'utf8')).members;
    const interfaces = members.filter(({ kind }) => kind === 'Interface');
    return new Map(interfaces.map((each) => [each.name, each]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Returns the docs of each field, by the name of its API type and its own. */
function fieldDocs(interfaces) {
  const found = new Map();
  for (const each of interfaces.values())
    for (const type of apiTypesOf(each.docComment))
      for (const { name, docComment } of propertiesOf(each, interfaces)) {
        const fields = found.get(type) ?? new Map();
        const texts = fields.get(name) ?? new Map();
        const text = plainText(docComment);
        // An inherited field has the same text in several interfaces.
        if (!texts.has(text)) texts.set(text, each.name);
        found.set(type, fields.set(name, texts));
      }
  return toSortedObject(found, (fields) => toSortedObject(fields, joinTexts));
}

/** Returns the API types of `Source: core/v1 Container, EphemeralContainer.` in a docstring. */
function apiTypesOf(docComment) {
  const text = docComment.replace(/\s*\n \*\s*/g, ' ');
  const [, types = ''] = /Source: \w+\/\w+ ([\w, -]+)/.exec(text) ?? [];
  return types.split(/,\s*/).filter((type) => /^[A-Z]\w+$/.test(type));
}

/** Returns the documented properties of an interface, with those that it inherits. */
function propertiesOf({ members, extendsTokenRanges, excerptTokens }, interfaces) {
  const own = members.filter(({ docComment }) => docComment);
  const names = new Set(own.map(({ name }) => name));
  const parents = extendsTokenRanges.flatMap(({ startIndex, endIndex }) =>
    excerptTokens.slice(startIndex, endIndex).flatMap(({ text }) => interfaces.get(text) ?? []),
  );
  const inherited = parents.flatMap((parent) => propertiesOf(parent, interfaces));
  return [...own, ...inherited.filter(({ name }) => !names.has(name))];
}

/** If several interfaces describe a field differently, all their texts are kept. */
function joinTexts(texts) {
  if (texts.size === 1) return [...texts.keys()][0];
  return [...texts].map(([text, name]) => `${name}: ${text}`).join('\n\n');
}

/** Returns the text of a docstring. */
function plainText(docComment) {
  return docComment
    .replace(/^\/\*\*|\*\/\s*$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .replace(/^Source: .*$/gm, '')
    .replace(/@default\s+(?:- )?([\s\S]+?)\.?\s*$/, 'Default: $1.')
    .replace(/@deprecated\s+/, 'Deprecated: ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function toSortedObject(map, toValue) {
  const sorted = [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, value]) => [key, toValue(value)]));
}
