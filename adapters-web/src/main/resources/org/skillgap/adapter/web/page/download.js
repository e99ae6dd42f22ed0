// What can be taken along: the answer as CSV and JSON, the plot as SVG and PNG, the page on paper.

import {element} from './elements.js';
import {sections} from './comparison.js';
import {plot} from './plot.js';
import {png, svgText} from './picture.js';

/* global d3 */

const COLUMNS = ['element_id', 'element_name', 'from_data_value', 'to_data_value'];
const EVIDENCE = ['difference', 'standard_error', 'degrees_of_freedom', 't', 'p_value', 'q_value', 'lower_bound', 'upper_bound', 'verdict',
  'from_importance', 'to_importance', 'from_flags', 'to_flags'];

/** Returns the bar of buttons. `current` returns {tab, answer, state} of what is shown, or null if there is nothing to save. */
export function downloadBar(current) {
  const button = (label, title, saved) => element('button', {type: 'button', title, click: () => {
    const shown = current();
    if (shown) {
      saved(shown);
    }
  }}, label);
  return element('div', {class: 'downloads', role: 'group', 'aria-label': 'Save or print'},
    button('CSV', 'Save the figures of this tab for a spreadsheet', shown => save(csv(shown), 'text/csv', shown, 'csv')),
    button('JSON', 'Save the answer of the server', shown => save(JSON.stringify(shown.answer, null, 1), 'application/json', shown, 'json')),
    button('SVG', 'Save the plot as a drawing', shown => save(picture(shown), 'image/svg+xml', shown, 'svg')),
    button('PNG', 'Save the plot as a picture', async shown => save(await png(picture(shown)), 'image/png', shown, 'png')),
    button('Print', 'Print this tab on one page', () => print()));
}

function csv({tab, answer}) {
  if (tab === 'words') {
    const columns = [...COLUMNS, 'llm_gap_description'];
    return d3.csvFormat(answer.result.skill_gaps, columns);
  }
  const rows = sections(tab, answer.result.skill_gaps).flatMap(section => section.rows);
  return d3.csvFormatRows([
    [...COLUMNS, ...EVIDENCE],
    ...rows.map(row => [...COLUMNS.map(name => row[name]), ...EVIDENCE.map(name => [row.evidence[name]].flat().join(' '))]),
  ]);
}

/** A picture shows a tab with rows; "In words" has none, so that the gaps stand in for it. */
function picture({tab, answer}) {
  const {result} = answer;
  const names = {from: result.from_occupation_title, to: result.to_occupation_title};
  return svgText(width => plot(sections(tab, result.skill_gaps), names, width), {
    title: `${names.from} → ${names.to}`, summary: result.summary, attribution: result.provenance.attribution,
  });
}

function save(content, type, {tab, state}, ending) {
  const address = URL.createObjectURL(new Blob([content], {type}));
  element('a', {href: address, download: `skillgap-${state.from}-${state.to}-${tab}.${ending}`}).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
