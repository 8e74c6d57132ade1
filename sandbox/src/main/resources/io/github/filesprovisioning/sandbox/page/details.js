'use strict'

// Everything about one user.

page.details = {
  async open(id) {
    const user = await page.server.get(`/sandbox/page/user?id=${encodeURIComponent(id)}`)
    page.byId('details-title').textContent = user.name || user.username
    page.byId('details-body').replaceChildren(
      page.details.part('Groups', user.groups.map(group =>
        page.element('span', { class: 'tag' }, group.admin ? '★ ' : '', group.name))),
      page.details.part('Permissions', user.permissions.map(permission =>
        page.element('span', { class: 'tag' },
          permission.path || '(root)', ' ',
          page.element('b', { class: `right ${permission.permission}` }, permission.permission),
          permission.holder === 'user' ? '' : ` through ${permission.name}`))),
      page.details.part('Keys', [
        ...user.api_keys.map(name => page.element('span', { class: 'tag' }, `API · ${name}`)),
        ...user.public_keys.map(name => page.element('span', { class: 'tag' }, `SSH · ${name}`)),
      ]),
      page.details.fields(user.fields))
    page.byId('details').showModal()
  },

  part(name, tags) {
    return page.element('section', {},
      page.element('h3', {}, name),
      tags.length
        ? page.element('div', { class: 'tags' }, tags)
        : page.element('p', { class: 'quiet' }, 'none'))
  },

  fields(fields) {
    return page.element('section', {},
      page.element('h3', {}, 'Fields'),
      page.element('dl', {}, Object.entries(fields)
        .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
        .map(([name, value]) => [
          page.element('dt', { class: 'mono' }, name),
          page.element('dd', {}, typeof value === 'string' ? value : JSON.stringify(value)),
        ]).flat()))
  },

  start() {
    page.byId('details-close').addEventListener('click', () => page.byId('details').close())
  },
}
