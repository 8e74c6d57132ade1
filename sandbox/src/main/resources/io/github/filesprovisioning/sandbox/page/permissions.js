'use strict'

// Permissions by folder.

page.permissions = {
  path: '/sandbox/page/permissions',

  show(items) {
    if (items.length === 0) return page.nothing('No folder with permissions here.')
    return page.element('ul', { class: 'folders' }, items.map(folder =>
      page.element('li', {},
        page.permissions.trail(folder.path),
        page.element('div', { class: 'tags' },
          folder.permissions.map(page.permissions.entry),
          folder.permission_count > folder.permissions.length
            ? page.element('span', { class: 'quiet' },
              `and ${page.number(folder.permission_count - folder.permissions.length)} more`)
            : null))))
  },

  trail(path) {
    const parts = path === '' ? ['(root)'] : path.split('/')
    return page.element('div', { class: 'trail' }, page.element('img', { src: '/page/folder.svg', alt: '', width: 18 }),
      parts.map((part, index) => [
        index > 0 ? page.element('span', { class: 'quiet' }, '/') : null,
        page.element('span', { class: index === parts.length - 1 ? 'strong' : 'quiet' }, part),
      ]).flat())
  },

  entry(permission) {
    return page.element('span', {
      class: 'tag', title: permission.recursive ? 'with all folders below' : 'this folder only',
    },
    page.element('span', { class: 'quiet' }, permission.holder === 'user' ? '' : `${permission.holder} `),
    permission.name, ' ',
    page.element('b', { class: `right ${permission.permission}` }, permission.permission),
    permission.recursive ? null : page.element('span', { class: 'quiet' }, ' here'))
  },
}
