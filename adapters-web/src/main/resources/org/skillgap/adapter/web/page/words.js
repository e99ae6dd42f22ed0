// The tab "In words": what a language model says about each gap. It is asked only when somebody opens the tab.

import {element} from './elements.js';
import {figure} from './figures.js';

/** Returns the descriptions of an answer; a gap without one says so. */
export function descriptions({skill_gaps: gaps, to_occupation_title: title}) {
  if (gaps.length === 0) {
    return [element('p', {class: 'empty'}, `Nothing is missing for ${title}, so there is nothing to describe.`)];
  }
  return [
    element('p', {class: 'note'}, 'Written by a language model. It can be wrong; the levels are those of the ratings.'),
    element('dl', {class: 'words'}, gaps.map(gap => element('div', {},
      element('dt', {}, gap.element_name,
        element('span', {class: 'levels'}, ` ${figure(gap.from_data_value)} → ${figure(gap.to_data_value)}`)),
      element('dd', {}, gap.llm_gap_description ?? 'There is no description of this one.')))),
  ];
}
