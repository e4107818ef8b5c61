package org.flowlogstatus.cli.doctor;

/**
 * One thing that was looked at.
 *
 * @param ok whether nothing lacks
 * @param detail in plain words what was seen, and what to do
 */
public record DoctorCheck(String name, boolean ok, String detail) {}
