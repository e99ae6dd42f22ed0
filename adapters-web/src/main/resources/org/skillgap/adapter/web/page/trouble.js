// What a person is told when there is no comparison, and where to go from there.

import {element} from './elements.js';
import {BEST_LEVELS, link} from './address.js';
import {ask, path} from './server.js';

/** What the server adds for other programs where a language model has assessed what O*NET has not rated; here a link says it. */
const ASSESSED = / A language model has assessed it: .*$/;

/**
 * Returns what to show for a trouble with this question.
 *
 * `sides` tells what is known of each code: an occupation, or null where nobody knows it.
 */
export async function explained(trouble, state, sides, signal) {
  const which = faultySide(trouble, sides);
  const parts = [element('h1', {tabindex: '-1', id: 'title'}, headline(trouble)), element('p', {}, trouble.message.replace(ASSESSED, '')), ...offer(trouble, state)];
  const others = await alternatives(trouble, state, which, signal);
  if (others.length > 0) {
    parts.push(element('p', {}, which === 'from' ? 'Compare from one of these instead:' : 'Compare with one of these instead:'),
      element('ul', {class: 'examples'}, others.map(other => element('li', {},
        element('a', {href: link({...state, [which]: other.code}), 'data-link': true}, other.title)))));
  } else if (trouble.status < 500 && trouble.status !== 401) {
    parts.push(element('p', {}, 'Choose another title above: type a few letters of it.'));
  }
  return parts;
}

/** Returns the way to levels that a language model assessed, where there are some. */
function offer({levels}, state) {
  return levels !== BEST_LEVELS ? [] : [
    element('p', {}, element('a', {class: 'button', href: link({...state, levels: BEST_LEVELS}), 'data-link': true},
      'Compare with levels that a language model assessed'))];
}

function headline({status, code}) {
  if (code === 'occupation_not_found') {
    return 'There is no such occupation';
  }
  if (code === 'ratings_missing') {
    return 'O*NET has not rated this occupation';
  }
  return {400: 'This link is not understood', 401: 'A key is needed', 503: 'The answer is not there yet'}[status] ?? 'There is no answer';
}

/** Returns which of the two occupations the trouble is about. */
function faultySide({code}, sides) {
  const isFaulty = side => code === 'ratings_missing' ? side !== null && !side.rated : side === null;
  return isFaulty(sides.to) && !isFaulty(sides.from) ? 'to' : 'from';
}

/** Returns occupations to offer: the server's, or else the ones that are most like it. */
async function alternatives(trouble, state, which, signal) {
  if (trouble.suggestions.length > 0 || trouble.code !== 'ratings_missing') {
    return trouble.suggestions;
  }
  try {
    const answer = await ask(path(`occupations/${encodeURIComponent(state[which])}/related`, {limit: 5}), {signal});
    return answer.result.related;
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    return [];
  }
}
