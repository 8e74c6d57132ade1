'use strict';

const CHOICES = 'list_';

const keyOf = (entry) => entry.id.replaceAll('.', '_');

const isOffered = (entry) => !(entry.unsupported || {}).zapier;

const difference = (what, actual, wanted) => [
  ...wanted.filter((name) => !actual.includes(name)).map((name) => `${what}: ${name} is missing`),
  ...actual
    .filter((name) => !wanted.includes(name))
    .map((name) => `${what}: ${name} is not in the catalogue`),
];

const fieldsOf = (step) => (step.operation.inputFields || []).filter((field) => field.key !== 'clear_fields');

/** The fields of one step against the inputs of its entry; a filter is spread over several fields. */
const fieldDifferences = (entry, step) => {
  const fields = fieldsOf(step);
  const names = [...new Set(fields.map((field) => field.key.split('__')[0]))];
  const { properties = {}, required = [] } = entry.input;
  const asked = fields.filter((field) => field.required).map((field) => field.key);
  // Line items cannot be required; the runtime asks for them.
  const askable = required.filter((name) => !fields.some((field) => field.key === name && field.children));
  return [
    ...difference(`${entry.id}, fields`, names, Object.keys(properties)),
    ...difference(`${entry.id}, required fields`, asked, askable),
  ];
};

/** In what a definition differs from what the catalogue says Zapier offers, in words. */
const parityFindings = (definition, catalog) => {
  const steps = { ...definition.searches, ...definition.creates };
  const triggers = Object.keys(definition.triggers);
  const actions = catalog.actions.filter(isOffered);
  const watched = catalog.triggers.filter(isOffered);
  return [
    ...difference('actions', Object.keys(steps), actions.map(keyOf)),
    ...difference(
      'triggers',
      triggers.filter((key) => !key.startsWith(CHOICES)),
      watched.map(keyOf),
    ),
    ...difference(
      'choices',
      triggers.filter((key) => key.startsWith(CHOICES)),
      catalog.lookups.map(({ id }) => CHOICES + id),
    ),
    ...actions
      .filter((entry) => steps[keyOf(entry)])
      .flatMap((entry) => fieldDifferences(entry, steps[keyOf(entry)])),
    ...watched
      .filter((entry) => definition.triggers[keyOf(entry)])
      .flatMap((entry) => fieldDifferences(entry, definition.triggers[keyOf(entry)])),
  ];
};

module.exports = { parityFindings };
