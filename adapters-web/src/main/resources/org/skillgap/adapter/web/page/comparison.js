// The comparison of two occupations: what it comes to in words, and its tabs.

import {names, warnings} from './assessed.js';
import {element, fill} from './elements.js';
import {count, gaps, markNotes, strengths} from './rows.js';
import {figure, listed, zones} from './figures.js';
import {plot} from './plot.js';
import {table} from './table.js';

const MOST_NAMED = 3;

/** Returns the heading: both titles, and what the comparison comes to. */
export function heading(result) {
  return element('div', {class: 'heading'},
    element('h1', {tabindex: '-1', id: 'title'},
      result.from_occupation_title, element('span', {class: 'arrow'}, element('span', {'aria-hidden': 'true'}, ' → '), element('span', {class: 'unseen'}, ' to ')), result.to_occupation_title),
    warnings(result).map(text => element('p', {class: 'notice assessed'}, text)),
    element('p', {class: 'summary', id: 'summary'}, inWords(result)),
    element('p', {class: 'difficulty'}, distance(result)));
}

/** Returns the line in plain words: the server's sentence, and the largest gaps by name. */
function inWords(result) {
  const supported = result.skill_gaps.filter(row => row.evidence.verdict === 'gap').map(row => row.element_name);
  if (supported.length === 0) {
    return result.summary;
  }
  return `${result.summary} Most to learn: ${listed(supported.slice(0, MOST_NAMED))}.`;
}

function distance({difficulty, provenance}) {
  const {value, lower_bound: lower, upper_bound: upper, job_zone_difference: zone} = difficulty;
  const sure = lower === null ? '' : ` (95 % interval ${figure(lower)} to ${figure(upper)})`;
  const preparation = zone === null ? '' : ` Preparation that is needed: ${zones(zone)}.`;
  const weighed = provenance.to.assessment ? ' alike' : ' by importance';
  return `Averaged over all skills${weighed}, the move asks for ${figure(value)} levels more${sure}.${preparation}`;
}

/** Returns the sections of a tab that shows rows. */
export function sections(tab, rows) {
  if (tab === 'gaps') {
    return gaps(rows);
  }
  return tab === 'strengths' ? strengths(rows) : [...gaps(rows), ...strengths(rows)];
}

/** Fills a panel with the plot and the table of a tab. */
export function showRows(panel, tab, result) {
  const shown = sections(tab, result.skill_gaps);
  if (count(shown) === 0) {
    fill(panel, element('p', {class: 'empty'}, nothing(tab, result)));
    return;
  }
  const place = element('div', {class: 'plot-place'});
  const own = tab === 'knowledge' ? [element('p', {class: 'lead'}, result.summary)] : [];
  fill(panel, ...own, place,
    element('p', {class: 'note'}, markNotes(shown).join(' ')),
    table(shown, result));
  redrawn(place, width => plot(shown, names(result), width));
}

function nothing(tab, result) {
  return tab === 'strengths'
    ? `${result.to_occupation_title} asks for more in every skill.`
    : `Nothing is missing: no skill has a higher level in ${result.to_occupation_title} than in ${result.from_occupation_title}.`;
}

/** Draws now, and again whenever the place gets another width. */
function redrawn(place, draw) {
  let drawn = 0;
  new ResizeObserver(() => {
    const width = Math.max(280, Math.floor(place.clientWidth));
    if (place.clientWidth > 0 && width !== drawn && !matchMedia('print').matches) {
      drawn = width;
      place.replaceChildren(draw(width));
    }
  }).observe(place);
}
