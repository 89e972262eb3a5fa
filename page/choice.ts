import { html } from './elements.js';

/** A named list to choose from. */
export class Choice<T extends string> {
  private readonly select: HTMLSelectElement;
  readonly element: HTMLElement;

  constructor(
    label: string,
    private readonly options: readonly T[],
    value: T,
    onChange: () => void,
    nameOf: (option: T) => string = (option) => option,
  ) {
    this.select = html(
      'select',
      {},
      ...options.map((each) =>
        html('option', { value: each, selected: each === value }, nameOf(each)),
      ),
    );
    this.select.addEventListener('change', onChange);
    this.element = html('label', { class: 'choice' }, html('span', {}, label), this.select);
  }

  get value(): T {
    return this.options.find((each) => each === this.select.value) ?? (this.options[0] as T);
  }

  set value(value: T) {
    this.select.value = value;
  }
}
