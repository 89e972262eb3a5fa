import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  FileChangeType,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const CLI = join(__dirname, '../../build/cli.js');

/** An editor that has a folder open, with the language server as a process of its own. */
export class EditorSession {
  readonly folder = mkdtempSync(join(tmpdir(), 'cdk8s pods ü-'));
  /** The messages that the server has shown. */
  readonly messages: string[] = [];
  private readonly process: ChildProcess;
  private readonly connection: ProtocolConnection;
  private readonly published = new Map<string, readonly Diagnostic[]>();
  private onPublish: () => void = () => undefined;
  private version = 1;

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [name, text] of Object.entries(files)) this.writeFile(name, text);
    this.process = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { cwd: this.folder });
    const { stdin, stdout } = this.process;
    if (stdin === null || stdout === null) throw new Error('the server has no streams');
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.set(params.uri, params.diagnostics);
      this.onPublish();
    });
    this.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.messages.push(message);
    });
    this.connection.listen();
  }

  async start(): Promise<InitializeResult> {
    const uri = pathToFileURL(this.folder).href;
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: uri,
      capabilities: {},
      workspaceFolders: [{ uri, name: 'app' }],
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  writeFile(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  /** Opens a text in the editor, and returns its diagnostics. */
  open(name: string, text: string): Promise<readonly Diagnostic[]> {
    return this.diagnosticsAfter(name, () =>
      this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: this.uriOf(name), languageId: 'yaml', version: this.version, text },
      }),
    );
  }

  /** Replaces a range of an open text, and returns its diagnostics. */
  edit(name: string, range: Range, text: string): Promise<readonly Diagnostic[]> {
    this.version += 1;
    return this.diagnosticsAfter(name, () =>
      this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: this.uriOf(name), version: this.version },
        contentChanges: [{ range, text }],
      }),
    );
  }

  /** Reports that a file was written, and returns the diagnostics of an open text. */
  changeFile(name: string, openName: string): Promise<readonly Diagnostic[]> {
    return this.diagnosticsAfter(openName, () =>
      this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: this.uriOf(name), type: FileChangeType.Changed }],
      }),
    );
  }

  close(name: string): Promise<readonly Diagnostic[]> {
    return this.diagnosticsAfter(name, () =>
      this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri: this.uriOf(name) },
      }),
    );
  }

  hover(name: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, this.at(name, position));
  }

  async complete(name: string, position: Position): Promise<readonly CompletionItem[]> {
    const found = await this.connection.sendRequest(
      CompletionRequest.type,
      this.at(name, position),
    );
    return (Array.isArray(found) ? found : found?.items) ?? [];
  }

  async actions(name: string, range: Range): Promise<readonly CodeAction[]> {
    const found = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: this.uriOf(name) },
      range,
      context: { diagnostics: [] },
    });
    return (found ?? []) as readonly CodeAction[];
  }

  uriOf(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  /** Ends the server, and returns the exit status of its process. */
  async end(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const status = await ended;
    this.connection.dispose();
    rmSync(this.folder, { recursive: true });
    return status;
  }

  private at(name: string, position: Position) {
    return { textDocument: { uri: this.uriOf(name) }, position };
  }

  private async diagnosticsAfter(
    name: string,
    notify: () => Promise<void>,
  ): Promise<readonly Diagnostic[]> {
    const uri = this.uriOf(name);
    this.published.delete(uri);
    const published = new Promise<void>((resolve) => {
      this.onPublish = () => {
        if (this.published.has(uri)) resolve();
      };
    });
    await notify();
    await published;
    return this.published.get(uri) ?? [];
  }
}
