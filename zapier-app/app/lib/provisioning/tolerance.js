'use strict';

const { isKind } = require('../client/failure');

/** Does something; a failure of this kind counts as the value instead. */
const unless = async (kind, action, otherwise) => {
  try {
    return await action();
  } catch (error) {
    if (!isKind(error, kind)) throw error;
    return otherwise(error);
  }
};

/** Removes something; what has gone meanwhile is as good. */
const goneIsFine = (action) => unless('NOT_FOUND', action, () => undefined);

module.exports = { unless, goneIsFine };
