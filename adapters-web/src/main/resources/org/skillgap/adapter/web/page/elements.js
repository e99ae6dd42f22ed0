// Making and finding elements. Text becomes text, never markup.

/** Returns a new element. Attributes that are null or false are left out; a function is a listener for the event of its name. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(key, value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined));
  return made;
}

/** Returns the element that the page has under this id. */
export function byId(id) {
  return document.getElementById(id);
}

/** Shows an element with this content, or hides it where there is none. */
export function fill(parent, ...content) {
  parent.replaceChildren(...content);
  parent.hidden = content.length === 0;
}
