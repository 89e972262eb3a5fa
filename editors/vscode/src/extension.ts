import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { type ExtensionContext, window, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

const CLI = 'node_modules/cdk8s-pods/build/cli.js';

let client: LanguageClient | undefined;

/** Starts the language server of the package that the folder has installed. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = findCli();
  if (module === undefined) return;
  client = new LanguageClient(
    'cdk8s-pods',
    { module, args: ['lsp'], transport: TransportKind.stdio },
    {
      documentSelector: [
        { scheme: 'file', language: 'yaml' },
        { scheme: 'file', language: 'json' },
        { scheme: 'untitled', language: 'yaml' },
      ],
      synchronize: { fileEvents: workspace.createFileSystemWatcher('**/*.{yaml,yml,json}') },
    },
  );
  context.subscriptions.push(client);
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** Returns the command line of the package; `undefined` if no folder has it. */
function findCli(): string | undefined {
  const configured = workspace.getConfiguration('cdk8s-pods').get<string>('path', '');
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
  const candidates = folders.map((folder) =>
    isAbsolute(configured) ? configured : join(folder, configured || CLI),
  );
  const found = candidates.find(existsSync);
  if (found === undefined && configured !== '')
    void window.showErrorMessage(`cdk8s-pods.path: there is no file ${configured}`);
  return found;
}
