'use strict'

// The list of groups with their members.

page.groups = {
  path: '/sandbox/page/groups',

  show(items) {
    if (items.length === 0) return page.nothing('No group here.')
    return page.element('ul', { class: 'groups' }, items.map(group =>
      page.element('li', {},
        page.element('div', { class: 'head' },
          page.element('span', { class: 'strong' }, group.name),
          page.element('span', { class: 'quiet' }, page.plural(group.member_count, 'member'))),
        group.notes ? page.element('p', { class: 'quiet' }, group.notes) : null,
        page.groups.members(group))))
  },

  members(group) {
    if (group.member_count === 0) return page.element('p', { class: 'quiet' }, 'Nobody is in it.')
    const more = group.member_count - group.members.length
    return page.element('div', { class: 'tags' },
      group.members.map(member =>
        page.element('span', {
          class: `tag${member.disabled ? ' struck' : ''}`,
          title: member.admin ? 'administers this group' : member.disabled ? 'disabled' : null,
        }, member.admin ? '★ ' : '', member.username)),
      more > 0 ? page.element('span', { class: 'quiet' }, `and ${page.number(more)} more`) : null)
  },
}
