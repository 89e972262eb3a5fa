import { checkCommand } from './check-command.js';
import type { Command } from './command.js';
import { completionsCommand } from './completions-command.js';
import { diffCommand } from './diff-command.js';
import { explainCommand } from './explain-command.js';
import { fitCommand } from './fit-command.js';
import { importCommand } from './import-command.js';
import { initCommand } from './init-command.js';
import { lifeCommand } from './life-command.js';
import { lspCommand } from './lsp-command.js';
import { mergeCommand } from './merge-command.js';
import { pageCommand } from './page-command.js';
import { rulesCommand } from './rules-command.js';
import { upgradeCommand } from './upgrade-command.js';
import { validateCommand } from './validate-command.js';

/** The commands, in the order of the help. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['check', checkCommand],
  ['validate', validateCommand],
  ['diff', diffCommand],
  ['upgrade', upgradeCommand],
  ['merge', mergeCommand],
  ['life', lifeCommand],
  ['fit', fitCommand],
  ['lsp', lspCommand],
  ['import', importCommand],
  ['page', pageCommand],
  ['init', initCommand],
  ['explain', explainCommand],
  ['rules', rulesCommand],
  ['completions', completionsCommand(() => COMMANDS)],
]);
