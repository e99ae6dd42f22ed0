// The tabs: one button in the tab order, arrow keys between them, Enter or a click opens one.

import {element} from './elements.js';

/**
 * Returns the bar of tabs.
 *
 * `tabs` are {name, label}, a label being text or nodes, `open` is the name of the open one, `chosen` is called with the name of another one.
 */
export function tabBar(tabs, open, chosen) {
  const bar = element('div', {role: 'tablist', 'aria-label': 'What to look at', class: 'tabs', keydown: move},
    tabs.map(({name, label}) => element('button', {
      type: 'button', role: 'tab', id: 'tab-' + name, 'aria-controls': 'panel', 'aria-selected': String(name === open),
      tabindex: name === open ? '0' : '-1', click: () => chosen(name),
    }, label)));
  return bar;
}

/** Marks a tab as the open one. */
export function openTab(bar, name) {
  for (const tab of bar.children) {
    const isOpen = tab.id === 'tab-' + name;
    tab.setAttribute('aria-selected', String(isOpen));
    tab.tabIndex = isOpen ? 0 : -1;
  }
}

function move(event) {
  const tabs = [...event.currentTarget.children];
  const at = tabs.indexOf(document.activeElement);
  const next = {ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1}[event.key];
  if (next !== undefined) {
    event.preventDefault();
    tabs[next % tabs.length].focus();
  }
}
