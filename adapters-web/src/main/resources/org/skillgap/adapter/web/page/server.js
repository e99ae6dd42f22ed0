// Asking the server that the page came from.

import {askForKey, givenKey} from './key.js';

const MOST_ATTEMPTS = 5;
const LONGEST_WAIT_SECONDS = 10;

/** Why there is no answer. `status` is 0 where nothing came at all. */
export class Trouble extends Error {
  constructor(message, status = 0, {code = '', suggestions = [], levels = ''} = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.suggestions = suggestions;
    this.levels = levels;
  }

  /** Whether the server, or the way to it, is gone, so that the same question may be answered later. */
  get isAway() {
    return this.status === 0 || this.status >= 502 && this.status <= 504 && this.code === '';
  }
}

/**
 * Returns the answer to a GET, parsed. Where the server says when to ask again, it is asked again, a few times.
 * Throws a Trouble, or an AbortError after `signal`.
 */
export async function ask(path, {signal, waiting = () => {}} = {}) {
  for (let attempt = 1; ; attempt++) {
    const response = await withKey(path, signal);
    const answer = await parsed(response);
    if (response.ok) {
      return answer;
    }
    const seconds = Math.min(Number(response.headers.get('Retry-After')), LONGEST_WAIT_SECONDS);
    const mayChange = response.status === 503 || response.status === 429;
    if (!mayChange || !(seconds > 0) || attempt === MOST_ATTEMPTS) {
      throw new Trouble(plain(answer.message), response.status, answer.error);
    }
    waiting(`${plain(answer.message)} Asking again in ${seconds} s.`);
    await pause(seconds, signal);
  }
}

/** Returns the address of data, with its parameters. */
export function path(route, parameters = {}) {
  const query = new URLSearchParams(parameters).toString();
  return query ? `${route}?${query}` : route;
}

async function withKey(path, signal) {
  for (;;) {
    const key = givenKey();
    const response = await fetched(path, {signal, headers: {Accept: 'application/json', ...(key && {'X-API-Key': key})}});
    if (response.status !== 401) {
      return response;
    }
    if (!await askForKey(key)) {
      throw new Trouble('Without a key this server shows no data.', 401, {code: 'unauthorized'});
    }
  }
}

async function fetched(path, options) {
  try {
    return await fetch(path, options);
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Trouble('The server does not answer.');
  }
}

async function parsed(response) {
  try {
    return await response.json();
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Trouble(`The answer cannot be read (status ${response.status}).`, response.ok ? 0 : response.status);
  }
}

/** What the API says to programs begins with "Error: ". */
function plain(message = 'The server gave no reason.') {
  return message.replace(/^Error: /, '');
}

function pause(seconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('not wanted any more', 'AbortError'));
    }, {once: true});
  });
}
