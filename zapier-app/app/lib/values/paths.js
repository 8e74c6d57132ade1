'use strict';

// Compares folder paths as Files.com does: case and accents do not count, a backslash is a slash,
// empty parts, . and .. vanish without being resolved, and so do NUL and white space at the end.

/** Letters that compare like others although Unicode does not decompose them. */
const PLAIN_LETTERS = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
};
const SPECIAL_LETTERS = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g');

/** The path without what does not count, but spelled as given; the root is empty. */
const tidy = (path) => {
  const tidied = path
    .replace(/\0/g, '')
    .replace(/\\/g, '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
    .trimEnd();
  // What vanishes at the end can bare more that vanishes, such as the slash before a blank.
  return tidied === path ? path : tidy(tidied);
};

/** A text that two paths have in common exactly when they mean the same folder. */
const pathKey = (path) =>
  tidy(path)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(SPECIAL_LETTERS, (letter) => PLAIN_LETTERS[letter]);

/** Whether two paths mean the same folder. */
const samePath = (one, other) => pathKey(one || '') === pathKey(other || '');

module.exports = { tidy, pathKey, samePath };
