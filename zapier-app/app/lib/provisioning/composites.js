'use strict';

/** All composites by the method name that the catalogue gives them. */
module.exports = {
  ...require('./user-actions'),
  ...require('./user-restoration'),
  ...require('./group-actions'),
  ...require('./membership-actions'),
  ...require('./permission-actions'),
  ...require('./onboarding'),
  ...require('./offboarding'),
  ...require('./reinstatement'),
  ...require('./custom-call'),
};
