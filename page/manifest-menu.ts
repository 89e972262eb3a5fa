import { html } from './elements.js';
import { EXAMPLES, type Example } from './examples/examples.js';
import { INITIAL_LIFE } from './life-settings.js';
import type { PageFile } from './page-data.js';

/** The menu of the files in the page and the examples. */
export class ManifestMenu {
  readonly element: HTMLElement;
  private readonly select: HTMLSelectElement;
  private readonly manifests: readonly Example[];

  constructor(files: readonly PageFile[], onOpen: (manifest: Example) => void) {
    const own = filesToOpen(files);
    this.manifests = [...own, ...EXAMPLES];
    const options = this.manifests.map(({ name }, i) => html('option', { value: i }, name));
    const examples = options.slice(own.length);
    this.select = html(
      'select',
      {},
      ...(own.length === 0
        ? examples
        : [
            html('optgroup', { label: 'Files' }, ...options.slice(0, own.length)),
            html('optgroup', { label: 'Examples' }, ...examples),
          ]),
    );
    this.select.addEventListener('change', () => {
      const manifest = this.manifests[Number(this.select.value)];
      if (manifest) onOpen(manifest);
    });
    this.element = html('label', { class: 'choice open' }, html('span', {}, 'Open'), this.select);
  }

  /** The manifest that the page opens with. */
  get first(): Example {
    return this.manifests[0] as Example;
  }
}

/**
 * Returns the files, and before them all files of YAML in one stream if there are several. A file
 * of JSON cannot be part of a stream of YAML.
 */
export function filesToOpen(files: readonly PageFile[]): readonly Example[] {
  const yaml = files.filter(({ text }) => !text.trimStart().startsWith('{'));
  const opened = files.map(({ name, text }) => ({ name, text, life: INITIAL_LIFE }));
  if (yaml.length < 2) return opened;
  const parts = yaml.map(({ name, text }) => {
    const end = text.endsWith('\n') ? '' : '\n';
    // A name can contain any character, and a comment ends at a line break.
    return `# ${name.replace(/[\r\n\x85\u2028\u2029]+/g, ' ')}\n${text}${end}`;
  });
  const name = `${yaml.length} files`;
  return [{ name, text: parts.join('---\n'), life: INITIAL_LIFE }, ...opened];
}
