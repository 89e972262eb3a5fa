import { type Command, EXIT_ERROR, UsageError } from './command.js';
import { readFieldDocs } from './field-docs.js';
import { ownPackage } from './own-package.js';

export const lspCommand: Command = {
  description: 'start a language server, for editors',
  usage: '',
  options: {
    stdio: {
      type: 'boolean',
      description: 'use standard input and output, which is the only way',
    },
  },
  help: `Editors start this command. It shows the findings of check while you write, offers fixes,
describes fields, and completes the names of fields, their values, volumes, ports, and the
ConfigMaps and Secrets of the folder. It reads the configuration file cdk8s-pods.yaml.`,
  argumentWords: () => [],
  run: async ({ paths }) => {
    if (paths.length > 0) throw new UsageError('the command takes no files: an editor names them');
    const { startLanguageServer } = await import('../lsp/start-language-server.js');
    const options = { version: ownPackage().version, fieldDocs: readFieldDocs() };
    startLanguageServer(process.stdin, process.stdout, options);
    // An editor that was killed sends nothing more.
    process.stdin.on('end', () => process.exit(EXIT_ERROR));
    return new Promise<never>(() => undefined);
  },
};
