// The tab "In words": what a language model says about each gap. It is asked only when somebody opens the tab.

import {element} from './elements.js';
import {figure} from './figures.js';

const RELIABILITY = {
  beats_baseline: 'assessed by the model',
  below_baseline: 'assessed by the model, no better than the mean of like occupations',
  not_measured: 'assessed by the model, how well was never measured',
};

/** Returns the descriptions of an answer; a gap without one says so. */
export function descriptions({skill_gaps: gaps, to_occupation_title: title, narration = {}}) {
  if (gaps.length === 0) {
    return [element('p', {class: 'empty'}, `Nothing is missing for ${title}, so there is nothing to describe.`)];
  }
  return [
    element('p', {class: 'note'}, author(narration), ' Levels are O*NET\'s unless they are marked.'),
    element('dl', {class: 'words'}, gaps.map(gap => element('div', {},
      element('dt', {}, gap.element_name,
        element('span', {class: 'levels'}, ` ${figure(gap.from_data_value)} → ${figure(gap.to_data_value)}${mark(gap)}`)),
      element('dd', {}, gap.llm_gap_description ?? 'There is no description of this one.')))),
  ];
}

/** Says who found the words. The demo is no language model, and says so first. */
function author({provider, model}) {
  return provider === 'demo' ? 'DEMO: no language model was asked; these words are made up.'
    : `Written by a language model${model ? ` (${model})` : ''}. It can be wrong.`;
}

function mark({reliability}) {
  return reliability ? ` (${RELIABILITY[reliability]})` : '';
}
