'use strict';

const contract = require('../contract');
const { unless } = require('../provisioning/tolerance');
const { RecordDetector } = require('./record-detector');
const { MembershipDetector } = require('./membership-detector');
const { TimeDetector } = require('./time-detector');
const { NewestDetector } = require('./newest-detector');
const { ExpiryDetector } = require('./expiry-detector');
const rules = require('./record-rules');

const readBy = (operation) => (client, id) =>
  unless(
    'NOT_FOUND',
    () => client.call(operation, { id }),
    () => undefined,
  );

/** A permission cannot be read by its id, so it is looked for among those of its holder. */
const rereadPermission = async (client, id, lastSeen) => {
  const holder = ['user_id', 'group_id', 'partner_id'].find((field) => lastSeen[field]);
  const filter = holder ? { filter: { [holder]: lastSeen[holder] } } : {};
  return (await client.list('listPermissions', filter)).find((entry) => entry.id === id);
};

const USERS = { operation: 'listUsers', query: {}, reread: readBy('getUser') };
const GROUPS = { operation: 'listGroups', query: {}, reread: readBy('getGroup') };
const PERMISSIONS = {
  operation: 'listPermissions',
  query: { sort_by: { id: 'asc' } },
  reread: rereadPermission,
};
const REQUESTS = { operation: 'listUserRequests', query: {}, reread: async () => undefined };

const userFields = () => rules.settable('User', 'UserUpdate');
const groupFields = () => rules.settable('Group', 'GroupUpdate');
const permissionFields = () => contract.fieldsOf('Permission').filter((field) => field !== 'id');

const RECORDS = {
  'user.created': [USERS, rules.appeared],
  'user.updated': [USERS, (input) => rules.updated(userFields(), input)],
  'user.deactivated': [USERS, () => rules.switched(true)],
  'user.reactivated': [USERS, () => rules.switched(false)],
  'user.deleted': [USERS, () => rules.gone(userFields())],
  'group.created': [GROUPS, rules.appeared],
  'group.updated': [GROUPS, (input) => rules.updated(groupFields(), input)],
  'group.deleted': [GROUPS, () => rules.gone([...groupFields(), 'workspace_id'])],
  'permission.revoked': [PERMISSIONS, () => rules.gone(permissionFields())],
  'access_request.received': [REQUESTS, rules.appeared],
};

/** Finds out what has happened, in the way the catalogue gives for the trigger. */
const detectorOf = (id, client, input) => {
  if (RECORDS[id]) {
    const [subject, rule] = RECORDS[id];
    return new RecordDetector(client, input, subject, rule(input));
  }
  const { detection, resource, event } = contract.trigger(id);
  const { kind, operation, field } = detection;
  // Keys of one user are a list of their own; elsewhere the filter decides.
  const query = operation === 'listPublicKeys' && input.user_id ? { user_id: input.user_id } : {};
  if (resource === 'membership') return new MembershipDetector(client, input, event);
  if (kind === 'watermark') return new TimeDetector(client, input, { operation, query, field });
  if (kind === 'highest_id') return new NewestDetector(client, input, { operation });
  if (kind === 'window') return new ExpiryDetector(client, input, { operation, field });
  throw new TypeError(`the runtime has no way to detect ${id}`);
};

module.exports = { detectorOf };
