'use strict'

// The request log, newest first. Keeps a screenful; the sandbox keeps the rest.

page.requests = {
  kept: 200,
  newest: 0,

  add(entries) {
    const log = page.byId('requests')
    const unseen = entries.filter(entry => entry.n > page.requests.newest)
    if (unseen.length > 0) {
      log.querySelector('.nothing')?.remove()
      page.requests.newest = unseen[unseen.length - 1].n
      log.prepend(...unseen.reverse().map(page.requests.row))
    }
    while (log.children.length > page.requests.kept) log.lastElementChild.remove()
    if (log.children.length === 0) log.append(page.requests.empty())
  },

  clear() {
    page.requests.newest = 0
    page.byId('requests').replaceChildren()
  },

  empty: () => page.element('li', { class: 'nothing' }, 'No request yet. Point a client at the address above.'),

  row(entry) {
    const write = entry.method !== 'GET'
    return page.element('li', {
      class: write ? 'write' : 'read',
      title: [entry.operation, entry.query, entry.user_agent].filter(Boolean).join('\n'),
    },
    page.element('span', { class: `method ${entry.method}` }, entry.method),
    page.element('span', { class: 'mono path' }, entry.path,
      entry.query ? page.element('span', { class: 'quiet' }, `?${page.requests.readable(entry.query)}`) : null),
    entry.fault ? page.pill(entry.fault.replace(/_/g, ' '), 'fault') : null,
    page.element('span', { class: `status s${String(entry.status || 0)[0]}` }, entry.status ? String(entry.status) : '✕'),
    page.element('span', { class: 'quiet ms' }, `${Number(entry.ms).toFixed(entry.ms < 10 ? 1 : 0)} ms`))
  },

  readable(query) {
    try {
      return decodeURIComponent(query.replace(/\+/g, ' '))
    } catch {
      return query
    }
  },
}
