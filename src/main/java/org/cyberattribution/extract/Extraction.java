package org.cyberattribution.extract;

import java.util.List;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.model.Document;

/** What was found in one document, and what was set aside with a reason. */
public record Extraction(Document document, List<Finding> findings) {}
