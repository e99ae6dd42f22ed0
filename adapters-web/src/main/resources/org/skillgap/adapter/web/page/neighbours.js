// Where else one could go: stepping stones to the target, and occupations near the source.

import {element, fill} from './elements.js';
import {figure, zones} from './figures.js';
import {link} from './address.js';
import {ask, path} from './server.js';

const MOST_RELATED = 8;

/** Fills the box with the stepping stones (if there is a target) and the related occupations. One may fail without the other. */
export function showNeighbours(box, {from, to}, signal) {
  const boxes = [];
  if (to) {
    boxes.push(part('Stepping stones', 'The way by the easiest moves, and how far each is.', signal, waiting =>
      ask(path('career-path', {from, to}), {signal, waiting}), stones));
  }
  boxes.push(part('Where one could go instead', 'Occupations most like the first one, and how far the move is.', signal, waiting =>
    ask(path(`occupations/${encodeURIComponent(from)}/related`, {limit: MOST_RELATED}), {signal, waiting}), answer => related(answer, from)));
  fill(box, ...boxes);
}

function part(title, lead, signal, asking, drawn) {
  const content = element('div', {}, element('p', {class: 'note'}, 'Loading…'));
  const told = text => content.replaceChildren(element('p', {class: 'note', role: 'status'}, text));
  asking(told)
    .then(answer => content.replaceChildren(...drawn(answer)))
    .catch(trouble => signal.aborted || told(trouble.message));
  return element('section', {}, element('h2', {}, title), element('p', {class: 'note'}, lead), content);
}

function stones({message, result}) {
  const hops = result.hops.map(hop => element('li', {},
    element('a', {href: link({from: hop.from_occupation_code, to: hop.to_occupation_code}), 'data-link': true},
      `${hop.from_occupation_title} → ${hop.to_occupation_title}`),
    element('span', {class: 'detail'}, hopDetail(hop))));
  return [element('p', {}, message), hops.length > 1 ? element('ol', {class: 'hops'}, hops) : ''];
}

function hopDetail(hop) {
  const learn = hop.top_skills.length > 0 ? ` Most of it: ${hop.top_skills.join(', ')}.` : '';
  const preparation = zones(hop.job_zone_difference);
  return `${figure(hop.difficulty)} levels${preparation ? ', ' + preparation : ''}.${learn}`;
}

function related({result}, from) {
  return [element('ul', {class: 'related'}, result.related.map(other => element('li', {},
    element('a', {href: link({from, to: other.code}), 'data-link': true}, other.title),
    element('span', {class: 'detail'}, other.difficulty_to === null ? '' : `${figure(other.difficulty_to)} levels`))))];
}
