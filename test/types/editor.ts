// A program in an editor: the language service of TypeScript 5.9.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'ts59';
import { ROOT } from './compile.js';

export const FILE = join(ROOT, 'test/types/written.ts'); // only in memory
const HEAD = `import { Deployment, NginxPod, Pod, podTemplate, sidecar } from 'cdk8s-pods';
import { ConfigMap, Ingress, Secret, Service } from 'cdk8s-pods';
import { SidecarLoggingPod, SidecarPod, StatefulSet } from 'cdk8s-pods';
import type { Construct } from 'constructs';
declare const scope: Construct;
`;

let text = '';
let version = 0;
export const service = ts.createLanguageService({
  getCompilationSettings: () => ({
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  }),
  getScriptFileNames: () => [FILE],
  getScriptVersion: (file) => (file === FILE ? String(version) : '0'),
  getScriptSnapshot: (file) => {
    const source = file === FILE ? text : ts.sys.readFile(file);
    return source === undefined ? undefined : ts.ScriptSnapshot.fromString(source);
  },
  getCurrentDirectory: () => ROOT,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (file) => file === FILE || ts.sys.fileExists(file),
  readFile: (file) => (file === FILE ? text : readFileSync(file, 'utf8')),
  directoryExists: ts.sys.directoryExists,
  realpath: (path) => path,
});

export const pod = (props: string): string => `new Pod(scope, 'pod', { ${props} });`;

/** Writes a program, and returns the position of the cursor, which is marked by `|`. */
export function write(program: string): number {
  const source = `${HEAD}${program}\n`;
  const cursor = source.indexOf('|', HEAD.length);
  text = source.slice(0, cursor) + source.slice(cursor + 1);
  version++;
  return cursor;
}

/** The text of the program. */
export const textOf = (): string => text;
