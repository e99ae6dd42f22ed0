// What can be taken along: the answer as CSV and JSON, the plot as SVG and PNG, the page on paper.

import {assessedSides, names, warnings} from './assessed.js';
import {element} from './elements.js';
import {sections} from './comparison.js';
import {png, svgText} from './picture.js';
import {plot} from './plot.js';
import {markNotes} from './rows.js';

/* global d3 */

const COLUMNS = ['element_id', 'element_name', 'from_data_value', 'to_data_value'];
const EVIDENCE = ['difference', 'standard_error', 'degrees_of_freedom', 't', 'p_value', 'q_value', 'lower_bound', 'upper_bound', 'verdict',
  'from_importance', 'to_importance', 'from_flags', 'to_flags'];
const WHOSE = ['from_level_source', 'to_level_source', 'reliability'];

/** What a spreadsheet takes for the beginning of a formula, as on the server (CsvText). */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Returns the bar of buttons. `current` returns {tab, answer, state} of what is shown. */
export function downloadBar(current) {
  const button = (label, needs, title, click) => element('button', {type: 'button', title, click, 'data-needs': needs}, label);
  const saving = (type, ending, content) => async () => {
    const shown = current();
    save(await content(shown), type, shown, ending);
  };
  return element('div', {class: 'downloads', role: 'group', 'aria-label': 'Save or print'},
    button('CSV', 'answer', 'Save the figures of this tab for a spreadsheet', saving('text/csv', 'csv', csv)),
    button('JSON', 'answer', 'Save the answer of the server', saving('application/json', 'json', json)),
    button('SVG', 'plot', 'Save the plot as a drawing', saving('image/svg+xml', 'svg', picture)),
    button('PNG', 'plot', 'Save the plot as a picture', saving('image/png', 'png', shown => png(picture(shown)))),
    button('Print', '', 'Print this tab on one page', () => print()));
}

/** Lets a bar save what there is: a tab may have no answer, or one without a plot. */
export function allow(bar, {answer, plot: drawn}) {
  for (const button of bar.children) {
    button.disabled = !{answer, plot: drawn, '': true}[button.dataset.needs];
  }
}

function json({answer}) {
  return JSON.stringify(answer, null, 1);
}

function csv({tab, answer}) {
  const assessors = assessedSides(answer.result).map(({assessment}) => assessment.model);
  const whose = assessors.length > 0 ? WHOSE : [];
  const assessedBy = assessors.length > 0 ? {assessed_by: [...new Set(assessors)].join(' ')} : {};
  const more = [...whose, ...Object.keys(assessedBy)];
  if (tab === 'words') {
    const columns = [...COLUMNS, 'llm_gap_description', ...more];
    return d3.csvFormat(answer.result.skill_gaps.map(row =>
      ({...row, llm_gap_description: harmless(row.llm_gap_description), ...assessedBy})), columns);
  }
  const rows = sections(tab, answer.result.skill_gaps).flatMap(section => section.rows);
  return d3.csvFormatRows([
    [...COLUMNS, ...EVIDENCE, ...more],
    ...rows.map(row => [...COLUMNS.map(name => row[name]), ...EVIDENCE.map(name => [row.evidence[name]].flat().join(' ')),
      ...more.map(name => ({...row, ...assessedBy})[name])]),
  ]);
}

/** Returns the words of a language model so that no spreadsheet computes them; null stays null. */
function harmless(words) {
  return words !== null && FORMULA.test(words) ? "'" + words : words;
}

function picture({tab, answer}) {
  const {result} = answer;
  const drawn = sections(tab, result.skill_gaps);
  return svgText(width => plot(drawn, names(result), width), {
    title: `${result.from_occupation_title} → ${result.to_occupation_title}, ${tab}`, summary: [...warnings(result), result.summary].join(' '),
    notes: markNotes(drawn), attribution: result.provenance.attribution,
  });
}

function save(content, type, {tab, state}, ending) {
  const address = URL.createObjectURL(new Blob([content], {type}));
  element('a', {href: address, download: `skillgap-${state.from}-${state.to}-${tab}.${ending}`}).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
