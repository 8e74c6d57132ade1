'use strict';

// Lists of ids as Files.com writes them: 3,17.

const ascending = (ids) => [...new Set(ids)].sort((one, other) => one - other);

const readIds = (text) =>
  ascending(
    (text || '')
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean)
      .map(Number),
  );

const writeIds = (ids) => ids.join(',');

const without = (all, some) => all.filter((id) => !some.includes(id));

module.exports = { readIds, writeIds, ascending, without };
