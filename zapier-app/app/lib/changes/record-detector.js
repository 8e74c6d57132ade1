'use strict';

const { textOf, valueOf } = require('./field-text');
const table = require('./record-table');
const { accepts } = require('./record-filter');
const { inTurn } = require('./in-turn');

const PAGE_SIZE = 1000;
const EXPIRED_CURSOR = 'bad-request/invalid-cursor';

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

  /** What is there; of a long list the beginning, and the next polls go on in silence. */
  async baseline() {
    return (
      await this.pass({ ...this.written(new Map()), pass: { rows: this.written(new Map()), silent: true } })
    ).data;
  }

  async compare(data) {
    return this.pass(data);
  }

  /**
   * Goes over the list. When time is short it stops after a page and keeps its place; what has been
   * compared stays compared. Records that are missing in the end are read as far as time allows.
   */
  async pass(data) {
    const { rows = this.written(new Map()), silent = false, cursor: from } = data.pass || {};
    const before = table.read(this.rule.fields, data);
    const now = table.read(this.rule.fields, rows);
    const events = [];
    const visit = (record) => {
      const known = now.get(record.id) || before.get(record.id);
      now.set(record.id, this.texts(record));
      if (silent) return;
      this.tell(events, known ? this.changed(record, known) : { kind: 'appeared', record, changes: [] });
    };
    const cursor = await this.readPages(from, visit);
    if (cursor) return { data: { ...data, pass: { rows: this.written(now), silent, cursor } }, events };
    await inTurn(
      this.client,
      [...before].filter(([id]) => !now.has(id)),
      ([id, texts]) => this.settle(id, texts, visit, events),
      ([id, texts]) => now.set(id, texts),
    );
    return { data: this.written(now), events };
  }

  /** Reads pages until the end, or until time is short; gives the place of the next page then. */
  async readPages(from, visit) {
    let cursor = from;
    do {
      const page = await this.readPage(cursor);
      page.items.forEach(visit);
      cursor = page.cursor;
    } while (cursor && !this.client.isLate());
    return cursor;
  }

  /** A place that has expired in the meantime is the beginning of the list, once in a poll. */
  async readPage(cursor) {
    const { operation, query } = this.subject;
    const input = { ...query, per_page: PAGE_SIZE };
    try {
      return await this.client.page(operation, { ...input, ...(cursor && { cursor }) });
    } catch (error) {
      if (!cursor || this.restarted || error.type !== EXPIRED_CURSOR) throw error;
      this.restarted = true;
      return this.client.page(operation, input);
    }
  }

  /** A record that was not in the list is read directly. */
  async settle(id, texts, visit, events) {
    const lastSeen = this.lastSeen(id, texts);
    const found = await this.subject.reread(this.client, id, lastSeen);
    if (found) visit(found);
    else this.tell(events, { kind: 'gone', record: lastSeen, changes: [] });
  }

  async sample() {
    const { operation, query } = this.subject;
    const page = await this.client.page(operation, { ...query, per_page: 3 });
    return page.items
      .filter((record) => accepts(this.input, record))
      .map((record) => this.rule.sample(record));
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
    return {
      kind: changes.length > 0 ? 'changed' : 'same',
      record,
      changes,
      before: this.lastSeen(record.id, known),
    };
  }

  tell(events, change) {
    if (!accepts(this.input, change.record)) return;
    const told = this.rule.fires(change);
    if (told) events.push({ key: String(change.record.id), ...told });
  }
}

module.exports = { RecordDetector };
