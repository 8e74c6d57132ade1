'use strict'

// The list of users.

page.users = {
  path: '/sandbox/page/users',

  show(items, now) {
    if (items.length === 0) return page.nothing('Nobody here.')
    return page.element('table', { class: 'people' },
      page.element('thead', {}, page.element('tr', {},
        ['User', 'Status', 'Groups', 'Access', 'Until'].map(name =>
          page.element('th', { scope: 'col' }, name)))),
      page.element('tbody', {}, items.map(user => page.users.row(user, now))))
  },

  row(user, now) {
    const cell = (name, content) => page.element('td', { 'data-name': name, class: content ? null : 'none' },
      content || page.element('span', { class: 'quiet' }, '–'))
    return page.element('tr', { class: user.disabled ? 'gone' : null },
      page.element('td', {}, page.users.person(user)),
      page.element('td', { 'data-name': 'Status', class: 'nowrap' }, page.users.states(user, now)),
      cell('Groups', page.users.groups(user)),
      cell('Access', page.users.access(user)),
      cell('Until', user.authenticate_until
        && page.element('span', { class: 'nowrap' }, page.moment(user.authenticate_until).slice(0, 10))))
  },

  person(user) {
    const label = user.name || user.username
    return page.element('button', {
      class: 'person', type: 'button', title: user.email, onclick: () => page.details.open(user.id),
    },
    page.element('span', { class: `face tone${user.id % 6}`, 'aria-hidden': true }, page.users.initials(label)),
    page.element('span', { class: 'who' },
      page.element('span', { class: 'strong' }, label),
      page.element('span', { class: 'quiet' }, user.name ? user.username : user.email || '')))
  },

  initials: label => label.trim().split(/\s+/).map(word => [...word][0] || '')
    .filter((letter, index, all) => index === 0 || index === all.length - 1)
    .join('').toUpperCase(),

  states(user, now) {
    const states = []
    const ended = user.authenticate_until && new Date(user.authenticate_until) <= new Date(now)
    if (user.disabled) states.push(page.pill('disabled', 'off'))
    else if (ended) states.push(page.pill('expired', 'off'))
    else if (user.authenticate_until) states.push(page.pill('ends', 'soon'))
    else states.push(page.pill('active', 'on'))
    if (user.site_admin) states.push(page.pill('admin', 'admin'))
    return states
  },

  groups(user) {
    if (user.groups.length === 0) return null
    const shown = user.groups.slice(0, 3).map(group =>
      page.element('span', { class: 'tag', title: group.admin ? 'administers this group' : null },
        group.admin ? '★ ' : '', group.name))
    const more = user.group_count - shown.length
    return page.element('span', { class: 'tags' },
      shown, more > 0 ? page.element('span', { class: 'quiet', title: page.users.others(user) }, `+${page.number(more)}`) : null)
  },

  others: user => user.groups.slice(3).map(group => group.name).join(', '),

  access(user) {
    const counts = [[user.permission_count, 'permission'], [user.key_count, 'key']].filter(([count]) => count)
    if (counts.length === 0) return null
    return page.element('span', { class: 'quiet access' },
      counts.map(([count, word]) => page.element('span', { class: 'nowrap' }, page.plural(count, word))))
  },
}
