import { createAnatomyView } from './anatomy.js';
import { createApplicationView } from './application.js';
import { createFindingsView } from './findings.js';
import { createLifeView } from './life.js';
import { createRuntimeView } from './runtime.js';
import { createStoredView } from './stored.js';
import { createTypeScriptView } from './typescript.js';
import { createUpdateView } from './update.js';
import type { CreateView } from './view.js';

/** The views, in the order of their tabs. */
export const VIEWS: readonly CreateView[] = [
  createFindingsView,
  createApplicationView,
  createAnatomyView,
  createLifeView,
  createUpdateView,
  createRuntimeView,
  createStoredView,
  createTypeScriptView,
];
