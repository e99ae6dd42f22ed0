// The figures behind a plot, for reading, for screen readers and for spreadsheets.

import {element} from './elements.js';
import {chance, figure, signed} from './figures.js';
import {marks, VERDICTS} from './rows.js';

/** Returns a table of all rows that can be opened; it says everything that the plot does. */
export function table(sections, result) {
  const head = ['Skill', result.from_occupation_title, result.to_occupation_title, 'Difference', 'Bounds, 95 % each', 'q', 'Importance', 'Verdict'];
  const rows = sections.flatMap(section => section.rows);
  return element('details', {class: 'figures'},
    element('summary', {}, 'All figures, and what the levels mean'),
    element('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Table of all figures'},
      element('table', {},
        element('caption', {}, 'Verdicts: ' + Object.values(VERDICTS).map(({label, meaning}) => `${label}: ${meaning}`).join('; ') + '.'),
        element('thead', {}, element('tr', {}, head.map(text => element('th', {scope: 'col'}, text)))),
        element('tbody', {}, rows.map(line)))));
}

function line(row) {
  const {evidence, level_anchors: anchors} = row;
  const bounds = evidence.lower_bound === null ? '–' : `${signed(evidence.lower_bound)} to ${signed(evidence.upper_bound)}`;
  return element('tr', {},
    element('th', {scope: 'row'}, [row.element_name, marks(row)].join(' ').trim()),
    element('td', {}, figure(row.from_data_value), meaning(anchors?.from)),
    element('td', {}, figure(row.to_data_value), meaning(anchors?.to)),
    element('td', {}, signed(evidence.difference)),
    element('td', {}, bounds),
    element('td', {}, chance(evidence.q_value)),
    element('td', {}, figure(evidence.to_importance)),
    element('td', {}, VERDICTS[evidence.verdict].label));
}

/** Returns O*NET's example for a level. */
function meaning(anchor) {
  if (!anchor?.onet_wording) {
    return null;
  }
  const words = anchor.position === 'below' ? 'less than: ' : 'such as: ';
  return element('span', {class: 'anchor'}, words + anchor.onet_wording);
}
