// An editable combobox with a list, after the ARIA Authoring Practices Guide (w3.org/WAI/ARIA/apg/patterns/combobox).

import {element} from './elements.js';
import {ask, path} from './server.js';

const MOST_OPTIONS = 12;
const TYPING_MILLISECONDS = 120;

/** One of the two fields: finds occupations by title, other titles and code while somebody types. */
export class Combobox {

  #input;
  #list;
  #status;
  #chosen;
  #failed;
  #options = [];
  #active = -1;
  #timer = 0;
  #asking = new AbortController();
  #settled = '';

  /** `chosen` is called with an occupation, `failed` with a trouble; `status` tells how many were found. */
  constructor(input, list, status, chosen, failed) {
    this.#input = input;
    this.#list = list;
    this.#status = status;
    this.#chosen = chosen;
    this.#failed = failed;
    input.addEventListener('input', () => this.#typed());
    input.addEventListener('keydown', event => this.#pressed(event));
    input.addEventListener('blur', () => this.#left());
    input.addEventListener('focus', () => input.select());
    list.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', event => this.#choose(this.#options[[...list.children].indexOf(event.target.closest('li'))]));
  }

  /** Shows the title of what is chosen. */
  settle(title) {
    this.#settled = title;
    this.#input.value = title;
    this.#close();
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#asking.abort();
    if (this.#input.value.trim() === '') {
      this.#close();
      return;
    }
    this.#timer = setTimeout(() => this.#find(), TYPING_MILLISECONDS);
  }

  /** Looks up what was typed; answers whether that went well. */
  async #find() {
    this.#asking.abort();
    this.#asking = new AbortController();
    const {signal} = this.#asking;
    try {
      const answer = await ask(path('occupations', {q: this.#input.value.trim(), limit: MOST_OPTIONS}), {signal});
      if (!signal.aborted && document.activeElement === this.#input) {
        this.#open(answer.result);
      }
    } catch (trouble) {
      if (!signal.aborted) {
        this.#close();
        this.#failed(trouble);
      }
    }
  }

  #open({occupations, total}) {
    this.#options = occupations;
    this.#active = -1;
    this.#list.replaceChildren(...occupations.map((occupation, at) => this.#option(occupation, at)));
    this.#list.hidden = occupations.length === 0;
    this.#input.setAttribute('aria-expanded', String(occupations.length > 0));
    this.#input.removeAttribute('aria-activedescendant');
    this.#status.textContent = total === 0
      ? 'No occupation found.'
      : `${total} found, ${occupations.length} shown. Use the arrow keys to choose.`;
    this.#input.toggleAttribute('data-none', total === 0);
  }

  #option({code, title, rated}, at) {
    return element('li', {role: 'option', id: `${this.#list.id}-${at}`, 'aria-selected': 'false'},
      element('span', {}, title), element('span', {class: 'code'}, rated ? code : `${code}, not rated`));
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#options = [];
    this.#active = -1;
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
    this.#input.removeAttribute('data-none');
  }

  #pressed(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.#arrow(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#enter();
    } else if (event.key === 'Escape') {
      this.settle(this.#options.length > 0 ? this.#settled : '');
      this.#status.textContent = '';
    }
  }

  async #arrow(step) {
    if (this.#options.length === 0) {
      await this.#find();
    }
    const {length} = this.#options;
    if (length > 0) {
      this.#activate(this.#active === -1 && step < 0 ? length - 1 : (this.#active + step + length) % length);
    }
  }

  #activate(at) {
    this.#active = at;
    [...this.#list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
    this.#list.children[at].scrollIntoView({block: 'nearest'});
    this.#input.setAttribute('aria-activedescendant', this.#list.children[at].id);
  }

  /** Chooses the option that is marked, or else the best one, which may have to be looked for. */
  async #enter() {
    clearTimeout(this.#timer);
    if (this.#active === -1 && this.#input.value.trim() !== '' && this.#input.value !== this.#settled) {
      await this.#find();
    }
    this.#choose(this.#options[Math.max(this.#active, 0)]);
  }

  #choose(occupation) {
    if (occupation) {
      this.settle(occupation.title);
      this.#status.textContent = `${occupation.title} chosen.`;
      this.#chosen(occupation);
    }
  }

  /** What was typed and not chosen is given up, so that the field says what is compared. */
  #left() {
    if (this.#input.value !== this.#settled) {
      this.#input.value = this.#settled;
    }
    this.#close();
  }
}
