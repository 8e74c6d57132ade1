'use strict'

// Tabs, search and pages around the three lists. A list is read again only when the site changed.

page.lists = {
  size: 25,
  chosen: 'users',
  offset: 0,
  total: 0,
  wanted: 0,
  now: new Date().toISOString(),

  async load() {
    const turn = ++page.lists.wanted
    const list = page[page.lists.chosen]
    const query = new URLSearchParams({ offset: page.lists.offset, limit: page.lists.size })
    if (page.byId('search').value) query.set('search', page.byId('search').value)
    if (page.lists.chosen === 'users' && page.byId('status').value) query.set('status', page.byId('status').value)
    const answer = await page.server.get(`${list.path}?${query}`)
    // Somebody typed on while this answer was under way: a newer one is coming.
    if (turn !== page.lists.wanted) return
    page.lists.total = answer.total
    page.byId('list').replaceChildren(list.show(answer.items, page.lists.now))
    page.lists.range(answer.items.length)
  },

  range(count) {
    const { offset, total } = page.lists
    page.byId('range').textContent = total === 0
      ? '' : `${page.number(offset + 1)}–${page.number(offset + count)} of ${page.number(total)}`
    page.byId('previous').disabled = offset === 0
    page.byId('next').disabled = offset + count >= total
  },

  again(offset = 0) {
    page.lists.offset = Math.max(0, offset)
    page.lists.remember()
    return page.lists.load().catch(page.offline)
  },

  /** The address keeps what is looked at, so that reloading the page shows it again. */
  remember() {
    const shown = new URLSearchParams({ list: page.lists.chosen })
    if (page.byId('search').value) shown.set('search', page.byId('search').value)
    if (page.byId('status').value) shown.set('status', page.byId('status').value)
    window.history.replaceState(null, '', `#${shown}`)
  },

  recall() {
    const shown = new URLSearchParams(window.location.hash.slice(1))
    page.byId('search').value = shown.get('search') || ''
    page.byId('status').value = shown.get('status') || ''
    const tab = document.getElementById(`tab-${shown.get('list')}`)
    page.lists.choose(tab ? shown.get('list') : 'users')
  },

  choose(name) {
    page.lists.chosen = name
    for (const tab of document.querySelectorAll('[role=tab]')) {
      const mine = tab.id === `tab-${name}`
      tab.setAttribute('aria-selected', String(mine))
      tab.tabIndex = mine ? 0 : -1
      if (mine) page.byId('list').setAttribute('aria-labelledby', tab.id)
    }
    page.byId('status').hidden = name !== 'users'
    return page.lists.again()
  },

  start() {
    page.lists.recall()
    const tabs = [...document.querySelectorAll('[role=tab]')]
    for (const tab of tabs) {
      tab.addEventListener('click', () => page.lists.choose(tab.id.slice('tab-'.length)))
      tab.addEventListener('keydown', event => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
        if (!step) return
        const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length]
        next.focus()
        next.click()
      })
    }
    page.byId('search').addEventListener('input', () => page.lists.again())
    page.byId('status').addEventListener('change', () => page.lists.again())
    page.byId('previous').addEventListener('click', () => page.lists.again(page.lists.offset - page.lists.size))
    page.byId('next').addEventListener('click', () => page.lists.again(page.lists.offset + page.lists.size))
  },
}
