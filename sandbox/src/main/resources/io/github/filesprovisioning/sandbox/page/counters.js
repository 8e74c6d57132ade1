'use strict'

// The tiles above the lists.

page.counters = {
  show(live) {
    const { counts, requests, faults } = live
    const injected = Object.values(faults.injected).reduce((sum, count) => sum + count, 0)
    const tiles = [
      ['Users', counts.users, `${page.number(counts.active)} active · ${page.number(counts.users - counts.active)} not`],
      ['Groups', counts.groups, page.plural(counts.memberships, 'membership')],
      ['Permissions', counts.permissions, page.plural(counts.folders, 'folder')],
      ['Keys', counts.api_keys + counts.public_keys, `${page.number(counts.api_keys)} API · ${page.number(counts.public_keys)} SSH`],
      ['Requests', requests.requests, page.plural(requests.writes, 'write')],
      ['Faults', injected, faults.rules.length ? `${page.plural(faults.rules.length, 'rule')} on` : 'all off'],
    ]
    page.byId('counters').replaceChildren(...tiles.map(([name, count, more]) =>
      page.element('div', { class: `tile${name === 'Faults' && faults.rules.length ? ' alarm' : ''}` },
        page.element('span', { class: 'name' }, name),
        page.element('strong', {}, page.number(count)),
        page.element('span', { class: 'quiet' }, more))))
  },
}
