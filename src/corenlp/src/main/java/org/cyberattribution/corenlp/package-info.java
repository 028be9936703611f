/** CoreNLP behind the product's interface for parsers; this package alone falls under the GPL. */
package org.cyberattribution.corenlp;
