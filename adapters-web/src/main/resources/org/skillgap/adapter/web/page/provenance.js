// Where the figures come from: release, months, raters, method and the attribution that the licence asks for.

import {assessor} from './assessed.js';
import {element, fill} from './elements.js';
import {listed} from './figures.js';

/** Fills the foot of the page. */
export function showProvenance(place, {from_occupation_title: from, to_occupation_title: to, provenance}) {
  fill(place,
    element('dl', {class: 'provenance'},
      entry('Data', `${provenance.release}, ${provenance.domain}`),
      entry(from, side(provenance.from)),
      entry(to, side(provenance.to)),
      entry('Method', provenance.method_version)),
    element('p', {}, provenance.attribution));
}

function entry(name, text) {
  return element('div', {}, element('dt', {}, name), element('dd', {}, text));
}

function side(about) {
  return about.assessment ? assessor(about.assessment) : survey(about);
}

function survey({rated_on: months, fewest_raters: fewest, most_raters: most, rated_by: raters, level_source: sources, fetched_at: fetched}) {
  const number = fewest === null ? '' : `, ${fewest === most ? fewest : `${fewest} to ${most}`} raters`;
  const who = raters.length > 0 ? ` (${listed(raters)})` : '';
  const when = months.length > 0 ? `rated ${listed(months)}` : 'no date of rating';
  const way = sources.includes('onet_api') ? `, fetched from O*NET Web Services ${fetched ?? ''}`.trimEnd() : '';
  return `${when}${number}${who}${way}`;
}
