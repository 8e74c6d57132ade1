'use strict';

const { createHash } = require('node:crypto');
const { invalidInput } = require('../client/failure');

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The key type that the data itself names (RFC 4253, section 6.6), or undefined. */
const nameIn = (key) => {
  const length = key.length < 4 ? 0 : key.readInt32BE(0);
  return length < 1 || length > key.length - 4 ? undefined : key.toString('latin1', 4, 4 + length);
};

/** The SHA256 fingerprint of an OpenSSH public key as Base64 without padding. */
const fingerprintOf = (field, text) => {
  const [type, data = ''] = text.trim().split(/\s+/);
  const key = BASE64.test(data) ? Buffer.from(data, 'base64') : Buffer.alloc(0);
  if (nameIn(key) !== type) {
    throw invalidInput(field, 'must be an OpenSSH public key, such as: ssh-ed25519 AAAA... name');
  }
  return createHash('sha256').update(key).digest('base64').replace(/=+$/, '');
};

/** A fingerprint as Files.com gives it, in the same form. */
const plainFingerprint = (fingerprint) => (fingerprint || '').replace(/^SHA256:/, '').replace(/=/g, '');

module.exports = { fingerprintOf, plainFingerprint };
