'use strict'

// The fault switches. A switch stands for all rules of its kind, whoever set them.

page.faults = {
  kinds: {
    rate_limit: 'answers 429 with Retry-After',
    error_before: 'answers 5xx, nothing happened',
    error_after: 'answers 5xx, yet it happened',
    drop_before: 'closes the connection, nothing happened',
    drop_after: 'closes the connection, yet it happened',
    slow_body: 'sends the body in drops',
    truncated_body: 'stops in the middle of the body',
    malformed_json: 'sends JSON that ends too early',
    expired_cursor: 'refuses the cursor of a list',
    latency: 'waits before it looks at the request',
    overtaken: 'carries out another request first',
  },
  shown: '',
  rules: [],

  show(report) {
    page.faults.rules = report.rules.map(({ injected, ...rule }) => rule)
    const text = JSON.stringify(report)
    if (text === page.faults.shown) return
    page.faults.shown = text
    const focused = document.activeElement?.id
    page.byId('faults').replaceChildren(...Object.entries(page.faults.kinds).flatMap(([kind, meaning]) => {
      const rules = report.rules.filter(rule => rule.kind === kind)
      // Which request is faster no switch can say, so this kind can only be switched off here.
      if (kind === 'overtaken' && rules.length === 0) return []
      return [page.faults.row(kind, meaning, rules, report.injected[kind])]
    }))
    if (focused?.startsWith('fault-')) page.byId(focused)?.focus()
  },

  row(kind, meaning, rules, injected) {
    const id = `fault-${kind}`
    return page.element('li', {},
      page.element('input', {
        id, type: 'checkbox', role: 'switch', class: 'switch', checked: rules.length > 0,
        onchange: event => page.faults.flip(kind, event.target.checked),
      }),
      page.element('label', { for: id },
        page.element('span', { class: 'strong' }, kind.replace(/_/g, ' ')),
        page.element('span', { class: 'quiet' }, rules.length ? rules.map(page.faults.scope).join('; ') : meaning)),
      page.element('span', { class: 'injected' }, rules.length ? `${page.number(injected)}×` : ''))
  },

  scope(rule) {
    const chance = rule.probability === undefined || rule.probability === 1
      ? 'always' : `${Math.round(rule.probability * 1000) / 10} %`
    return [
      chance, rule.method, rule.operation,
      rule.per_second ? `over ${page.number(rule.per_second)} a second` : null,
      rule.times ? `at most ${page.number(rule.times)}×` : null,
      rule.status, rule.delay_ms ? `${rule.delay_ms} ms` : null,
      rule.by ? `by ${rule.by.method} ${rule.by.path}` : null,
    ].filter(Boolean).join(' · ')
  },

  async flip(kind, on) {
    const others = page.faults.rules.filter(rule => rule.kind !== kind)
    const rules = on ? [...others, { kind, probability: Number(page.byId('chance').value) }] : others
    await page.faults.change(() => page.server.put('/sandbox/faults', { rules }))
  },

  async change(call) {
    try {
      await call()
      page.byId('faults-message').textContent = ''
      page.faults.show(await page.server.get('/sandbox/faults'))
    } catch (error) {
      page.byId('faults-message').textContent = `Not changed: ${error.message}`
      page.faults.shown = ''
    }
  },

  start() {
    page.byId('faults-off').addEventListener('click', () =>
      page.faults.change(() => page.server.delete('/sandbox/faults')))
  },
}
