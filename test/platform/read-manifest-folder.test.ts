import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifestFolder } from '../../lib/platform/input/read-manifest-folder.js';
import { withTempFolder } from '../../lib/platform/with-temp-folder.js';

test('reads the files that kubectl reads, in the order of their paths, and counts links', () => {
  withTempFolder((folder) => {
    mkdirSync(join(folder, 'b.yaml'));
    mkdirSync(join(folder, 'c'));
    for (const name of ['b.yaml/x.json', 'a.yml', 'c/ü.yaml', 'a.YAML', 'yaml', 'a.yaml.bak'])
      writeFileSync(join(folder, name), name);
    symlinkSync('..', join(folder, 'c/up'));
    symlinkSync('a.yml', join(folder, 'link.yaml'));
    symlinkSync('nothing', join(folder, 'dangling.yaml'));
    expect(readManifestFolder(folder)).toEqual({
      exists: true,
      files: ['a.yml', 'b.yaml/x.json', 'c/ü.yaml'].map((file) => ({ file, text: file })),
      symbolicLinks: 3,
    });
  });
});

test('reads a folder that a link names', () => {
  withTempFolder((folder) => {
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a/a.yaml'), 'a');
    symlinkSync('a', join(folder, 'link'));
    expect(readManifestFolder(join(folder, 'link')).files).toEqual([{ file: 'a.yaml', text: 'a' }]);
  });
});

test('reads files and folders whose names are not UTF-8', () => {
  withTempFolder((folder) => {
    const odd = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff])]);
    mkdirSync(odd);
    writeFileSync(
      Buffer.concat([odd, Buffer.from('/'), Buffer.from([0xfe]), Buffer.from('.yml')]),
      'a',
    );
    expect(readManifestFolder(folder).files).toEqual([{ file: '\ufffd/\ufffd.yml', text: 'a' }]);
  });
});

test('a folder that does not exist is empty, and a file is an error', () => {
  withTempFolder((folder) => {
    expect(readManifestFolder(join(folder, 'none'))).toEqual({
      exists: false,
      files: [],
      symbolicLinks: 0,
    });
    writeFileSync(join(folder, 'a.yaml'), 'a');
    expect(() => readManifestFolder(join(folder, 'a.yaml'))).toThrow(
      /a\.yaml is a file: name a folder$/,
    );
  });
});
