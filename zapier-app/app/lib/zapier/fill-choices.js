'use strict';

const contract = require('../contract');
const { Client } = require('../client/client');
const { withZapierErrors } = require('./errors');

const PAGE_SIZE = 100;

const choiceOf = (lookup) => (record) => {
  const label = String(record[lookup.label] || record[lookup.value]);
  const note = lookup.note && record[lookup.note];
  return { id: record[lookup.value], label: note ? `${label} (${note})` : label };
};

/** The function behind a hidden trigger that fills a dropdown page by page. */
const fillChoices = (id) => {
  const lookup = contract.lookup(id);
  return withZapierErrors(async (z, bundle) => {
    const first = !(bundle.meta && bundle.meta.page);
    const cursor = first ? undefined : await z.cursor.get();
    if (!first && !cursor) return [];
    const page = await new Client(z, bundle).page(lookup.operation, {
      ...lookup.parameters,
      per_page: PAGE_SIZE,
      ...(cursor && { cursor }),
    });
    // Zapier asks for pages until one is empty; an empty cursor says that this was the last.
    await z.cursor.set(page.cursor || '');
    return page.items.map(choiceOf(lookup));
  });
};

module.exports = { fillChoices };
