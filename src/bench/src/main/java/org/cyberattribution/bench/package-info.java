/**
 * Measures the product from outside, over claims that are made up from a seed. Read {@link
 * org.cyberattribution.bench.Main} first, then the benchmark in question.
 */
package org.cyberattribution.bench;
