// Reads each definition named on the command line with a parser of Swagger 2.0, and ends with the number of those that
// it does not accept.

import SwaggerParser from '@apidevtools/swagger-parser';

let refused = 0;
for (const file of process.argv.slice(2)) {
  try {
    await SwaggerParser.validate(file);
  } catch (error) {
    refused += 1;
    process.stderr.write(`${file}: ${error.message}\n`);
  }
}
process.exitCode = refused;
