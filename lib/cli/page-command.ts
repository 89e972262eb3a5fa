import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openInBrowser } from '../platform/desktop/open-in-browser.js';
import { pathExists } from '../platform/output/write-new-file.js';
import { CHECK_OPTIONS, checkSettingsFrom } from './check-settings.js';
import { type Command, EXIT_ERROR, EXIT_OK, type Io, UsageError } from './command.js';
import { fillPage, type PageFile } from './page-template.js';
import { readableInputsFor } from './read-pod-objects.js';
import { writeOutput } from './write-output.js';

const DEFAULT_FILE = 'pods.html';
/** Maximum size of all manifests in a page, in bytes. */
const MAX_BYTES = 5_000_000;

export const pageCommand: Command = {
  description: 'write a page that shows manifests in a browser: findings, pictures, updates',
  usage: '[FILE|FOLDER|-]...',
  options: {
    out: {
      type: 'string',
      value: 'FILE',
      description: `output file (default: ${DEFAULT_FILE}, or a temporary file with --open)`,
    },
    open: { type: 'boolean', description: 'open the page in a browser' },
    ...Object.fromEntries(
      ['kubernetes', 'pod-security', 'hazards', 'pod-template-at', 'config'].flatMap((name) => {
        const option = CHECK_OPTIONS[name];
        return option === undefined ? [] : [[name, option]];
      }),
    ),
  },
  help: `The page is one HTML file that needs no network: it contains the manifests, and checks them
in the browser while you edit them. Without manifests, it shows examples. Existing files are not
overwritten.

Exit status: 0, or 2 if a file cannot be read or written.`,
  run: async (args, io) => {
    const { options, application } = checkSettingsFrom(args, io);
    const paths = args.paths.length > 0 || io.isInputTerminal ? args.paths : ['-'];
    const isOpened = args.has('open');
    const named = args.one('out') ?? (isOpened ? undefined : DEFAULT_FILE);
    if (named !== undefined && pathExists(resolve(io.folder, named)))
      throw new UsageError(`${named} already exists: nothing was written`);
    const page = fillPage(await readFiles(paths, io), options, application);
    const out = named ?? temporaryFile();
    writeOutput(out, page, io.folder);
    await io.out(`Wrote ${out}.\n`);
    if (!isOpened || (await openInBrowser(resolve(io.folder, out), io.env))) return EXIT_OK;
    io.err(`cdk8s-pods: no browser could be started: open ${out} yourself`);
    return EXIT_ERROR;
  },
};

const temporaryFile = (): string => join(mkdtempSync(join(tmpdir(), 'cdk8s-pods-')), DEFAULT_FILE);

/**
 * Reads the files of some paths.
 *
 * @throws UsageError if one cannot be read, or if they are too large for a page
 */
async function readFiles(paths: readonly string[], io: Io): Promise<readonly PageFile[]> {
  const files: PageFile[] = [];
  let size = 0;
  for (const path of paths)
    for (const input of readableInputsFor(path, io)) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of input.bytes()) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > MAX_BYTES)
          throw new UsageError(
            `the manifests have more than ${MAX_BYTES / 1e6} MB, the most that a page shows: ` +
              'name fewer files',
          );
      }
      const text = Buffer.concat(chunks)
        .toString()
        .replace(/^\ufeff/, '');
      if (text.trim() !== '') files.push({ name: input.name, text });
    }
  return files;
}
