package org.cyberattribution.serve.page;

import java.util.List;

/** What is on record of an entity under one property. */
public record Fact(String label, String property, List<Link> values) {}
