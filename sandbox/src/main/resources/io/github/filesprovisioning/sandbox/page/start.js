'use strict'

// Asks once a second what is new and reads a list again when the site has changed. Rests while
// nobody looks.

page.every = 1000

page.offline = () => {
  page.byId('pulse').textContent = 'offline'
  page.byId('pulse').classList.remove('live')
}

page.poll = async () => {
  const live = await page.server.get(`/sandbox/page/live?after=${page.requests.newest}`)
  page.byId('pulse').textContent = 'live'
  page.byId('pulse').classList.add('live')
  page.byId('clock').textContent = page.moment(live.now)
  page.byId('clock').dateTime = live.now
  page.lists.now = live.now
  page.counters.show(live)
  page.faults.show(live.faults)
  // Numbers start again when the sandbox was reset or started anew.
  if (live.requests.newest < page.requests.newest) page.requests.clear()
  else if (!page.byId('pause').checked) page.requests.add(live.requests.entries)
  // An account runs out without a change of the site, so time counts, too.
  const version = `${live.version} ${live.now.slice(0, 16)}`
  if (version !== page.version) {
    page.version = version
    await page.lists.load()
  }
}

page.look = async () => {
  if (!document.hidden) await page.poll().catch(page.offline)
  setTimeout(page.look, page.every)
}

page.theme = {
  start() {
    page.byId('theme').addEventListener('click', () => {
      const root = document.documentElement
      const dark = root.dataset.theme
        ? root.dataset.theme === 'dark'
        : window.matchMedia('(prefers-color-scheme: dark)').matches
      root.dataset.theme = dark ? 'light' : 'dark'
    })
  },
}

page.address = {
  start() {
    const button = page.byId('address')
    button.textContent = window.location.origin
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(window.location.origin)
      button.textContent = 'copied'
      setTimeout(() => { button.textContent = window.location.origin }, page.every)
    })
  },
}

page.byId('writes').addEventListener('change', event =>
  page.byId('requests').classList.toggle('writes-only', event.target.checked))
page.address.start()
page.theme.start()
page.faults.start()
page.details.start()
page.lists.start()
page.look()
