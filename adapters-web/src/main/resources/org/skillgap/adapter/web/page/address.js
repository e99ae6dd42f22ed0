// The state of the page is in its address: ?from=CODE&to=CODE&levels=best&tab=NAME. So a link shares it and "back" undoes it.

/** What tabs are called in the address; the first one is left out there. */
export const TABS = ['gaps', 'strengths', 'knowledge', 'words'];

/** The levels of O*NET, and those of a language model where it has none; the address is without it for O*NET's alone. */
export const BEST_LEVELS = 'best';

/** Returns the state that the address bar shows. Codes are as somebody has written them; empty if not given. */
export function read() {
  const parameters = new URLSearchParams(location.search);
  const tab = parameters.get('tab');
  return {
    from: (parameters.get('from') ?? '').trim(),
    to: (parameters.get('to') ?? '').trim(),
    levels: parameters.get('levels') === BEST_LEVELS ? BEST_LEVELS : '',
    tab: TABS.includes(tab) ? tab : TABS[0],
  };
}

/** Returns the address of a state, relative to the page. */
export function link({from = '', to = '', levels = '', tab = TABS[0]}) {
  const parameters = new URLSearchParams();
  if (from) {
    parameters.set('from', from);
  }
  if (to) {
    parameters.set('to', to);
  }
  if (levels) {
    parameters.set('levels', levels);
  }
  if (tab !== TABS[0]) {
    parameters.set('tab', tab);
  }
  const query = parameters.toString();
  return query ? '?' + query : './';
}

/** Puts a state into the address bar, as a step that "back" undoes. */
export function go(state) {
  if (link(state) !== link(read())) {
    history.pushState(null, '', link(state));
  }
}

/** Calls back when somebody follows a link within the page (marked data-link) or goes back or forward. */
export function onMove(followed, stepped) {
  document.addEventListener('click', event => {
    const anchor = event.target.closest('a[data-link]');
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (anchor && isPlain) {
      event.preventDefault();
      history.pushState(null, '', anchor.getAttribute('href'));
      followed();
    }
  });
  addEventListener('popstate', stepped);
}
