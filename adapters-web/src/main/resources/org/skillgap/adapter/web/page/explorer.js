// The explorer page: it shows what the address bar says, and writes there what somebody chooses.

import {go, onMove, read} from './address.js';
import {Combobox} from './combobox.js';
import {byId, element, fill} from './elements.js';
import {showNeighbours} from './neighbours.js';
import {compare, Pair} from './pair.js';
import {ask, Trouble} from './server.js';
import {explained} from './trouble.js';

/** The comparison that is on the page, or null. */
let shown = null;
let work = new AbortController();

const fields = {from: field('from'), to: field('to')};
byId('question').addEventListener('submit', event => event.preventDefault());
byId('swap').addEventListener('click', () => {
  const {from, to, ...others} = read();
  moveTo({...others, from: to, to: from});
});
onMove(() => show({focus: true}), () => show());
show();

function field(side) {
  return new Combobox(byId(side), byId(side + '-list'), byId('found'),
    occupation => moveTo({...read(), [side]: occupation.code}), trouble => banner(trouble.message, true));
}

function moveTo(state) {
  go(state);
  show();
}

/** Shows what the address bar says. What is there already stays until there is something new. */
async function show({focus = false} = {}) {
  work.abort();
  work = new AbortController();
  const {signal} = work;
  const state = read();
  try {
    await showState(state, signal);
  } catch (trouble) {
    if (!signal.aborted) {
      await failed(trouble, state, signal);
    }
  }
  if (focus && !signal.aborted) {
    byId('title')?.focus();
  }
}

async function showState(state, signal) {
  if (!state.from || !state.to) {
    await showHalf(state, signal);
  } else if (!shown?.isOf(state)) {
    showPair(state, await compare(state, {signal, waiting: banner}), signal);
  }
  fill(byId('banner'));
  await shown?.open(state, signal, () => show());
}

/** Shows the welcome, and of one occupation alone those that are near it. */
async function showHalf(state, signal) {
  const sides = await known(state, signal);
  if (state.from && !sides.from || state.to && !sides.to) {
    throw new Trouble(`There is no occupation ${state.from || state.to}.`, 404, {code: 'occupation_not_found'});
  }
  clear();
  settle(sides);
  byId('welcome').hidden = false;
  if (state.from) {
    showNeighbours(byId('neighbours'), state, signal);
  }
}

function showPair(state, answer, signal) {
  clear();
  shown = new Pair(state, answer);
  shown.show(byId('comparison'), byId('provenance'), tab => moveTo({...read(), tab}));
  const {from_occupation_title: from, to_occupation_title: to, summary} = shown.result;
  settle({from: {title: from}, to: {title: to}});
  document.title = `${from} → ${to} · Skillgap`;
  byId('found').textContent = summary;
  showNeighbours(byId('neighbours'), state, signal);
}

/** Takes everything off the page but the question. */
function clear() {
  shown = null;
  document.title = 'Skillgap';
  byId('welcome').hidden = true;
  ['banner', 'trouble', 'comparison', 'neighbours', 'provenance'].forEach(id => fill(byId(id)));
}

/** Tells why there is no answer: above what is there if the server is away, else in its place, with a way on. */
async function failed(trouble, state, signal) {
  if (trouble.isAway) {
    banner(trouble.message + (shown ? ' What you see is what was there before.' : ''), true);
    return;
  }
  try {
    const sides = trouble.status === 401 ? {from: null, to: null} : await known(state, signal);
    const parts = await explained(trouble, state, sides, signal);
    clear();
    settle(sides);
    fill(byId('trouble'), ...parts, ...(trouble.status === 401 ? [button('Enter a key')] : []));
  } catch (another) {
    if (!signal.aborted) {
      banner(another.message, true);
    }
  }
}

/** Shows a line above everything else, with a button where trying again makes sense. */
function banner(text, again = false) {
  fill(byId('banner'), element('span', {}, text), ...(again ? [button('Try again')] : []));
}

function button(text) {
  return element('button', {type: 'button', click: () => show()}, text);
}

/** Writes the titles of what is chosen into the fields. */
function settle({from, to}) {
  fields.from.settle(from?.title ?? '');
  fields.to.settle(to?.title ?? '');
}

/** Returns what is known of both codes: an occupation, or null where there is none. */
async function known({from, to}, signal) {
  const [first, second] = await Promise.all([from, to].map(code => occupation(code, signal)));
  return {from: first, to: second};
}

async function occupation(code, signal) {
  if (!code) {
    return null;
  }
  try {
    return (await ask(`occupations/${encodeURIComponent(code)}`, {signal})).result;
  } catch (trouble) {
    if (trouble.status === 404 || trouble.status === 400) {
      return null;
    }
    throw trouble;
  }
}
