// The API key, where the server wants one. It lives as long as the tab and goes out in a header only.

import {byId} from './elements.js';

const STORED = 'skillgap-api-key';
let asked = null;

/** Returns the key that was given in this tab; null if none was. */
export function givenKey() {
  return sessionStorage.getItem(STORED);
}

/**
 * Asks for a key, once for all requests that miss one.
 *
 * `refused` is the key that the server did not take, or null. Returns whether there is another one now.
 */
export function askForKey(refused) {
  if (givenKey() !== refused) {
    return Promise.resolve(true);
  }
  asked ??= dialog(refused !== null).finally(() => { asked = null; });
  return asked;
}

function dialog(isRefused) {
  const box = byId('key-dialog');
  const input = byId('key');
  if (isRefused) {
    byId('key-told').textContent = 'The server does not take that key. Please check it.';
  }
  input.value = '';
  box.showModal();
  return new Promise(resolve => {
    byId('key-form').onsubmit = event => {
      event.preventDefault();
      sessionStorage.setItem(STORED, input.value.trim());
      input.value = '';
      box.close('given');
    };
    byId('key-cancel').onclick = () => box.close('cancelled');
    box.onclose = () => {
      resolve(box.returnValue === 'given');
      box.returnValue = '';
    };
  });
}
