'use strict'

// Builds elements from data. Text only ever becomes a text node, so nothing that a record holds can
// turn into markup.

window.page = {}

/** element('p', {class: 'quiet', title: 'x', onclick: f}, 'text', otherElement, [more]) */
page.element = (name, attributes = {}, ...content) => {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value)
    else element.setAttribute(key, value === true ? '' : String(value))
  }
  element.append(...content.flat().filter(part => part !== null && part !== undefined))
  return element
}

page.byId = id => document.getElementById(id)

page.number = value => Number(value || 0).toLocaleString('en-US')

/** 2026-03-01 09:30, in UTC as the API speaks it. */
page.moment = text => {
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? String(text) : date.toISOString().slice(0, 16).replace('T', ' ')
}

page.plural = (count, word) => `${page.number(count)} ${word}${count === 1 ? '' : 's'}`

page.pill = (text, kind = '') => page.element('span', { class: `pill ${kind}` }, text)

page.nothing = text => page.element('p', { class: 'nothing' }, text)
