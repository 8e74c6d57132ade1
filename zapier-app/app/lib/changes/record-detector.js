'use strict';

const { textOf, valueOf } = require('./field-text');
const table = require('./record-table');
const { accepts } = require('./record-filter');

/**
 * Compares a whole list with what is remembered of it. A record that is missing from the list is
 * read directly before it counts as gone.
 */
class RecordDetector {
  /**
   * @param {object} subject operation, query, reread(client, id, lastSeen)
   * @param {object} rule fields to remember; fires(change) gives what to tell or undefined
   */
  constructor(client, input, subject, rule) {
    Object.assign(this, { client, input, subject, rule });
  }

  async baseline() {
    return this.written(new Map((await this.listed()).map((record) => [record.id, this.texts(record)])));
  }

  async compare(data) {
    const before = table.read(this.rule.fields, data);
    const now = new Map();
    const events = [];
    const visit = (record) => {
      now.set(record.id, this.texts(record));
      const known = before.get(record.id);
      this.tell(events, known ? this.changed(record, known) : { kind: 'appeared', record, changes: [] });
    };
    const listed = new Map((await this.listed()).map((record) => [record.id, record]));
    listed.forEach(visit);
    for (const [id, texts] of before) {
      if (listed.has(id)) continue;
      const lastSeen = this.lastSeen(id, texts);
      const found = await this.subject.reread(this.client, id, lastSeen);
      if (found) visit(found);
      else this.tell(events, { kind: 'gone', record: lastSeen, changes: [] });
    }
    return { data: this.written(now), events };
  }

  async sample() {
    const { operation, query } = this.subject;
    const page = await this.client.page(operation, { ...query, per_page: 3 });
    return page.items.filter((record) => accepts(this.input, record)).map((record) => this.rule.sample(record));
  }

  listed() {
    return this.client.list(this.subject.operation, this.subject.query);
  }

  texts(record) {
    return this.rule.fields.map((field) => textOf(record[field]));
  }

  written(rows) {
    return table.write(this.rule.fields, rows);
  }

  lastSeen(id, texts) {
    const record = { id };
    this.rule.fields.forEach((field, index) => {
      if (texts[index]) record[field] = valueOf(texts[index]);
    });
    return record;
  }

  changed(record, known) {
    const changes = [];
    this.rule.fields.forEach((field, index) => {
      const text = textOf(record[field]);
      if (known[index] !== undefined && known[index] !== text) {
        changes.push({ field, before: valueOf(known[index]), now: valueOf(text) });
      }
    });
    return { kind: changes.length > 0 ? 'changed' : 'same', record, changes, before: this.lastSeen(record.id, known) };
  }

  tell(events, change) {
    if (!accepts(this.input, change.record)) return;
    const told = this.rule.fires(change);
    if (told) events.push({ key: String(change.record.id), ...told });
  }
}

module.exports = { RecordDetector };
