import { fileURLToPath } from 'node:url';
import {
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completionsAt } from '../assist/completions.js';
import { type FieldDocs, firstParagraphOf } from '../assist/field-docs.js';
import { LineIndex } from '../assist/line-index.js';
import { documentAt } from '../assist/text-documents.js';
import { ConfigError } from '../check/config.js';
import { readConfigFile } from '../check/config-file.js';
import { type Settings, settingsFrom } from '../check/settings.js';
import { newestApiTypes } from '../engine/api-types.js';
import { directoryOf } from '../platform/input/find-up.js';
import { diagnoseText, type FoundProblem, SOURCE } from './diagnose-text.js';
import { hoverAt } from './hover-at.js';
import { WorkspaceObjects } from './workspace-objects.js';

/** The facts that the server gets from the command line. */
export interface LanguageServerOptions {
  readonly version: string;
  /** The docs of the fields. */
  readonly fieldDocs: FieldDocs;
}

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
  hoverProvider: true,
  completionProvider: { triggerCharacters: [' ', ':', '-'] },
};

/**
 * A server for the Language Server Protocol: diagnostics of manifests, fixes, descriptions of
 * fields, and completions.
 */
export class LanguageServer {
  private readonly documents = new TextDocuments(TextDocument);
  private readonly objects = new WorkspaceObjects();
  /** The findings of each open document, by its URI. */
  private readonly problems = new Map<string, readonly FoundProblem[]>();
  /** The last error of a configuration file, so that it is shown once. */
  private configError = '';

  constructor(
    private readonly connection: Connection,
    private readonly options: LanguageServerOptions,
  ) {
    connection.onInitialize((params) => this.initialize(params));
    connection.onHover(({ textDocument, position }) => this.hover(textDocument.uri, position));
    connection.onCompletion(({ textDocument, position }) =>
      this.complete(textDocument.uri, position),
    );
    connection.onCodeAction(({ textDocument, range, context }) =>
      this.codeActions(textDocument.uri, range, context.only),
    );
    connection.onDidChangeWatchedFiles(({ changes }) => this.onFilesChanged(changes));
    this.documents.onDidChangeContent(({ document }) => this.validate(document));
    this.documents.onDidClose(({ document }) => this.close(document));
    this.documents.listen(connection);
  }

  /** Answers the messages of an editor. */
  listen(): void {
    this.connection.listen();
  }

  private initialize({ workspaceFolders, rootUri }: InitializeParams): InitializeResult {
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    const folders = uris.flatMap((uri) => pathOf(uri) ?? []);
    // Reading a large folder takes a while, and nobody waits for its names.
    setImmediate(() => this.objects.read(folders));
    return {
      capabilities: CAPABILITIES,
      serverInfo: { name: SOURCE, version: this.options.version },
    };
  }

  private validate(document: TextDocument): void {
    const { uri, version } = document;
    const path = pathOf(uri);
    const text = document.getText();
    if (path !== undefined) this.objects.update(path, text);
    const problems = diagnoseText(text, path, this.settingsFor(path));
    this.problems.set(uri, problems);
    const diagnostics = problems.map(({ diagnostic }) => diagnostic);
    void this.connection.sendDiagnostics({ uri, version, diagnostics });
  }

  /** Returns the settings for a file. An invalid configuration is shown, and has no effect. */
  private settingsFor(path: string | undefined): Settings | undefined {
    if (path === undefined) return undefined;
    const folder = directoryOf(path);
    try {
      const settings = settingsFrom(readConfigFile(folder), folder);
      this.configError = '';
      return settings;
    } catch (error) {
      const message = error instanceof ConfigError ? error.message : String(error);
      if (message !== this.configError) this.showError(message);
      this.configError = message;
      return undefined;
    }
  }

  private showError(message: string): void {
    const params = { type: MessageType.Error, message };
    void this.connection.sendNotification(ShowMessageNotification.method, params);
  }

  private hover(
    uri: string,
    position: Parameters<TextDocument['offsetAt']>[0],
  ): ReturnType<Parameters<Connection['onHover']>[0]> {
    const document = this.documents.get(uri);
    if (document === undefined) return null;
    const found = hoverAt(document.getText(), document.offsetAt(position), this.options.fieldDocs);
    if (found === undefined) return null;
    const { contents, start, end } = found;
    return {
      contents: { kind: MarkupKind.Markdown, value: contents },
      range: { start: document.positionAt(start), end: document.positionAt(end) },
    };
  }

  private complete(
    uri: string,
    position: Parameters<TextDocument['offsetAt']>[0],
  ): readonly CompletionItem[] & CompletionItem[] {
    const document = this.documents.get(uri);
    if (document === undefined) return [];
    const offset = document.offsetAt(position);
    const { text, start } = documentAt(new LineIndex(document.getText()), offset);
    const found = completionsAt(text, offset - start, newestApiTypes, this.objects.all());
    if (found === undefined) return [];
    const range = {
      start: document.positionAt(found.from + start),
      end: document.positionAt(found.to + start),
    };
    return found.items.map((item, i) => {
      const { label, detail, field } = item;
      const docs =
        field === undefined
          ? ''
          : firstParagraphOf(this.options.fieldDocs, field.owner, field.name);
      return {
        label,
        kind: field === undefined ? CompletionItemKind.Value : CompletionItemKind.Field,
        // The order is that of the list: required fields first.
        sortText: String(i).padStart(4, '0'),
        textEdit: { range, newText: item.text },
        ...(detail === '' ? {} : { detail }),
        ...(docs === '' ? {} : { documentation: docs }),
      };
    });
  }

  private codeActions(
    uri: string,
    range: FoundProblem['diagnostic']['range'],
    only: readonly string[] | undefined,
  ): Exclude<ReturnType<Parameters<Connection['onCodeAction']>[0]>, PromiseLike<unknown>> {
    const fixable = (this.problems.get(uri) ?? []).flatMap(({ diagnostic, fix }) =>
      fix === undefined ? [] : [{ diagnostic, edit: { range: diagnostic.range, newText: fix } }],
    );
    const wants = (kind: string): boolean =>
      only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`));
    const here = fixable.filter(({ diagnostic }) => overlaps(diagnostic.range, range));
    return [
      ...(wants(CodeActionKind.QuickFix)
        ? here.map(({ diagnostic, edit }) => ({
            title: `Write ${edit.newText}`,
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnostic],
            isPreferred: true,
            edit: { changes: { [uri]: [edit] } },
          }))
        : []),
      ...(wants(CodeActionKind.SourceFixAll) && fixable.length > 0
        ? [
            {
              title: 'Fix all problems with exactly one right answer',
              kind: CodeActionKind.SourceFixAll,
              edit: { changes: { [uri]: fixable.map(({ edit }) => edit) } },
            },
          ]
        : []),
    ];
  }

  private onFilesChanged(changes: readonly { readonly uri: string }[]): void {
    for (const { uri } of changes) {
      const path = pathOf(uri);
      if (path !== undefined && this.documents.get(uri) === undefined) this.objects.update(path);
    }
    // One of the files may be a configuration.
    for (const document of this.documents.all()) this.validate(document);
  }

  private close({ uri }: TextDocument): void {
    this.problems.delete(uri);
    const path = pathOf(uri);
    if (path !== undefined) this.objects.update(path);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}

/** Returns the path of a file; `undefined` for a text that is not in a file. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

type LspRange = FoundProblem['diagnostic']['range'];

const overlaps = (a: LspRange, b: LspRange): boolean =>
  !isBefore(a.end, b.start) && !isBefore(b.end, a.start);

const isBefore = (a: LspRange['start'], b: LspRange['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
