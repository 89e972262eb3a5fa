import { minorOf } from '../lib/api/kubernetes-version.js';
import { type FieldDocs, firstParagraphOf } from '../lib/assist/field-docs.js';
import type { Diagnostic } from '../lib/check/diagnostic.js';
import type { ApiTypes } from '../lib/engine/api-types.js';
import { serverProfileFor } from '../lib/rules/disabled-fields/server-profile.js';
import { caretChildren } from './caret-line.js';
import { type CheckedStream, StreamChecker } from './check-stream.js';
import { ChoicesBar } from './choices-bar.js';
import { CompletionList } from './editor/completion-list.js';
import { Editor } from './editor/editor.js';
import { HoverCard } from './editor/hover-card.js';
import { html } from './elements.js';
import type { LifeSettings } from './life-settings.js';
import { ManifestMenu } from './manifest-menu.js';
import type { PageData } from './page-data.js';
import { podButtons } from './pod-buttons.js';
import type { SharedState } from './share-link.js';
import { NO_APPLICATION } from './stream-application.js';
import { Tabs } from './tabs.js';
import { diagnosticsAt, TextFacts } from './text-facts.js';
import { INITIAL_UPDATE, type UpdateSettings } from './update-settings.js';
import { severityBadges, verdictChildren, verdictOf } from './verdict.js';
import type { PageActions, View } from './views/view.js';
import { VIEWS } from './views/views.js';

/** The page: its state, and the parts that show it. `layout` puts their elements together. */
export class App {
  readonly editor = new Editor();
  readonly menu: ManifestMenu;
  readonly choices: ChoicesBar;
  readonly tabs: Tabs;
  readonly completions: CompletionList;
  readonly card: HoverCard;
  readonly pods = html('div', { class: 'pods', role: 'group', 'aria-label': 'Pods' });
  readonly verdict = html('p', { class: 'verdict', role: 'status' });
  readonly caretLine = html('div', { class: 'caret-line', id: 'at-caret' });
  private readonly views: readonly View[];
  private readonly checker = new StreamChecker();
  private readonly facts: TextFacts;
  private stream: CheckedStream = {
    diagnostics: [],
    pods: [],
    objectCount: 0,
    skippedCount: 0,
    application: NO_APPLICATION,
  };
  /** The Pods of the last text that could be read, so that they do not vanish while one types. */
  private shownPods: CheckedStream['pods'] = [];
  private podIndex = 0;
  private drawnPods: string | undefined;
  private life: LifeSettings;
  private update: UpdateSettings = INITIAL_UPDATE;
  private frame = 0;
  /** Called when the text or a choice has changed, so that no link reproduces it any more. */
  onEdit = (): void => {};

  constructor(data: PageData | undefined, fieldDocs: FieldDocs) {
    const { editor } = this;
    this.facts = new TextFacts(fieldDocs);
    this.choices = new ChoicesBar(data, () => this.edited());
    this.menu = new ManifestMenu(data?.files ?? [], ({ text, life }) => {
      this.life = life;
      editor.replace(0, editor.text.length, text);
      editor.select({ start: 0, end: 0 });
    });
    const actions = this.actions();
    this.views = VIEWS.map((create) => create(actions));
    this.tabs = new Tabs(this.views, () => this.drawView());
    this.completions = new CompletionList(
      editor,
      (offset) => this.facts.documentAt(editor.index, offset),
      () => this.api,
      (owner, field) => firstParagraphOf(fieldDocs, owner, field),
    );
    this.card = new HoverCard(
      editor,
      (offset) => ({
        diagnostics: diagnosticsAt(this.stream.diagnostics, editor.index, offset),
        field: this.facts.describe(editor.index, offset, this.api),
      }),
      actions.applyFix,
    );
    this.life = this.menu.first.life;
    editor.setText(this.menu.first.text);
    editor.onKey = (event) => this.completions.handleKey(event);
    editor.onInput = (event) => {
      this.edited();
      this.completions.afterInput(event);
    };
    editor.onCaret = (offset) => this.caretMoved(offset);
  }

  /** The state that a link reproduces. */
  get state(): SharedState {
    const { kubernetes, podSecurity, hazards } = this.choices.value;
    const { life, update } = this;
    const { text } = this.editor;
    const view = this.tabs.selected.id;
    return { text, kubernetes, podSecurity, hazards, view, life, update };
  }

