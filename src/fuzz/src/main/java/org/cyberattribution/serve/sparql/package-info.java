/** What the service parses of requests. */
package org.cyberattribution.serve.sparql;
