package org.flowlogstatus.cli;

/**
 * One thing that was looked at.
 *
 * @param ok whether nothing lacks
 * @param detail in plain words what was seen, and what to do
 */
record HealthCheck(String name, boolean ok, String detail) {}