  set state(state: SharedState) {
    this.choices.value = state;
    this.life = state.life;
    this.update = state.update;
    this.editor.setText(state.text);
    this.check();
    this.tabs.select(state.view);
  }

  private get api(): ApiTypes {
    return serverProfileFor(minorOf(this.choices.value.kubernetes)).types;
  }

  private actions(): PageActions {
    const { editor } = this;
    return {
      highlight: (range, scroll) => editor.highlight(range, scroll),
      select: (range) => editor.select(range),
      rangeOf: ({ range }) => editor.index.rangeOf(range),
      applyFix: (diagnostic: Diagnostic) => {
        const { start, end } = editor.index.rangeOf(diagnostic.range);
        if (diagnostic.fix !== undefined) editor.replace(start, end, diagnostic.fix);
      },
      setLife: (life) => {
        this.life = life;
        this.onEdit();
        this.drawView();
      },
      setUpdate: (update) => {
        this.update = update;
        this.onEdit();
        this.drawView();
      },
    };
  }

  private edited(): void {
    this.onEdit();
    this.check();
  }

  /** Checks the text and shows the findings at once. The view follows in the next frame. */
  check(): void {
    const stream = this.checker.check(this.editor.text, this.choices.value);
    this.stream = stream;
    if (!this.isUnread || stream.pods.length >= this.shownPods.length) this.shownPods = stream.pods;
    this.podIndex = Math.min(this.podIndex, Math.max(0, this.shownPods.length - 1));
    this.editor.show(stream.diagnostics);
    this.verdict.className = `verdict ${verdictOf(stream).icon}`;
    this.verdict.replaceChildren(...verdictChildren(stream));
    this.tabs.badgeOf('findings')?.replaceChildren(...severityBadges(stream.diagnostics));
    this.drawCaretLine();
    this.drawSoon();
  }

  /** Draws the view in the next frame. */
  drawSoon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.drawPods();
      this.drawView();
    });
  }

  /** Draws the buttons of the Pods, if they have changed. */
  private drawPods(): void {
    const { shownPods, podIndex } = this;
    const key = [podIndex, ...shownPods.map(({ kind, name }) => `${kind} ${name}`)].join('\n');
    if (key === this.drawnPods) return;
    this.drawnPods = key;
    this.pods.replaceChildren(...podButtons(shownPods, podIndex, (i) => this.selectPod(i)));
  }

  /** Whether a document of the text cannot be read. */
  private get isUnread(): boolean {
    return this.stream.diagnostics.some(({ kind }) => kind === 'unread');
  }

  private selectPod(i: number): void {
    this.podIndex = i;
    const start = this.shownPods[i]?.start ?? 0;
    this.editor.revealLine(this.editor.index.lineAt(start));
    this.drawSoon();
  }

  private drawView(): void {
    const { stream, life, update, tabs } = this;
    this.view?.draw(tabs.selected.panel, {
      text: this.editor.text,
      caret: this.editor.caret,
      stream,
      pod: this.shownPods[this.podIndex],
      isStale: this.isUnread,
      choices: this.choices.value,
      life,
      update,
    });
  }

  private get view(): View | undefined {
    return this.views.find(({ id }) => id === this.tabs.selected.id);
  }

  private caretMoved(offset: number): void {
    this.drawCaretLine();
    this.view?.markOffset?.(offset);
    const pods = this.shownPods;
    const at = pods.findIndex(({ start, end }) => start <= offset && offset <= end);
    if (at >= 0 && at !== this.podIndex) {
      this.podIndex = at;
      return this.drawSoon();
    }
    const pod = pods[at];
    const path = pod?.tree().fieldAt(offset - pod.start)?.path ?? [];
    this.view?.markField?.(path);
  }

  private drawCaretLine(): void {
    const { editor, stream } = this;
    const line = editor.caretLine;
    const here = stream.diagnostics.filter(
      ({ range }) => range.line <= line && line <= range.endLine,
    );
    const field = this.facts.describe(editor.index, editor.caret, this.api);
    const { applyFix } = this.actions();
    this.caretLine.replaceChildren(...caretChildren(here, field, applyFix));
  }
}
