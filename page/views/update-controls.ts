import { UPDATE_METHODS, type UpdateMethod } from '../../lib/updates/merge.js';
import { Choice } from '../choice.js';
import { button, html } from '../elements.js';
import { INITIAL_UPDATE, type UpdateSettings } from '../update-settings.js';
import type { PageActions } from './view.js';

/** Maximum size of a file, in bytes. */
const MAX_BYTES = 5_000_000;

const TAKE_TEXT = 'Take the present text as the old one';
const HINT =
  'The manifest that was applied last: paste it, or drop a file here. The text of the editor is ' +
  'the new manifest.';

/** The old manifest, and the choice of the method of the update. */
export class UpdateControls {
  private settings = INITIAL_UPDATE;
  private text = '';
  private readonly by: Choice<UpdateMethod>;
  private readonly area = html('textarea', {
    id: 'old-manifest',
    spellcheck: 'false',
    autocapitalize: 'off',
    autocomplete: 'off',
    wrap: 'off',
    rows: 12,
    'aria-describedby': 'old-manifest-hint old-manifest-error',
    'data-gramm': 'false',
  });
  private readonly error = html('p', { id: 'old-manifest-error', role: 'status', class: 'error' });
  private readonly file = html('input', { type: 'file', accept: '.yaml,.yml,.json', hidden: true });
  readonly element: HTMLElement;

  constructor(private readonly page: PageActions) {
    const { area, file, error } = this;
    this.by = new Choice('Applied by', UPDATE_METHODS, INITIAL_UPDATE.by, () =>
      this.change({ by: this.by.value }),
    );
    file.addEventListener('change', () => {
      this.open(file.files);
      // The same file can be opened again.
      file.value = '';
    });
    area.addEventListener('input', () => this.change({ old: area.value }));
    this.element = html(
      'div',
      { class: 'update-controls' },
      html(
        'div',
        { class: 'bar' },
        this.by.element,
        button({ class: 'action' }, () => this.change({ old: this.text }), TAKE_TEXT),
        button({ class: 'action' }, () => file.click(), 'Open a file'),
        file,
      ),
      html('label', { for: 'old-manifest' }, 'Old manifest (YAML)'),
      area,
      html('p', { id: 'old-manifest-hint', class: 'hint' }, HINT),
      error,
    );
    this.acceptDrops();
  }

  /** Shows the settings, and keeps the text of the editor for the button. */
  show(settings: UpdateSettings, text: string): void {
    this.settings = settings;
    this.text = text;
    this.by.value = settings.by;
    if (this.area.value !== settings.old) this.area.value = settings.old;
  }

  /** Shows why the old manifest cannot be read, or nothing. */
  showError(error: { readonly line: number; readonly message: string } | undefined): void {
    this.area.setAttribute('aria-invalid', String(error !== undefined));
    this.say(error && `The old manifest cannot be read: line ${error.line}: ${error.message}`);
  }

  private say(problem = ''): void {
    this.error.textContent = problem;
  }

  private change(changed: Partial<UpdateSettings>): void {
    this.page.setUpdate({ ...this.settings, ...changed });
  }

  private acceptDrops(): void {
    const { element } = this;
    const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
      dataTransfer?.types.includes('Files') ?? false;
    element.addEventListener('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      element.classList.add('drop-target');
    });
    for (const type of ['dragleave', 'drop'] as const)
      element.addEventListener(type, () => element.classList.remove('drop-target'));
    element.addEventListener('drop', (event) => {
      // Otherwise the browser shows the file instead of the page. A dropped text is inserted.
      if (!hasFiles(event)) return;
      event.preventDefault();
      this.open(event.dataTransfer?.files ?? null);
    });
  }

  private async open(files: FileList | null): Promise<void> {
    const [file, ...others] = files ?? [];
    if (file === undefined) return;
    if (others.length > 0) return this.say('Open one file: the page compares two texts.');
    if (file.size > MAX_BYTES)
      return this.say(`${file.name} has more than 5 MB, the most that the page shows.`);
    try {
      const bytes = await file.arrayBuffer();
      this.change({ old: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
    } catch {
      this.say(`${file.name} cannot be read: it is no file of text in UTF-8.`);
    }
  }
}
