'use strict';

// What is remembered of records: the texts of the watched fields by id. Written column by column,
// because the values of a field are alike; a column with one value in all its rows is that value.

const write = (fields, rows) => {
  const ids = [...rows.keys()];
  const columns = {};
  fields.forEach((field, index) => {
    const texts = ids.map((id) => rows.get(id)[index]);
    columns[field] = texts.every((text) => text === texts[0]) && texts.length > 0 ? texts[0] : texts;
  });
  return { ids, columns };
};

/** The rows by id; a field that an earlier release did not watch is undefined in them. */
const read = (fields, { ids, columns }) =>
  new Map(
    ids.map((id, row) => [
      id,
      fields.map((field) => (Array.isArray(columns[field]) ? columns[field][row] : columns[field])),
    ]),
  );

module.exports = { read, write };
