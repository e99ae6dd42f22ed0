// Two occupations on the page: heading, tabs, and the panel of the open tab. What a tab needs is asked for when it is opened.

import {heading, sections, showRows} from './comparison.js';
import {allow, downloadBar} from './download.js';
import {element, fill} from './elements.js';
import {showProvenance} from './provenance.js';
import {count} from './rows.js';
import {ask, path} from './server.js';
import {openTab, tabBar} from './tabs.js';
import {descriptions} from './words.js';

/** Which answer a tab shows, and what is said until it is there. */
const NEEDS = {gaps: 'skills', strengths: 'skills', knowledge: 'knowledge', words: 'words'};
const PATIENCE = {knowledge: 'Loading…', words: 'Asking the language model. This can take a while.'};

/** Returns the answer about the skills of two occupations. */
export function compare({from, to, levels}, asking) {
  return ask(path('skill-gap-by-lvl', {from, to, domain: 'skills', evidence: true, rows: 'all', ...(levels && {levels})}), asking);
}

const LOADERS = {
  knowledge: ({from, to}, asking) => ask(path('skill-gap-by-lvl', {from, to, domain: 'knowledge', evidence: true, rows: 'all'}), asking),
  words: ({from, to}, asking) => ask(path('skill-gap-llm', {from, to, levels: 'best'}), asking),
};

/** The comparison that is on the page. */
export class Pair {

  #state;
  #answers;
  #bar;
  #downloads = downloadBar(() => ({state: this.#state, tab: this.#state.tab, answer: this.#answer}));
  #panel = element('div', {role: 'tabpanel', id: 'panel', tabindex: '0'});

  constructor(state, skills) {
    this.#state = state;
    this.#answers = {skills};
  }

  /** Whether it compares these two, by these levels. */
  isOf({from, to, levels}) {
    return this.#state.from === from && this.#state.to === to && this.#state.levels === levels;
  }

  /** The answer that the open tab shows; undefined until it is there. */
  get #answer() {
    return this.#answers[NEEDS[this.#state.tab]];
  }

  get result() {
    return this.#answers.skills.result;
  }

  /** Puts heading and tabs on the page, with an empty panel. `chosen` is called with the name of another tab. */
  show(place, foot, chosen) {
    const number = tab => element('span', {class: 'number'}, ` (${count(sections(tab, this.result.skill_gaps))})`);
    this.#bar = tabBar([
      {name: 'gaps', label: ['Gaps', number('gaps')]},
      {name: 'strengths', label: ['Strengths', number('strengths')]},
      {name: 'knowledge', label: 'Knowledge'},
      {name: 'words', label: 'In words'},
    ], this.#state.tab, chosen);
    fill(place, heading(this.result), element('div', {class: 'toolbar'}, this.#bar, this.#downloads), this.#panel);
    showProvenance(foot, this.result);
  }

  /** Opens a tab. `retry` is called when somebody wants to try again what has failed. */
  async open(state, signal, retry) {
    this.#state = state;
    openTab(this.#bar, state.tab);
    this.#panel.setAttribute('aria-labelledby', 'tab-' + state.tab);
    allow(this.#downloads, {answer: false, plot: false});
    const needed = NEEDS[state.tab];
    try {
      this.#answers[needed] ??= await this.#loaded(needed, state, signal);
    } catch (trouble) {
      if (!signal.aborted) {
        const again = trouble.isAway ? element('button', {type: 'button', click: retry}, 'Try again') : null;
        fill(this.#panel, element('p', {class: 'empty', role: 'status'}, trouble.message), ...(again ? [again] : []));
      }
      return;
    }
    const {result} = this.#answer;
    allow(this.#downloads, {answer: true, plot: state.tab !== 'words' && count(sections(state.tab, result.skill_gaps)) > 0});
    if (state.tab === 'words') {
      fill(this.#panel, ...descriptions(result));
    } else {
      showRows(this.#panel, state.tab, result);
    }
  }

  #loaded(needed, state, signal) {
    const told = element('p', {class: 'note', role: 'status'}, PATIENCE[needed]);
    fill(this.#panel, told);
    return LOADERS[needed](state, {signal, waiting: text => { told.textContent = text; }});
  }
}
