'use strict';

const zlib = require('node:zlib');
const { createHash } = require('node:crypto');

/** Zapier polls every 15 minutes at the latest; a memory that is not renewed for a day is of no use. */
const LIFETIME_SECONDS = 24 * 60 * 60;

/** Characters of one value in Zapier's cache. */
const PIECE_CHARACTERS = 200_000;

const digest = (text) => createHash('sha256').update(text).digest('base64url');

/**
 * What a trigger remembers from poll to poll, kept in Zapier's cache: compressed, in pieces, with a
 * head that is written last, so that a poll that breaks off leaves the former memory in force.
 */
class Memory {
  /** @param {string} key tells memories apart: the Zap, the trigger and its input */
  constructor(z, key) {
    this.z = z;
    this.key = `memory-${digest(key)}`;
  }

  /** What was saved last; undefined when there is nothing, or it is no longer whole. */
  async load() {
    this.head = await this.z.cache.get(this.key);
    if (!this.head) return undefined;
    const pieces = await Promise.all(this.pieceKeys(this.head).map((key) => this.z.cache.get(key)));
    const text = pieces.join('');
    if (digest(text) !== this.head.digest) return undefined;
    return JSON.parse(zlib.inflateRawSync(Buffer.from(text, 'base64')).toString());
  }

  async save(state) {
    const text = zlib.deflateRawSync(JSON.stringify(state)).toString('base64');
    const head = {
      turn: state.turn,
      pieces: Math.ceil(text.length / PIECE_CHARACTERS),
      digest: digest(text),
    };
    const keys = this.pieceKeys(head);
    for (let i = 0; i < keys.length; i++) {
      const piece = text.slice(i * PIECE_CHARACTERS, (i + 1) * PIECE_CHARACTERS);
      await this.z.cache.set(keys[i], piece, LIFETIME_SECONDS);
    }
    await this.z.cache.set(this.key, head, LIFETIME_SECONDS);
    if (this.head && this.head.digest !== head.digest) {
      await Promise.all(this.pieceKeys(this.head).map((key) => this.z.cache.delete(key)));
    }
    this.head = head;
  }

  pieceKeys({ turn, pieces, digest: content }) {
    return Array.from({ length: pieces }, (_, i) => `${this.key}/${turn}-${content.slice(0, 8)}/${i}`);
  }
}

module.exports = { Memory };
