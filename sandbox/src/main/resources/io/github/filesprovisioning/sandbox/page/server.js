'use strict'

// The requests this page makes. Every failure becomes an Error with a sentence.

page.server = {
  get: path => page.server.send('GET', path),
  put: (path, body) => page.server.send('PUT', path, body),
  delete: path => page.server.send('DELETE', path),

  async send(method, path, body) {
    const response = await fetch(path, {
      method,
      cache: 'no-store',
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    const answer = text ? JSON.parse(text) : null
    if (!response.ok) throw new Error((answer && answer.error) || `answered ${response.status}`)
    return answer
  },
}
