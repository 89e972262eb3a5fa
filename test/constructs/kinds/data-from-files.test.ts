// `npm run conformance:hashes -- --record` recorded what `kubectl create` makes of each folder.
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CreatedData,
  ourData,
  withoutMessages,
} from '../../../conformance/hashes/created-data.js';
import { createDataFolder, type DataFolder } from '../../../conformance/hashes/data-folders.js';
import { App, Chart, ConfigMap, Secret } from '../../../lib/index.js';
import { withTempFolder } from '../../../lib/platform/with-temp-folder.js';

interface FolderCase extends DataFolder {
  readonly theirs: CreatedData;
}
const CASES = readFileSync(join(__dirname, 'cases/folders.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): FolderCase => JSON.parse(line));

test.each(CASES.map((each) => [each.paths.join(' '), each] as const))(
  'reads %s as kubectl does',
  (_, each) =>
    withTempFolder((folder) =>
      expect(withoutMessages(ourData(createDataFolder(folder, each)))).toEqual(
        withoutMessages(each.theirs),
      ),
    ),
);

const MIB = 1024 * 1024;
/** Calls a function in a folder with files of some sizes. */
const withFiles = <T>(sizes: Readonly<Record<string, number>>, run: (folder: string) => T): T =>
  withTempFolder((folder) => {
    for (const [name, size] of Object.entries(sizes)) {
      writeFileSync(join(folder, name), '');
      truncateSync(join(folder, name), size);
    }
    return run(folder);
  });

test('files have at most 1 MiB together, as an API server accepts', () => {
  withFiles({ a: MIB - 1, b: 1 }, (folder) => {
    const app = new App();
    new ConfigMap(new Chart(app, 'shop'), 'conf', ConfigMap.dataFromFiles(folder));
    expect(() => app.synthYaml()).not.toThrow();
    expect(Object.keys(Secret.dataFromFiles(folder).data)).toEqual(['a', 'b']);
  });
});

test('an error names the largest files', () => {
  withFiles({ a: 10, b: MIB, c: 2000, d: 300 }, (folder) => {
    expect(() => ConfigMap.dataFromFiles(folder)).toThrow(
      'the 4 files have 1,050,886 bytes, but a ConfigMap has at most 1,048,576 bytes. The ' +
        `largest are '${folder}/b' (1,048,576 bytes), '${folder}/c' (2,000 bytes), '${folder}/d' ` +
        '(300 bytes). Move large files to an image or a volume, or divide them among ConfigMaps',
    );
  });
  withFiles({ big: 8 * 1024 ** 4 }, (folder) => {
    expect(() => Secret.dataFromFiles(join(folder, 'big'))).toThrow(
      'the file has 8,796,093,022,208 bytes, but a Secret has at most 1,048,576 bytes. It is ' +
        `'${folder}/big' (8,796,093,022,208 bytes). `,
    );
  });
});

test.each<[string, Readonly<Record<string, number>>, readonly string[], string]>([
  ['a missing path', {}, ['conf'], "cannot read '/conf': there is no such file or folder"],
  [
    'a name that is no key',
    { 'my conf': 1 },
    ['my conf'],
    "the name of '/my conf' is no key of a ConfigMap: a valid config key must consist of",
  ],
  [
    'two files of the same name',
    { a: 1 },
    ['', 'a'],
    "'/a' and '/a' have the same key, 'a': rename one of them",
  ],
])('%s is an error in one sentence', (_, files, paths, message) => {
  withFiles(files, (folder) => {
    const read = (): unknown => ConfigMap.dataFromFiles(...paths.map((each) => join(folder, each)));
    expect(read).toThrow(message.replaceAll("'/", `'${folder}/`));
    expect(read).toThrow(/^[^\n]*$/);
  });
});
